import { access, constants, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, ProblemError } from '../../problem.ts';
import { unpackModuleZip } from '../archive/module-zip.ts';
import { lookup } from '../checksum-database/client.ts';
import { fromFolder } from '../checksum-database/route.ts';
import type { ChecksumDatabaseSetting } from '../checksum-database/setting.ts';
import type { Order, Unpacked } from '../source.ts';
import { type Proved, settlePin } from './module-expectation.ts';
import { type Hashes, off, wrong } from './module-problems.ts';
import { toolchainPath, zipPathOf } from './toolchain-module.ts';

/** A module cache, and what its content is held against. */
export interface ModuleCache {
  /** GOMODCACHE. */
  readonly directory: string;
  readonly setting: ChecksumDatabaseSetting;
  /** `$GOPATH/pkg/sumdb`. */
  readonly goSumDbState: string | undefined;
  /** Whether the hash that go recorded is enough where no record of the checksum database is kept beside it. */
  readonly trust: 'go' | 'proof';
}

/** What became of the copy in the module cache. */
export type CachedCopy =
  | { readonly kind: 'unpacked'; readonly value: Unpacked }
  | { readonly kind: 'absent' }
  /** The directory may hold part of it. */
  | { readonly kind: 'ignored'; readonly path: string; readonly why: string };

/** Unpacks the SDK that the go command has downloaded earlier, with no network. A damaged copy is passed over. */
export async function unpackFromModuleCache(
  cache: ModuleCache,
  version: string,
  order: Order,
): Promise<CachedCopy> {
  const path = join(cache.directory, 'cache', 'download', zipPathOf(version));
  const recorded = await recordedHash(path);
  const isProvable = cache.setting.kind !== 'malformed' || order.pin !== undefined;
  if (recorded === undefined || !isProvable) return { kind: 'absent' };
  const prefix = `${toolchainPath}@${version}/`;
  try {
    const zip = await unpackModuleZip({ zipPath: path, prefix, directory: order.directory });
    return await judged(cache, order, { ...zip, version, origin: path, recorded });
  } catch (error) {
    if (!(error instanceof ProblemError) || !isAboutTheCopy(error.problem)) throw error;
    return { kind: 'ignored', path, why: error.problem.summary.replace(/\.$/, '') };
  }
}

interface UnpackedCopy extends Hashes {
  readonly sizeBytes: number;
  /** The hash that go wrote beside the zip. */
  readonly recorded: string;
}

async function judged(cache: ModuleCache, order: Order, copy: UnpackedCopy): Promise<CachedCopy> {
  const { origin, h1, sha256, sizeBytes, recorded } = copy;
  const ignored = (why: string) => ({ kind: 'ignored', path: origin, why }) as const;
  if (h1 !== recorded) return ignored(`its hash is ${h1}, and go recorded ${recorded}`);
  const proved = await prove(cache, order, copy);
  if (!proved) return ignored('nothing that is kept with it proves it');
  return { kind: 'unpacked', value: { origin, sha256, h1, sizeBytes, ...proved } };
}

/** Whether a copy is there together with what may prove it, so that it is worth unpacking. */
export async function hasProvableCopy(
  { directory, setting }: Pick<ModuleCache, 'directory' | 'setting'>,
  version: string,
  pin: Order['pin'],
): Promise<boolean> {
  const downloads = join(directory, 'cache', 'download');
  if ((await recordedHash(join(downloads, zipPathOf(version)))) === undefined) return false;
  if (pin !== undefined && pin.kind !== 'none') return true;
  if (setting.kind !== 'database') return false;
  const record = join('sumdb', setting.key.name, 'lookup', `${toolchainPath}@${version}`);
  return access(join(downloads, record), constants.R_OK).then(
    () => true,
    () => false,
  );
}

/** A full disk, say, would not be helped by downloading the same once more. */
function isAboutTheCopy({ id }: Problem): boolean {
  const ids = ['archive-damaged', 'unsafe-archive', 'sdk-hash-wrong'];
  if (id === 'checksum-database-off') return false;
  return ids.includes(id) || id.startsWith('checksum-database-');
}

/** The hash that go wrote beside the zip; `undefined` when one of the two is missing or cannot be read. */
async function recordedHash(zipPath: string): Promise<string | undefined> {
  try {
    await access(zipPath, constants.R_OK);
    return (await readFile(zipPath.replace(/\.zip$/, '.ziphash'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}

async function prove(cache: ModuleCache, order: Order, seen: Hashes): Promise<Proved | undefined> {
  if (order.pin && order.pin.kind !== 'none') return settlePin(order.pin, seen);
  const verifiedBy = 'h1 hash that go recorded in the module cache';
  const recorded = cache.trust === 'go' ? { verifiedBy, problems: [] } : undefined;
  // What go recorded while its database was off, nobody has proved; go refuses that too.
  if (cache.setting.kind === 'off' && !order.pin) throw new ProblemError(off(seen));
  if (cache.setting.kind !== 'database') return recorded;
  const { key } = cache.setting;
  const folder = join(cache.directory, 'cache', 'download', 'sumdb', key.name);
  // Our own heads may be newer than the tiles that go has kept; go's own is not.
  const memory = { directory: undefined, goDirectory: cache.goSumDbState };
  const answer = await lookup(
    { key, read: fromFolder(folder), memory },
    toolchainPath,
    seen.version,
  );
  if (answer.kind !== 'found') return recorded;
  const wanted = { hash: answer.value.h1, by: key.name };
  if (seen.h1 !== wanted.hash) throw new ProblemError(wrong(seen, seen.h1, wanted));
  return {
    verifiedBy: `h1 hash proved by the record of ${key.name} in the module cache`,
    problems: [],
  };
}
