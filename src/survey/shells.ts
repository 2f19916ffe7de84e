import { goArchitecture } from '../architecture.ts';
import type { Host } from '../host/host.ts';
import { findOnPath, readExecutable, whyNotRun } from './executable.ts';
import { ask, learn, mapFact, unknown } from './fact.ts';
import type { Executable, Fact, ShellFact } from './facts.ts';

/** What a `run:` step starts unless it says otherwise: bash, or sh where there is no bash. */
const names = ['bash', 'sh'] as const;

/** Finds the shells as the runner does, on the PATH, and asks each what machine it sees. */
export async function surveyShells(host: Host, timeoutMs: number): Promise<readonly ShellFact[]> {
  const paths = await Promise.all(names.map((name) => findOnPath(host, name)));
  const targets = await Promise.all(paths.map((path) => path && realPath(host, path)));
  const isFirst = (at: number) => targets[at] && targets.indexOf(targets[at]) === at;
  const shells = await Promise.all(
    names.flatMap((name, at) =>
      isFirst(at) ? [shell(host, { name, path: paths[at] ?? '', timeoutMs })] : [],
    ),
  );
  if (shells.length > 0) return shells;
  const nowhere = unknown('bash, sh', 'neither is on the PATH');
  return [{ name: 'sh', program: nowhere, machine: nowhere }];
}

async function realPath(host: Host, path: string): Promise<string> {
  const fact = await learn(path, async () => ({ value: await host.realPath(path), observed: '' }));
  return fact.value ?? path;
}

interface Found {
  readonly name: string;
  readonly path: string;
  readonly timeoutMs: number;
}

async function shell(host: Host, { name, path, timeoutMs }: Found): Promise<ShellFact> {
  const program = await readExecutable(host, path);
  return { name, program, machine: await machineIn(host, program, timeoutMs) };
}

/** What `uname -m` says in a shell. On macOS the system's own, as one from Homebrew has an architecture of its own. */
async function machineIn(
  host: Host,
  program: Fact<Executable>,
  timeoutMs: number,
): Promise<Fact<string>> {
  const path = program.evidence.source;
  const uname = host.self.platform === 'darwin' ? '/usr/bin/uname' : 'uname';
  const source = `${path} -c '${uname} -m'`;
  const refused = whyNotRun(host, program);
  if (refused !== undefined) return unknown(source, refused);
  const said = await ask(host, [path, '-c', `${uname} -m`], { timeoutMs });
  // BASH_ENV may name a script that prints something first.
  const line = mapFact(said, (text) => text.split('\n').at(-1) || undefined);
  const evidence = { source, observed: line.value ?? line.evidence.observed };
  return { value: line.value && goArchitecture(line.value), evidence };
}
