import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { refusals, unless } from '../error-code.ts';
import { toolCacheVersion } from '../version.ts';
import { type ClaimAttempt, type Holder, tryClaim } from './claim.ts';
import { ownArea } from './own-area.ts';
import { toolCacheArch, type Wanted } from './tool-cache.ts';

/** Whose turn it is to install. */
export type Turn<T> =
  /** Another process installed it, or it was there all the time. */
  | { readonly kind: 'there'; readonly value: T; readonly waitedMs: number }
  /** This process is to install it, and calls `done` when it has, or has failed to. */
  | { readonly kind: 'ours'; readonly done: () => Promise<void>; readonly waitedMs: number };

export interface Awaited<T> extends Pick<Wanted, 'root' | 'version' | 'platform'> {
  /** Looks for the SDK; `undefined` when it is not there (yet). Asked again and again. */
  readonly isThere: () => Promise<T | undefined>;
  /** Told once, when another process is found at it. */
  readonly onWait?: (holder: Holder) => void;
  readonly limits?: Partial<FlightLimits>;
}

export interface FlightLimits {
  readonly pollMs: number;
  readonly heartbeatMs: number | undefined;
  /** A process that gives no sign of life for this long is not waited for. */
  readonly stalledMs: number;
  /** The longest that is waited in all. */
  readonly patienceMs: number;
}

const defaults: FlightLimits = {
  pollMs: 100,
  heartbeatMs: undefined,
  stalledMs: 15_000,
  patienceMs: 600_000,
};

/**
 * Waits while another process installs the same SDK into the same tool cache, so that it is downloaded once. This saves
 * work and no more: when in doubt both install, and the rename into place decides.
 *
 * After a process that died or stalled the next one takes over and the others go on waiting. After one that gave up they
 * all go their own way, as to fail one after the other would take each the sum of all.
 */
export async function awaitOther<T>(awaited: Awaited<T>): Promise<Turn<T>> {
  const limits = { ...defaults, ...awaited.limits };
  const startedAt = Date.now();
  const path = await claimPath(awaited);
  let before: Holder | undefined;
  for (;;) {
    const waitedMs = Date.now() - startedAt;
    const turn = await tryTurn(awaited, path, waitedMs);
    if (turn.kind !== 'taken') return turn;
    if (waitedMs > limits.patienceMs || gaveUp(before, turn.holder)) return goAlone(waitedMs);
    before = noticed(awaited, before, turn.holder);
    await delay(limits.pollMs);
  }
}

type Taken = Extract<ClaimAttempt, { kind: 'taken' }>;

async function tryTurn<T>(
  awaited: Awaited<T>,
  path: string,
  waitedMs: number,
): Promise<Turn<T> | Taken> {
  const value = await awaited.isThere();
  if (value !== undefined) return { kind: 'there', value, waitedMs };
  const limits = { ...defaults, ...awaited.limits };
  const attempt = await unless(refusals, tryClaim(path, limits));
  if (!attempt) return goAlone(waitedMs);
  return attempt.kind === 'ours' ? claimed(awaited, attempt.claim.release, waitedMs) : attempt;
}

function goAlone(waitedMs: number): Turn<never> {
  return { kind: 'ours', done: async () => undefined, waitedMs };
}

/** A holder whose record is not there yet is not one to tell of, nor to compare the next one with. */
function noticed<T>({ onWait }: Awaited<T>, before: Holder | undefined, now: Holder) {
  if (!now.owner) return before;
  if (!before) onWait?.(now);
  return now;
}

/** The one before may have placed it between the last look and the claim. */
async function claimed<T>(
  { isThere }: Awaited<T>,
  done: () => Promise<void>,
  waitedMs: number,
): Promise<Turn<T>> {
  const value = await isThere();
  if (value === undefined) return { kind: 'ours', done, waitedMs };
  await done();
  return { kind: 'there', value, waitedMs };
}

/** A new holder that did not take over means that the one before released its claim with nothing in place. */
function gaveUp(before: Holder | undefined, now: Holder): boolean {
  if (!before?.owner || !now.owner || before.owner.id === now.owner.id) return false;
  return now.owner.tookOverFrom === undefined;
}

async function claimPath({ root, version, platform }: Awaited<unknown>): Promise<string> {
  const name = `${toolCacheVersion(version)}-${toolCacheArch(platform)}`;
  return join(await ownArea(root), 'in-flight', name);
}
