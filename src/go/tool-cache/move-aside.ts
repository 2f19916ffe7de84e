import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Evidence } from '../../problem.ts';
import { hasCode, nothingThere, refusals, unless } from '../error-code.ts';
import { toolCacheVersion } from '../version.ts';
import { isChanging, quietMs } from './changes.ts';
import { tryClaim } from './claim.ts';
import { ownArea } from './own-area.ts';
import type { Staging } from './staging.ts';
import { type Examined, examine, slotOf, type Wanted, writeMarker } from './tool-cache.ts';

/** How long one waits for others before a copy is replaced. */
export interface PlaceLimits {
  /** A half-written copy that was not touched for this long has no writer any more. */
  readonly quietMs: number;
  /** How long it is watched whether somebody is at work in a damaged copy. */
  readonly watchMs: number;
  /** How long another process is waited for that replaces the same copy. */
  readonly patienceMs: number;
}

/** The limits of `place` unless it is given others. */
export const defaultLimits: PlaceLimits = {
  quietMs: 300_000,
  watchMs: 500,
  patienceMs: 30_000,
};

/** The place cannot be taken now. The staging directory is still there, to be used in another place. */
export interface Busy {
  readonly kind: 'busy';
  readonly why: Evidence;
}

/** What became of a copy that is in the way. */
export type Aside =
  | { readonly kind: 'aside'; readonly why: Evidence }
  /** Another process has done something about it meanwhile. */
  | { readonly kind: 'changed' }
  | Busy;

type Staged = Wanted & { readonly staging: Staging };
type InTheWay = Exclude<Examined, { kind: 'hit' | 'absent' }>;

/** A stalled process that comes back looks again before it acts, but it should not be necessary. */
const stalledMs = 3_600_000;

/**
 * Moves a copy that is damaged, half written or unproved out of the way, unless somebody is at work in it. One process
 * at a time does this: a second one could otherwise move away what the first one has just put there.
 */
export async function moveAside(wanted: Staged, limits: PlaceLimits): Promise<Aside> {
  const { goroot } = slotOf(wanted);
  const path = join(await ownArea(wanted.root), 'replacing', slotName(wanted));
  const deadline = Date.now() + limits.patienceMs;
  for (;;) {
    const attempt = await unless(refusals, tryClaim(path, { stalledMs }));
    if (attempt?.kind === 'ours') {
      return moveClaimed(wanted, limits).finally(attempt.claim.release);
    }
    const observed = attempt ? 'another process is replacing it' : 'cannot be written to';
    if (!attempt || Date.now() > deadline) return busy(goroot, observed);
    await delay(50);
  }
}

/** Lets a directory be renamed: one without write permission cannot change its parent. Somebody else's stays as it is. */
export async function makeMovable(directory: string): Promise<void> {
  const status = await lstat(directory);
  if (!status.isDirectory() || (status.mode & 0o200) !== 0) return;
  await unless(refusals, chmod(directory, (status.mode & 0o777) | 0o200));
}

async function moveClaimed(wanted: Staged, limits: PlaceLimits): Promise<Aside> {
  const { goroot } = slotOf(wanted);
  const before = await identity(goroot);
  const found = await examine(wanted);
  if (found.kind === 'hit' || found.kind === 'absent') return { kind: 'changed' };
  const writer = await signOfWriter(found, limits);
  if (writer) return busy(goroot, writer);
  const isSame = (await identity(goroot)) === before;
  return isSame ? tryTakeAway(wanted, found) : { kind: 'changed' };
}

async function tryTakeAway(wanted: Staged, found: InTheWay): Promise<Aside> {
  try {
    await takeAway(wanted, found);
    return { kind: 'aside', why: found.why };
  } catch (error) {
    if (hasCode(error, nothingThere)) return { kind: 'changed' };
    if (!hasCode(error, [...refusals, 'EXDEV', 'EBUSY'])) throw error;
    return busy(found.goroot, `${found.why.observed}, and cannot be replaced (${error.code})`);
  }
}

/** The marker goes first: where it is, there has to be a complete copy or none. */
async function takeAway(wanted: Staged, found: InTheWay): Promise<void> {
  const { goroot, marker } = slotOf(wanted);
  await mkdir(wanted.staging.aside, { recursive: true });
  await rm(marker, { force: true, recursive: true });
  try {
    await makeMovable(goroot);
    await rename(goroot, join(wanted.staging.aside, randomUUID()));
  } catch (error) {
    if (found.kind === 'unproved') await writeMarker(marker);
    throw error;
  }
}

/** Other tools copy into the place itself and remove from it, file by file. */
async function signOfWriter(found: InTheWay, limits: PlaceLimits): Promise<string | undefined> {
  switch (found.kind) {
    case 'unfinished': {
      const quiet = await quietMs(found.goroot);
      const seconds = Math.max(0, Math.round(quiet / 1000));
      return quiet < limits.quietMs
        ? `half written, last changed ${seconds} s ago: another tool may be at it`
        : undefined;
    }
    case 'damaged': {
      const isBusy = await isChanging(found.goroot, limits.watchMs);
      return isBusy ? 'somebody is adding to it or removing from it' : undefined;
    }
    case 'unproved':
      return undefined;
  }
}

async function identity(path: string): Promise<string | undefined> {
  const status = await unless(nothingThere, lstat(path));
  return status && `${status.dev}:${status.ino}`;
}

function slotName(wanted: Wanted): string {
  return `${toolCacheVersion(wanted.version)}-${basename(slotOf(wanted).goroot)}`;
}

function busy(source: string, observed: string): Busy {
  return { kind: 'busy', why: { source, observed } };
}
