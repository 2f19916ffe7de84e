import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode, nothingThere, unless } from '../error-code.ts';
import { sinceBeatMs, startHeartbeat } from './heartbeat.ts';
import { describeSelf, lifeOf, type Owner, parseOwner } from './owner.ts';

/** Something that one process at a time may do, as long as it holds the file that says so. */
export interface Claim {
  readonly release: () => Promise<void>;
}

/** Who holds a claim. */
export interface Holder {
  /** `undefined` when its record is not written yet, or was cut off by its death. */
  readonly owner: (Owner & { readonly tookOverFrom?: string | undefined }) | undefined;
}

export type ClaimAttempt =
  | { readonly kind: 'ours'; readonly claim: Claim }
  | { readonly kind: 'taken'; readonly holder: Holder };

export interface ClaimLimits {
  readonly heartbeatMs?: number | undefined;
  /** A holder without a heartbeat for this long has lost its claim, even if its process is there. */
  readonly stalledMs: number;
}

/**
 * Tries to claim a file by creating it, or by taking it over from a process that died or stalled. Never waits.
 *
 * To take over, the name of the claim together with the id of the one holder that is to lose it is created exclusively.
 * So of all who found that holder dead one goes on, and it looks again before it acts.
 */
export async function tryClaim(path: string, limits: ClaimLimits): Promise<ClaimAttempt> {
  const self = await describeSelf();
  await mkdir(dirname(path), { recursive: true });
  if (await create(path, self)) return { kind: 'ours', claim: hold(path, self, limits) };
  const holder = await readHolder(path);
  if (!(await isLost(path, holder, self, limits))) return { kind: 'taken', holder };
  const isOurs = await takeOver(path, holder, self);
  return isOurs ? { kind: 'ours', claim: hold(path, self, limits) } : { kind: 'taken', holder };
}

async function create(path: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, ['EEXIST'])) return false;
    // A full disk takes the name and not the content.
    if (hasCode(error, ['ENOSPC', 'EDQUOT'])) await rm(path, { force: true });
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder> {
  const text = await unless(nothingThere, readFile(path, 'utf8'));
  return { owner: text === undefined ? undefined : parseOwner(text) };
}

function hold(path: string, self: Owner, { heartbeatMs }: ClaimLimits): Claim {
  const stop = startHeartbeat(path, heartbeatMs);
  return {
    release: async () => {
      stop();
      const { owner } = await readHolder(path);
      if (owner?.id === self.id) await rm(path, { force: true });
    },
  };
}

async function isLost(
  path: string,
  { owner }: Holder,
  self: Owner,
  { stalledMs }: ClaimLimits,
): Promise<boolean> {
  if (owner && (await lifeOf(owner, self)) === 'dead') return true;
  return ((await sinceBeatMs(path)) ?? 0) > stalledMs;
}

/** How long the moment of taking over may last, before whoever was at it is taken for dead. */
const takeOverMs = 60_000;

async function takeOver(path: string, holder: Holder, self: Owner): Promise<boolean> {
  const loser = holder.owner?.id;
  const token = `${path}.from-${loser ?? 'nobody'}`;
  if (!(await create(token, self))) {
    if (((await sinceBeatMs(token)) ?? 0) > takeOverMs) await rm(token, { force: true });
    return false;
  }
  try {
    const isStillTheirs = (await readHolder(path)).owner?.id === loser;
    if (!isStillTheirs) return false;
    const draft = `${path}.by-${self.id}`;
    await writeFile(draft, JSON.stringify({ ...self, tookOverFrom: loser ?? 'nobody' }));
    await rename(draft, path);
    return true;
  } finally {
    await rm(token, { force: true });
  }
}
