import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ProblemError } from '../../problem.ts';
import { dirhash } from '../checksum-database/dirhash.ts';
import { createCollector } from '../download/garbage.ts';
import { compressionFlaw, damaged, largestTreeBytes } from './damage.ts';
import { unsafeEntry } from './entry-path.ts';
import { createTree } from './tree.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { gzipMembers } from './zip-members.ts';
import { createZipWriter } from './zip-writer.ts';

/** A toolchain module that is to be unpacked. */
export interface ModuleZipOrder {
  readonly zipPath: string;
  /** What every name in the zip begins with: `golang.org/toolchain@v0.0.1-go1.26.8.linux-arm64/`. */
  readonly prefix: string;
  /** Existing and empty; becomes GOROOT. */
  readonly directory: string;
}

/** What a module zip turned out to be. */
export interface UnpackedModuleZip {
  /** Over the files, as go.sum and the checksum database have it. */
  readonly h1: string;
  /** Lower-case hex, of the zip itself. */
  readonly sha256: string;
  /** Of the zip itself. */
  readonly sizeBytes: number;
  readonly files: number;
}

/**
 * Unpacks a toolchain module as the go command does: programs get their execute bits, and every `_go.mod` its proper
 * name. Throws `archive-damaged`, `unsafe-archive` and `disk-full`; a zip that cannot be opened throws the system's error.
 */
export async function unpackModuleZip(order: ModuleZipOrder): Promise<UnpackedModuleZip> {
  const descriptor = openSync(order.zipPath, 'r');
  try {
    return await unpackOpen(descriptor, order);
  } finally {
    closeSync(descriptor);
  }
}

async function unpackOpen(
  descriptor: number,
  { prefix, directory }: ModuleZipOrder,
): Promise<UnpackedModuleZip> {
  const entries = await readZipDirectory(descriptor);
  const neededBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (neededBytes > largestTreeBytes) throw tooLarge(entries, neededBytes);
  const whole = createHash('sha256');
  const folder = prefix.replace(/\/$/, '');
  const writer = createZipWriter(entries, { tree: createTree(directory, neededBytes), folder });
  // Inflating runs beside this thread; large portions keep the two from waiting for each other.
  const collect = createCollector();
  const gunzip = createGunzip({ chunkSize: 131_072 });
  try {
    await pipeline(gzipMembers({ descriptor, entries, hash: whole }), gunzip, async (chunks) => {
      for await (const chunk of chunks) {
        writer.write(chunk as Buffer);
        collect((chunk as Buffer).length);
      }
    });
  } catch (error) {
    throw explain(error, writer.current());
  }
  const hashed = writer.end();
  const { size } = fstatSync(descriptor);
  return {
    h1: dirhash(hashed),
    sha256: whole.digest('hex'),
    sizeBytes: size,
    files: hashed.length,
  };
}

function tooLarge(entries: readonly ZipEntry[], neededBytes: number): ProblemError {
  const largest = entries.reduce((a, b) => (a.sizeBytes > b.sizeBytes ? a : b));
  return unsafeEntry(largest.name, `is one of those that make it unpack to ${neededBytes} bytes`);
}

function explain(error: unknown, current: ZipEntry | undefined): unknown {
  const flaw = compressionFlaw(error);
  if (flaw === undefined) return error;
  return damaged('zip', `${current ? `at ${JSON.stringify(current.name)}, ` : ''}${flaw}`, error);
}
