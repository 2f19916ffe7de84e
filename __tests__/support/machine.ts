import { existsSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Job, Places } from './job.ts';
import { cacheDirectory, nodeProgram } from './project.ts';
import { runnerPrograms } from './runner-programs.ts';

/** Something that can run a step: this machine, or one made of parts of it. */
export interface Machine {
  /** What steps see of the job's directories. */
  places(outside: Places): Places;
  /** What is in the environment of every job on it. */
  readonly env: Readonly<Record<string, string>>;
  readonly node: string;
  /** Where steps see the action. */
  action(outside: string): string;
  /** The words that run a command on it. */
  commandLine(call: MachineCall): readonly string[];
}

/** A command for a machine. */
export interface MachineCall {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly job: Job;
  /** The action's checkout on this machine. */
  readonly action: string;
}

/** A runner's own folder for this machine, with its programs and its Node; gives the path of that Node. */
function runnerNode(): string {
  const folder = path.join(cacheDirectory, 'actions-runner');
  const node = path.join(folder, 'externals/node24/bin/node');
  if (existsSync(node)) return node;
  runnerPrograms(path.join(folder, 'bin'), nodeProgram);
  mkdirSync(path.dirname(node), { recursive: true });
  try {
    linkSync(nodeProgram, node);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return node;
}

/** This very machine, but with a clean environment. */
export function thisMachine(): Machine {
  return {
    places: (outside) => outside,
    env: {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      LANG: 'C.UTF-8',
      RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
      RUNNER_ARCH: process.arch.toUpperCase(),
    },
    node: runnerNode(),
    action: (outside) => outside,
    commandLine: (call) => call.argv,
  };
}
