import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { projectDirectory } from './project.ts';

/** The directories of a job. */
export interface Places {
  /** RUNNER_TEMP. */
  readonly temp: string;
  /** RUNNER_TOOL_CACHE. */
  readonly toolCache: string;
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  readonly home: string;
}

/** What a test says about the job that a bundle runs in. */
export interface JobOptions {
  /** The `with:` block; the defaults of action.yml stand for the rest. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Files of the workspace, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** A tool cache that outlives the job; an empty one of its own when absent. */
  readonly toolCache?: string;
  /** The action's checkout; this repository when absent. */
  readonly action?: string;
}

/** A job whose directories exist on this machine. */
export interface Job {
  readonly directory: string;
  readonly places: Places;
}

const commandFiles = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STATE: 'save_state',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const;

/** The variables that name the files by which a step talks to the runner. */
export type CommandFile = keyof typeof commandFiles;

const suffix = '0c7d6d2a-1b8f-4a57-9d5e-3f1f2f6f0a11';

function commandFile(places: Places, variable: CommandFile): string {
  return path.join(places.temp, '_runner_file_commands', `${commandFiles[variable]}_${suffix}`);
}

const prepared: string[] = [];

/** Removes the directories of all jobs that this process prepared. */
export function removeJobs(): void {
  for (const directory of prepared.splice(0))
    rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Makes the directories and files that a runner has ready when a step starts. */
export function prepareJob(options: JobOptions): Job {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'job-'));
  prepared.push(directory);
  const places: Places = {
    temp: path.join(directory, '_temp'),
    toolCache: options.toolCache ?? path.join(directory, '_tool'),
    workspace: path.join(directory, 'widgets', 'widgets'),
    home: path.join(directory, 'home'),
  };
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true });
  mkdirSync(path.join(places.temp, '_runner_file_commands'));
  for (const variable of Object.keys(commandFiles)) {
    writeFileSync(commandFile(places, variable as CommandFile), '');
  }
  for (const [name, content] of Object.entries(options.files ?? {})) {
    const file = path.join(places.workspace, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { directory, places };
}

/** What a step wrote for the runner. */
export function readCommandFile(job: Job, variable: CommandFile): string {
  return readFileSync(commandFile(job.places, variable), 'utf8');
}

function inputDefaults(action: string): Record<string, string> {
  const file = readdirSync(action).find((name) => /^action\.ya?ml$/.test(name));
  if (file === undefined) return {};
  const { inputs } = parse(readFileSync(path.join(action, file), 'utf8')) as {
    inputs?: Record<string, { default?: unknown }>;
  };
  return Object.fromEntries(
    Object.entries(inputs ?? {}).map(([name, input]) => {
      const text = String(input.default ?? '');
      return [name, text.startsWith('${{') ? '' : text];
    }),
  );
}

/** The environment that a runner gives a step, with the places as the step sees them. */
export function jobEnvironment(places: Places, options: JobOptions): Record<string, string> {
  const inputs = { ...inputDefaults(options.action ?? projectDirectory), ...options.inputs };
  const commands = Object.keys(commandFiles).map((variable) => [
    variable,
    commandFile(places, variable as CommandFile),
  ]);
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo/widgets',
    GITHUB_RUN_ID: '4711',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW: 'build',
    GITHUB_WORKSPACE: places.workspace,
    HOME: places.home,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'runner-1',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.toolCache,
    RUNNER_WORKSPACE: path.dirname(places.workspace),
    ...Object.fromEntries(commands),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        value,
      ]),
    ),
  };
}
