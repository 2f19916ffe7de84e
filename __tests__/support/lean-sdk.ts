import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { programFor } from './fake-sdk.ts';
import { cacheDirectory } from './project.ts';
import { makeArchive, type SdkArchive, sdkVersion } from './real-sdk.ts';
import { type TarEntry, tarGz } from './tar-archive.ts';

const os = process.platform === 'darwin' ? 'darwin' : 'linux';
const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';

/** What the machine that the tests run on is called: in archive names, and in the input `architecture`. */
export const here = {
  os,
  arch,
  platform: `${os}-${arch}`,
  architecture: arch === 'amd64' ? 'x64' : 'arm64',
} as const;

/** The path of an SDK of the machine within a tool cache. */
export function placeOf(version: string): string {
  return `go/${version}/${here.architecture}`;
}

/** How an archive for the machine is named. */
export function archiveName(version = sdkVersion): string {
  return `go${version}.${here.platform}.tar.gz`;
}

/** A file of an archive, as a mirror lists it. */
export async function describeArchive(file: string, version = sdkVersion): Promise<SdkArchive> {
  const bytes = await readFile(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = { filename: archiveName(version), version: `go${version}`, os, arch };
  return { ...name, path: file, sizeBytes: bytes.length, sha256 };
}

/** The programs of the real SDK without the library: it runs, and is unpacked within half a second. Made once and kept. */
export async function leanArchive(): Promise<SdkArchive> {
  const folder = path.join(cacheDirectory, 'archives', 'lean');
  const target = path.join(folder, archiveName());
  if (!existsSync(target)) await makeLean(target);
  return describeArchive(target);
}

async function makeLean(target: string): Promise<void> {
  const whole = await makeArchive(here.platform);
  const part = await mkdtemp(path.join(cacheDirectory, 'archives', 'lean-'));
  const tools = ['compile', 'link'].map((name) => `go/pkg/tool/${os}_${arch}/${name}`);
  const kept = ['go/VERSION', 'go/go.env', 'go/bin', ...tools];
  execFileSync('tar', ['-xzf', whole.path, '-C', part, ...kept]);
  execFileSync('tar', ['-czf', path.join(part, archiveName()), '-C', part, 'go']);
  await rm(path.join(part, 'go'), { recursive: true });
  // Another process may have made it meanwhile; then its copy stays.
  await rename(part, path.dirname(target)).catch(() => rm(part, { recursive: true }));
}

/** An SDK whose programs have the right heads and cannot run, for what is refused before one is started. */
export function fakeEntries(version = sdkVersion): readonly TarEntry[] {
  const program = { content: programFor({ os, arch }), mode: 0o755 };
  return [
    { name: 'go/', type: 'directory' },
    { name: 'go/VERSION', content: `go${version}\n` },
    { name: 'go/bin/go', ...program },
    { name: 'go/bin/gofmt', ...program },
    { name: `go/pkg/tool/${os}_${arch}/compile`, ...program },
    { name: `go/pkg/tool/${os}_${arch}/link`, ...program },
    { name: 'go/src/random.go', content: noise(200_000) },
  ];
}

/** Bytes that no packing makes smaller, the same ones every time. */
function noise(sizeBytes: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(sizeBytes / 32) }, (_, n) =>
    createHash('sha256').update(String(n)).digest(),
  );
  return Buffer.concat(blocks).subarray(0, sizeBytes);
}

/** Writes such an archive, or one of other entries, into a folder. */
export async function writeArchive(
  folder: string,
  entries: readonly TarEntry[] = fakeEntries(),
): Promise<SdkArchive> {
  const file = path.join(folder, archiveName());
  await writeFile(file, await tarGz(entries));
  return describeArchive(file);
}
