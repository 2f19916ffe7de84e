import { goArchitecture } from '../architecture.ts';
import { type ExecutableHeader, headSizeBytes, isProgramOf } from '../executable/header.ts';
import { parseExecutableHeader } from '../executable/parse.ts';
import type { Host } from '../host/host.ts';
import { learn } from './fact.ts';
import type { Executable, Fact } from './facts.ts';

/** Reads the header of a program. A missing file is an unknown. */
export function readExecutable(host: Host, path: string): Promise<Fact<Executable>> {
  return learn(path, async () => {
    const head = await host.readHead(path, headSizeBytes);
    if (head === undefined) return { value: undefined, observed: 'not found' };
    const value = { path, ...parseExecutableHeader(head) };
    return { value, observed: describeHeader(value) };
  });
}

const formatNames = { 'mach-o': 'Mach-O', universal: 'universal', elf: 'ELF' } as const;

/** A header in words: `Mach-O arm64`, `universal amd64 arm64`, `a script`. */
export function describeHeader({ format, architectures }: ExecutableHeader): string {
  if (format === 'script') return 'a script';
  if (format === 'other') return 'not a program for macOS or Linux';
  return [formatNames[format], ...architectures].join(' ');
}

/** Finds a program on a PATH as a shell does: the first file of that name that may be executed. */
export async function findOnPath(host: Host, name: string): Promise<string | undefined> {
  const candidates = pathDirectories(host.env.PATH).map((directory) => `${directory}/${name}`);
  const found = await Promise.all(candidates.map((path) => isProgram(host, path)));
  return candidates.find((_, at) => found[at]);
}

/** The absolute directories of a PATH, each once, in their order. */
export function pathDirectories(path: string | undefined): readonly string[] {
  const directories = (path ?? '').split(':').filter((directory) => directory.startsWith('/'));
  return [...new Set(directories.map((directory) => directory.replace(/(?<=.)\/+$/, '')))];
}

/** Whether there is a file that may be executed; what cannot be looked at cannot be executed either. */
export async function isProgram(host: Host, path: string): Promise<boolean> {
  const { value } = await learn(path, async () => {
    const status = await host.stat(path);
    return { value: status?.kind === 'file' && (status.mode & 0o111) !== 0, observed: '' };
  });
  return value === true;
}

/**
 * Whether it is safe to start a program. On Linux one for another machine would not just be refused: the C library
 * then gives it to /bin/sh as if it were a script. macOS refuses cleanly.
 */
function canRun(host: Host, header: ExecutableHeader): boolean {
  const { platform, arch, kernel } = host.self;
  if (header.format === 'script') return true;
  if (platform === 'darwin') return isProgramOf(platform, header);
  const own = [arch, kernel.machine].map(goArchitecture);
  const isForThis = header.architectures.some((architecture) => own.includes(architecture));
  return isProgramOf('linux', header) && isForThis;
}

/** Why a program is not started; `undefined` when it can be. */
export function whyNotRun(host: Host, { value, evidence }: Fact<Executable>): string | undefined {
  if (value === undefined) return `${evidence.source}: ${evidence.observed}`;
  if (canRun(host, value)) return undefined;
  return `not started: ${evidence.source} is ${evidence.observed}`;
}
