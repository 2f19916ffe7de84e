import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { type Entry, openPromise } from 'yauzl';
import { cacheDirectory } from './project.ts';

/** The release that the tests use for real. */
export const sdkVersion = '1.26.8';

/** The platforms that it is there for, in the words of file names. */
export type SdkPlatform = 'linux-amd64' | 'linux-arm64' | 'darwin-amd64' | 'darwin-arm64';

/** An archive in the layout of go.dev, made of a toolchain module. */
export interface SdkArchive {
  readonly filename: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly os: string;
  readonly arch: string;
  readonly version: string;
}

function go(...args: readonly string[]): string {
  return execFileSync('go', args, { cwd: '/', encoding: 'utf8' }).trim();
}

/** The module cache's download directory, which a file:// GOPROXY may point at. */
export function moduleProxyDirectory(): string {
  return path.join(go('env', 'GOMODCACHE'), 'cache/download');
}

function moduleVersion(platform: SdkPlatform): string {
  return `v0.0.1-go${sdkVersion}.${platform}`;
}

/** The zip of a toolchain module, fetched by the go of this machine when it is not there yet. */
export async function moduleZip(platform: SdkPlatform): Promise<string> {
  const version = moduleVersion(platform);
  const zip = path.join(moduleProxyDirectory(), `golang.org/toolchain/@v/${version}.zip`);
  const isThere = await access(zip).then(
    () => true,
    () => false,
  );
  if (!isThere) go('mod', 'download', `golang.org/toolchain@${version}`);
  return zip;
}

/** The `h1:` hash of a toolchain module, as go proved it against the checksum database. */
export async function moduleHash(platform: SdkPlatform): Promise<string> {
  const zip = await moduleZip(platform);
  return (await readFile(`${zip}hash`, 'utf8')).trim();
}

function modeOf(name: string): number {
  return /^go\/(bin|pkg\/tool\/[^/]+)\/[^/]+$/.test(name) ? 0o755 : 0o644;
}

/** The name in the archive of what the module has under another one. */
function archiveName(entry: Entry): string {
  const inside = entry.fileName.replace(/^golang\.org\/toolchain@[^/]+\//, 'go/');
  return inside.replace(/(^|\/)_go\.mod$/, '$1go.mod');
}

async function copyEntries(zip: string, archive: Pack): Promise<void> {
  const file = await openPromise(zip);
  const mtime = new Date('2026-01-01T00:00:00Z');
  for await (const entry of file.eachEntry()) {
    const name = archiveName(entry);
    const header = { name, size: entry.uncompressedSize, mode: modeOf(name), mtime };
    await pipeline(await file.openReadStreamPromise(entry), archive.entry(header));
  }
  archive.finalize();
}

async function writeArchive(zip: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const part = `${target}.${process.pid}`;
  const archive = pack();
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  await Promise.all([copyEntries(zip, archive), pipeline(archive, gzip, createWriteStream(part))]);
  await rename(part, target);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** A `go1.26.8.linux-arm64.tar.gz` with the real SDK, as go.dev would have it; made once and kept. */
export async function makeArchive(platform: SdkPlatform): Promise<SdkArchive> {
  const filename = `go${sdkVersion}.${platform}.tar.gz`;
  const target = path.join(cacheDirectory, 'archives', filename);
  const existing = await stat(target).catch(() => undefined);
  if (existing === undefined) await writeArchive(await moduleZip(platform), target);
  const [os = '', arch = ''] = platform.split('-');
  return {
    filename,
    path: target,
    sizeBytes: (await stat(target)).size,
    sha256: await sha256Of(target),
    os,
    arch,
    version: `go${sdkVersion}`,
  };
}

/** The release index as go.dev writes it, newest version first as given, with these archives and nothing else. */
export function goDevIndex(archives: readonly SdkArchive[]): string {
  const versions = [...new Set(archives.map((archive) => archive.version))];
  const releases = versions.map((version) => ({
    version,
    stable: !/(rc|beta)/.test(version),
    files: archives
      .filter((archive) => archive.version === version)
      .map(({ filename, os, arch, sha256, sizeBytes }) => ({
        filename,
        os,
        arch,
        version,
        sha256,
        size: sizeBytes,
        kind: 'archive',
      })),
  }));
  return `${JSON.stringify(releases, undefined, 1)}\n`;
}
