import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Evidence, ProblemError } from '../../problem.ts';
import { hasCode } from '../error-code.ts';
import { goName } from '../version.ts';
import {
  type Aside,
  type Busy,
  defaultLimits,
  makeMovable,
  moveAside,
  type PlaceLimits,
} from './move-aside.ts';
import { findDamage } from './sdk-tree.ts';
import { discard, type Staging } from './staging.ts';
import { examine, type Found, slotOf, type Wanted, writeMarker } from './tool-cache.ts';

/** An SDK in a staging directory, verified and with its receipt, and the place where it is to go. */
export interface Placing extends Wanted {
  readonly staging: Staging;
  readonly limits?: Partial<PlaceLimits>;
}

/** Where the SDK is now. */
export type Placed =
  /** `replaced` says what was wrong with the copy that was there before. */
  | { readonly kind: 'ours'; readonly goroot: string; readonly replaced: Evidence | undefined }
  /** Another process was faster; ours is discarded. */
  | ({ readonly kind: 'another' } & Omit<Extract<Found, { kind: 'hit' }>, 'kind'>)
  | Busy;

/** What a rename fails with when others have put something there, or have removed the directory above. */
const beaten = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOENT'];
const refused = ['EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY'];

/**
 * Moves an SDK to its place with one rename, so that nobody ever sees half of it, and then declares it complete.
 *
 * Nothing is flushed to the disk for that: a process that is killed takes nothing with it that it has written, and after
 * a power cut the next run looks at the programs before it trusts them. To flush fifteen thousand files would take
 * longer than to unpack them.
 */
export async function place(placing: Placing): Promise<Placed> {
  await refuseWrongContent(placing);
  await makeMovable(placing.staging.sdk);
  return settle(placing, undefined, 10);
}

async function settle(
  placing: Placing,
  replaced: Evidence | undefined,
  attemptsLeft: number,
): Promise<Placed> {
  const outcome = attemptsLeft === 0 ? gaveUp(placing) : await advance(placing);
  switch (outcome.kind) {
    case 'in':
      return declare(placing, replaced);
    case 'hit':
      return yieldTo(placing, outcome);
    case 'busy':
      return outcome;
    case 'aside':
      return settle(placing, outcome.why, attemptsLeft - 1);
    case 'changed':
      return settle(placing, replaced, attemptsLeft - 1);
  }
}

function gaveUp(placing: Placing): Busy {
  const { goroot } = slotOf(placing);
  return { kind: 'busy', why: { source: goroot, observed: 'others keep changing it' } };
}

type Hit = Extract<Found, { kind: 'hit' }>;

/** What one look at the place, and one act upon it, came to. */
type Outcome = Hit | Aside | { readonly kind: 'in' };

async function advance(placing: Placing): Promise<Outcome> {
  const found = await examine(placing);
  switch (found.kind) {
    case 'hit':
      return found;
    case 'absent':
      return moveIn(placing);
    default:
      return moveAside(placing, { ...defaultLimits, ...placing.limits });
  }
}

/** The archive was what its hash says, and may still hold another Go than it is named for. */
async function refuseWrongContent({ staging, version, platform }: Placing): Promise<void> {
  const damage = await findDamage(staging.sdk, version, platform);
  if (!damage) return;
  const source = damage.source.replace(staging.sdk, 'GOROOT');
  throw new ProblemError({
    id: 'archive-content',
    summary: `What was unpacked is not ${goName(version)} for ${platform.os}/${platform.arch}`,
    evidence: [{ source, observed: damage.observed }],
    remedy:
      'Let the source serve the archive as Go released it, or name another one in the input download-sources',
  });
}

async function moveIn(placing: Placing): Promise<Outcome> {
  const { goroot } = slotOf(placing);
  try {
    await mkdir(dirname(goroot), { recursive: true });
    await rename(placing.staging.sdk, goroot);
    return { kind: 'in' };
  } catch (error) {
    if (hasCode(error, beaten)) return { kind: 'changed' };
    if (!hasCode(error, refused)) throw error;
    return { kind: 'busy', why: { source: goroot, observed: `cannot be made (${error.code})` } };
  }
}

async function declare(placing: Placing, replaced: Evidence | undefined): Promise<Placed> {
  const { goroot, marker } = slotOf(placing);
  await writeMarker(marker);
  await discard(placing.staging);
  return { kind: 'ours', goroot, replaced };
}

async function yieldTo(placing: Placing, hit: Hit): Promise<Placed> {
  await discard(placing.staging);
  return { ...hit, kind: 'another' };
}
