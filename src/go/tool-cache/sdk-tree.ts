import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../../architecture.ts';
import { type ExecutableHeader, headSizeBytes, isProgramOf } from '../../executable/header.ts';
import { parseExecutableHeader } from '../../executable/parse.ts';
import type { Evidence } from '../../problem.ts';
import { hasCode } from '../error-code.ts';
import { type GoVersion, goName, parseGoVersion } from '../version.ts';
import { essentialPrograms } from './essential-programs.ts';

/**
 * What is wrong with an SDK: another version, a program that is missing, cut off, not executable or for another
 * platform. `undefined` when nothing is. A few small reads and no process, so that every run can afford it.
 */
export async function findDamage(
  goroot: string,
  version: GoVersion,
  platform: Platform,
): Promise<Evidence | undefined> {
  const programs = essentialPrograms(platform).map((name) => join(goroot, name));
  const found = await Promise.all([
    wrongVersion(join(goroot, 'VERSION'), version),
    ...programs.map((path) => wrongProgram(path, platform)),
  ]);
  return found.find((evidence) => evidence !== undefined);
}

async function wrongVersion(path: string, version: GoVersion): Promise<Evidence | undefined> {
  const text = await orRefusal(readFile(path, 'utf8'));
  if (typeof text !== 'string') return { source: path, observed: text.refusal };
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  const written = parseGoVersion(line);
  if (written && goName(written) === goName(version)) return undefined;
  return { source: path, observed: line === '' ? 'empty' : `\`${line.slice(0, 80)}\`` };
}

async function wrongProgram(path: string, platform: Platform): Promise<Evidence | undefined> {
  const program = await orRefusal(readProgram(path));
  const observed = 'refusal' in program ? program.refusal : flawOf(program, platform);
  return observed === undefined ? undefined : { source: path, observed };
}

interface Program {
  readonly header: ExecutableHeader;
  readonly sizeBytes: number;
  readonly isExecutable: boolean;
}

async function readProgram(path: string): Promise<Program> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(headSizeBytes);
    const { bytesRead } = await file.read(bytes, 0, headSizeBytes, 0);
    const { size, mode } = await file.stat();
    const header = parseExecutableHeader(bytes.subarray(0, bytesRead));
    return { header, sizeBytes: size, isExecutable: (mode & 0o111) !== 0 };
  } finally {
    await file.close();
  }
}

function flawOf(
  { header, sizeBytes, isExecutable }: Program,
  wanted: Platform,
): string | undefined {
  const { format, architectures, leastSizeBytes = 0 } = header;
  const seen = [format, ...architectures].join(' ');
  if (sizeBytes === 0) return 'empty';
  if (!isProgramOf(wanted.os, header)) return `${seen}, not a program for ${wanted.os}`;
  if (!architectures.includes(wanted.arch)) return `${seen}, not a program for ${wanted.arch}`;
  if (sizeBytes < leastSizeBytes) return `cut off after ${sizeBytes} of ${leastSizeBytes} bytes`;
  return isExecutable ? undefined : 'not executable';
}

/** Turns what a damaged copy may answer with into words: a missing file, a directory in its place, no permission. */
async function orRefusal<T>(promise: Promise<T>): Promise<T | { readonly refusal: string }> {
  try {
    return await promise;
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'ENOTDIR'])) return { refusal: 'missing' };
    const refused = ['EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'EIO'];
    if (hasCode(error, refused)) return { refusal: `cannot be read (${error.code})` };
    throw error;
  }
}
