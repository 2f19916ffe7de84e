import { parseExecutableHeader } from '../../src/executable/parse.ts';
import type { CommandResult, Host, Self } from '../../src/host/host.ts';
import { FileTree, type SimulatedFiles } from './simulated-files.ts';

/** A program that is being started. */
export interface Call {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the program runs as, of those that its file has; `undefined` for a script. */
  readonly architecture: string | undefined;
}

/** What a program does; `start` runs another from within it. */
export type Behaviour = (call: Call, start: Start) => CommandResult;
export type Start = (command: string, args: readonly string[]) => CommandResult;

export interface SimulatedMachine {
  readonly self: Self;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: SimulatedFiles;
  /** By real path. */
  readonly programs: Readonly<Record<string, Behaviour>>;
  /** Which part of a program's file runs when something that itself runs as `parent` starts it; none: it cannot run. */
  choose(architectures: readonly string[], parent: string): string | undefined;
  /** What the system says of a program that cannot run here. */
  readonly badArchitecture: string;
}

export const success = (stdout: string): CommandResult => ({
  exitCode: 0,
  stdout,
  stderr: '',
  timedOut: false,
});

export const failure = (exitCode: number, stderr: string): CommandResult => ({
  exitCode,
  stdout: '',
  stderr,
  timedOut: false,
});

/** A machine made of data; `parent` is what the process that looks at it runs as. */
export function simulatedHost(machine: SimulatedMachine, parent: string): Host {
  const tree = new FileTree(machine.files, machine.self.uid);
  return {
    self: machine.self,
    env: machine.env,
    run: async (command, args, options) =>
      starter({ machine, tree, env: options?.env ?? machine.env }, parent)(command, args),
    readText: async (path) => decoded(tree.read(path)),
    readHead: async (path, sizeBytes) => tree.read(path)?.slice(0, sizeBytes),
    list: async (path) => tree.list(path),
    stat: async (path) => tree.stat(path),
    realPath: async (path) => tree.realPath(path),
    isWritable: async (path) => tree.isWritable(path),
  };
}

interface Place {
  readonly machine: SimulatedMachine;
  readonly tree: FileTree;
  readonly env: Call['env'];
}

/** Starts programs from within something that runs as `parent`. */
function starter(place: Place, parent: string): Start {
  return (command, args) => {
    const path = locate(place.tree, command, place.env.PATH);
    if (path === undefined) return failure(127, `${command}: not found`);
    if (!place.tree.isExecutable(path)) return failure(126, `${command}: permission denied`);
    return execute(place, { path, args, parent });
  };
}

interface Execution {
  readonly path: string;
  readonly args: readonly string[];
  readonly parent: string;
}

function execute(place: Place, { path, args, parent }: Execution): CommandResult {
  const { machine, tree, env } = place;
  const { architectures } = parseExecutableHeader(tree.read(path) ?? new Uint8Array());
  const architecture = machine.choose(architectures, parent);
  if (architectures.length > 0 && architecture === undefined) {
    return failure(126, `${path}: ${machine.badArchitecture}`);
  }
  const behaviour = machine.programs[tree.realPath(path) ?? path] ?? nothingKnown;
  return behaviour({ path, args, env, architecture }, starter(place, architecture ?? parent));
}

const nothingKnown: Behaviour = ({ path }) => failure(1, `${path}: not simulated`);

function decoded(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

function locate(tree: FileTree, command: string, path: string | undefined): string | undefined {
  if (command.includes('/')) return tree.stat(command) && command;
  const candidates = (path ?? '').split(':').map((directory) => `${directory}/${command}`);
  return candidates.find((candidate) => tree.isExecutable(candidate));
}
