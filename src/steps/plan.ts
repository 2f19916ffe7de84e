import { join, resolve } from 'node:path';
import type { Platform } from '../architecture.ts';
import { type ExpectedDirectory, expectedDirectories } from '../go/job/directories.ts';
import type { OpenSources } from '../go/open-sources.ts';
import { ownDirectory } from '../go/tool-cache/own-area.ts';
import { installedVersions, slotOf } from '../go/tool-cache/tool-cache.ts';
import { type ToolCacheRoots, toolCacheRoots } from '../go/tool-cache/tool-cache-root.ts';
import type { GoVersion } from '../go/version.ts';
import type { Host } from '../host/host.ts';
import type { Inputs } from '../inputs.ts';
import { ProblemError } from '../problem.ts';
import type { MachineFacts } from '../survey/facts.ts';

/** What the step works on and with. */
export interface Surroundings {
  readonly host: Host;
  /** Told what takes long while it happens. */
  readonly say: (line: string) => void;
}

/** What is settled once the machine is known, before a version is decided. */
export interface Plan extends Surroundings {
  readonly inputs: Inputs;
  readonly machine: MachineFacts;
  readonly platform: Platform;
  /** An absolute path. */
  readonly workspace: string;
  /** What `go env -w` wrote. */
  readonly goEnvFile: Readonly<Record<string, string>>;
  readonly directories: readonly ExpectedDirectory[];
  readonly roots: ToolCacheRoots;
  /** Opened when the tool cache or an exact version does not answer. */
  readonly sources: () => Promise<OpenSources>;
  /** The versions that are complete in one of the tool caches. */
  readonly installed: () => Promise<readonly GoVersion[]>;
}

/** Works out where things are and which sources there would be. Asks nobody yet. */
export function planRun(inputs: Inputs, surroundings: Surroundings, machine: MachineFacts): Plan {
  const { host } = surroundings;
  const platform = platformOf(machine);
  const goEnvFile = machine.goEnvFile.value?.settings ?? {};
  const { homeDirectory } = host.self;
  const roots = toolCacheRoots(host.env, homeDirectory);
  refuseLineBreaks(roots);
  const directories = expectedDirectories({
    os: platform.os,
    env: host.env,
    settings: goEnvFile,
    homeDirectory,
  });
  const where = { ...surroundings, inputs, machine, platform, goEnvFile, directories, roots };
  return {
    ...where,
    workspace: resolve(host.env.GITHUB_WORKSPACE ?? '.'),
    sources: once(() => sourcesOf(where)),
    installed: () => installedIn(roots, platform),
  };
}

function platformOf({ platform, expected }: MachineFacts): Platform {
  if (platform === 'darwin' || platform === 'linux') return { os: platform, arch: expected };
  throw new ProblemError({
    id: 'platform',
    summary: `This action installs Go on macOS and Linux, and this is ${platform}`,
    evidence: [{ source: 'process.platform', observed: platform }],
    remedy: 'Use actions/setup-go in the jobs that run on other systems.',
  });
}

/** The runner reads one directory of the PATH per line, so nothing in such a place could ever be used. */
function refuseLineBreaks({ directories, configuredBy = 'HOME' }: ToolCacheRoots): void {
  const broken = directories.find((directory) => /[\r\n]/.test(directory));
  if (broken === undefined) return;
  throw new ProblemError({
    id: 'path-entry',
    summary:
      'The path of the tool cache has a line break in it, and cannot be put on the PATH of the job.',
    evidence: [{ source: configuredBy, observed: JSON.stringify(broken) }],
    remedy: `Set ${configuredBy} to a directory whose path has no line break, in the file .env beside the runner's run.sh.`,
  });
}

type Where = Omit<Plan, 'workspace' | 'sources' | 'installed'>;

async function sourcesOf(where: Where): Promise<OpenSources> {
  const { host, inputs, roots } = where;
  const { openSources } = await import('../go/open-sources.ts');
  return openSources(inputs.downloadSources, {
    http: once(async () => {
      const { createHttpClient } = await import('../go/download/client.ts');
      return createHttpClient({ env: host.env });
    }),
    moduleSettings: once(() => settingsFor(where)),
    // Where there is no directory that lasts, nothing can be kept: /dev/null takes no files.
    stateDirectory: join(roots.directories[0] ?? '/dev/null', ownDirectory, 'state'),
    verifySignature: inputs.verifySignature,
    revalidate: inputs.checkLatest ? 'now' : 'when-stale',
  });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function settingsFor({ host, roots, platform, goEnvFile, directories }: Where) {
  const path = (variable: string) => directories.find((d) => d.variable === variable)?.path;
  const goroots = await Promise.all(
    roots.directories.map(async (root) => {
      const versions = await installedVersions(root, platform);
      return versions.map((version) => slotOf({ root, version, platform }).goroot);
    }),
  );
  const { moduleSettings } = await import('../go/module-proxy/module-settings.ts');
  return moduleSettings(host, {
    goEnvFile,
    goroots: goroots.flat(),
    gopath: path('GOPATH')?.split(':').find(Boolean),
    gomodcache: path('GOMODCACHE'),
  });
}

async function installedIn(
  { directories }: ToolCacheRoots,
  platform: Platform,
): Promise<readonly GoVersion[]> {
  const lists = await Promise.all(directories.map((root) => installedVersions(root, platform)));
  return lists.flat();
}
