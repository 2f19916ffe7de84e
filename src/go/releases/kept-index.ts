import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Platform } from '../../architecture.ts';
import type { ListedVersion } from '../source.ts';
import { goName, parseGoVersion } from '../version.ts';
import { replaceFile } from './kept-file.ts';
import { archiveFileName, type ReleaseIndex, releaseIndexFrom } from './release.ts';

/** An index as it was last fetched. */
export interface KeptIndex {
  readonly etag: string | undefined;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly fetchedAtMs: number;
  readonly releases: ReleaseIndex;
}

/** The versions of one platform: a few KB, for runs that need no more. */
export interface KeptVersions {
  readonly fetchedAtMs: number;
  readonly versions: readonly ListedVersion[];
}

/** That an address kept somebody waiting for nothing. */
export interface KeptSilence {
  readonly fetchedAtMs: number;
  /** What was told then. */
  readonly why: string;
}

/**
 * The copies of one address on this machine. What is damaged, or of another format or address, reads as `undefined`;
 * a directory that cannot be written keeps nothing. Any number of processes may read and write at once.
 */
export interface IndexStore {
  read(): Promise<KeptIndex | undefined>;
  write(kept: KeptIndex): Promise<void>;
  readVersions(platform: Platform): Promise<KeptVersions | undefined>;
  writeVersions(platform: Platform, kept: KeptVersions): Promise<void>;
  readSilence(): Promise<KeptSilence | undefined>;
  writeSilence(kept: KeptSilence): Promise<void>;
}

const format = 1;

/** Opens the store of an address (without credentials) in a directory that need not exist yet. */
export function indexStore(directory: string, address: string): IndexStore {
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 16);
  const indexFile = path.join(directory, `index-${hash}.json`);
  const versionsFile = ({ os, arch }: Platform) =>
    path.join(directory, `versions-${hash}-${os}-${arch}.json`);
  const silenceFile = path.join(directory, `silence-${hash}.json`);
  const stamp = { format, address };
  return {
    read: async () => keptIndex(await readStamped(indexFile, address)),
    write: (kept) =>
      replaceFile(indexFile, { ...stamp, ...kept, releases: kept.releases.map(plainRelease) }),
    readVersions: async (platform) =>
      keptVersions(await readStamped(versionsFile(platform), address)),
    writeVersions: (platform, kept) =>
      replaceFile(versionsFile(platform), { ...stamp, ...kept, versions: kept.versions.map(word) }),
    readSilence: async () => keptSilence(await readStamped(silenceFile, address)),
    writeSilence: (kept) => replaceFile(silenceFile, { ...stamp, ...kept }),
  };
}

/** Unstable ones are marked by a `?`. */
function word({ version, stable }: ListedVersion): string {
  return `${goName(version)}${stable ? '' : '?'}`;
}

const platforms: readonly Platform[] = [
  { os: 'darwin', arch: 'arm64' },
  { os: 'darwin', arch: 'amd64' },
  { os: 'linux', arch: 'arm64' },
  { os: 'linux', arch: 'amd64' },
];

/** As go.dev writes it, with no more files than this action can install. */
function plainRelease({ version, stable, files }: ReleaseIndex[number]): unknown {
  const wanted = platforms.map((platform) => archiveFileName(version, platform));
  return {
    version: goName(version),
    stable,
    files: files
      .filter(({ filename }) => wanted.includes(filename))
      .map(({ sizeBytes, ...file }) => ({ ...file, size: sizeBytes })),
  };
}

type Stamped = Readonly<Record<string, unknown>> & { readonly fetchedAtMs: number };

async function readStamped(file: string, address: string): Promise<Stamped | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    const stamped = value as Partial<Stamped> | null;
    const isOurs = stamped?.format === format && stamped.address === address;
    return isOurs && isTime(stamped.fetchedAtMs) ? (stamped as Stamped) : undefined;
  } catch (error) {
    if (isExpected(error)) return undefined;
    throw error;
  }
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}

/** Damaged JSON, or whatever the file system says: the copy is only there to save time. */
function isExpected(error: unknown): boolean {
  return error instanceof SyntaxError || (error as NodeJS.ErrnoException).code !== undefined;
}

function keptIndex(stamped: Stamped | undefined): KeptIndex | undefined {
  const parsed = releaseIndexFrom(stamped?.releases);
  if (stamped === undefined || parsed.kind !== 'index') return undefined;
  const etag = typeof stamped.etag === 'string' ? stamped.etag : undefined;
  return { etag, fetchedAtMs: stamped.fetchedAtMs, releases: parsed.releases };
}

function keptVersions(stamped: Stamped | undefined): KeptVersions | undefined {
  if (stamped === undefined || !Array.isArray(stamped.versions)) return undefined;
  const versions = stamped.versions.map(listedVersion);
  const isWhole = versions.every((version) => version !== undefined);
  return isWhole ? { fetchedAtMs: stamped.fetchedAtMs, versions } : undefined;
}

function keptSilence(stamped: Stamped | undefined): KeptSilence | undefined {
  if (typeof stamped?.why !== 'string') return undefined;
  return { fetchedAtMs: stamped.fetchedAtMs, why: stamped.why };
}

function listedVersion(text: unknown): ListedVersion | undefined {
  const name = String(text);
  const version = parseGoVersion(name.replace(/\?$/, ''));
  return version && { version, stable: !name.endsWith('?') };
}
