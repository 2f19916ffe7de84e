import path from 'node:path';
import { type ChildOptions, type Ended, runChild } from './child.ts';
import { type Job, type JobOptions, jobEnvironment, prepareJob, readCommandFile } from './job.ts';
import { type Machine, thisMachine } from './machine.ts';
import { projectDirectory } from './project.ts';
import { type Annotation, annotations, fileCommandValues } from './runner-commands.ts';

/** A bundle, and the job it is a step of. */
export interface BundleOptions extends JobOptions, Pick<ChildOptions, 'timeoutMs' | 'onStart'> {
  /** Relative to the action; `dist/main/index.js` when absent. */
  readonly entry?: string;
  /** Beside what every step has; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The workspace when absent. */
  readonly cwd?: string;
}

/** How a step ended, and all that it told the runner. */
export interface BundleRun extends Ended {
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Variables for the later steps. */
  readonly exported: Readonly<Record<string, string>>;
  /** Directories for the PATH of the later steps, the last one first in it. */
  readonly paths: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The environment that the step had. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the job's directories lie on this machine. */
  readonly job: Job;
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}

function readRun(ended: Ended, job: Job, env: Readonly<Record<string, string>>): BundleRun {
  return {
    ...ended,
    annotations: annotations(ended.stdout),
    outputs: fileCommandValues(readCommandFile(job, 'GITHUB_OUTPUT')),
    exported: fileCommandValues(readCommandFile(job, 'GITHUB_ENV')),
    paths: readCommandFile(job, 'GITHUB_PATH')
      .split('\n')
      .filter((line) => line !== ''),
    state: fileCommandValues(readCommandFile(job, 'GITHUB_STATE')),
    summary: readCommandFile(job, 'GITHUB_STEP_SUMMARY'),
    env,
    job,
  };
}

/** Runs a bundle as a step of a job on a machine. */
export async function runBundleOn(machine: Machine, options: BundleOptions): Promise<BundleRun> {
  const job = prepareJob(options);
  const places = machine.places(job.places);
  const action = options.action ?? projectDirectory;
  const env = defined({ ...machine.env, ...jobEnvironment(places, options), ...options.env });
  const entry = path.join(machine.action(action), options.entry ?? 'dist/main/index.js');
  const cwd = options.cwd ?? places.workspace;
  const argv = machine.commandLine({ argv: [machine.node, entry], env, cwd, job, action });
  const ended = await runChild(argv, { ...options, env, cwd: job.places.workspace });
  return readRun(ended, job, env);
}

/** Runs a command as a later step of the same job: with what the bundle exported and put on the PATH. */
export function runLaterStep(
  machine: Machine,
  run: BundleRun,
  argv: readonly string[],
): Promise<Ended> {
  // The PATH that the machine itself gives is known inside only.
  const script = 'PATH=$1:$PATH; shift; exec "$@"';
  const wrapped = ['/bin/bash', '-c', script, 'bash', run.paths.toReversed().join(':'), ...argv];
  const env = { ...run.env, ...run.exported };
  const cwd = machine.places(run.job.places).workspace;
  const words = machine.commandLine({
    argv: wrapped,
    env,
    cwd,
    job: run.job,
    action: projectDirectory,
  });
  return runChild(words, { env, cwd: run.job.places.workspace });
}

/** Runs a bundle as a step of a job on this machine, with nothing of this process's own environment. */
export function runBundle(options: BundleOptions): Promise<BundleRun> {
  return runBundleOn(thisMachine(), options);
}
