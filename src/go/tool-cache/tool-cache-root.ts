import { basename, dirname, join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The directories that may hold SDKs, in the order in which to look into them and to try to write to them. */
export interface ToolCacheRoots {
  readonly directories: readonly string[];
  /** The variable that names the first one; `undefined` when the runner named none. */
  readonly configuredBy: string | undefined;
}

const variables = ['RUNNER_TOOL_CACHE', 'RUNNER_TOOLSDIRECTORY', 'AGENT_TOOLSDIRECTORY'];

/**
 * Where to look for SDKs: the tool cache that the runner names, else one beside the workspace as runners have it, else
 * one in the home directory, and after these one in the runner's directory for temporary files.
 */
export function toolCacheRoots(env: Environment, homeDirectory?: string): ToolCacheRoots {
  const configuredBy = variables.find((name) => env[name]);
  const configured = configuredBy && env[configuredBy];
  const home = env.HOME || homeDirectory;
  const work = workDirectory(env);
  const unconfigured = [
    work && join(work, '_tool'),
    home && join(home, '.cache', 'setup-go-arm64', 'tool-cache'),
  ];
  const temporary = env.RUNNER_TEMP && join(env.RUNNER_TEMP, 'setup-go-arm64', 'tool-cache');
  const all = [...(configured ? [configured] : unconfigured), temporary];
  const named = all.filter((path): path is string => Boolean(path));
  return { directories: named.map((path) => resolve(path)), configuredBy };
}

/** The directory that one runner has for all its jobs: `_work` above `_work/<repository>/<repository>`. */
export function workDirectory(env: Environment): string | undefined {
  const { RUNNER_WORKSPACE, GITHUB_WORKSPACE } = env;
  if (RUNNER_WORKSPACE) return dirname(resolve(RUNNER_WORKSPACE));
  if (!GITHUB_WORKSPACE) return undefined;
  const parent = dirname(resolve(GITHUB_WORKSPACE));
  const isRunners =
    basename(parent) === basename(resolve(GITHUB_WORKSPACE)) && basename(parent) !== '';
  return isRunners ? dirname(parent) : undefined;
}
