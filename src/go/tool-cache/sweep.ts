import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nothingThere, refusals, unless } from '../error-code.ts';
import { sinceBeatMs } from './heartbeat.ts';
import { ownDirectory } from './own-area.ts';
import { describeSelf, lifeOf, type Owner, parseOwner } from './owner.ts';
import { removeTree } from './remove-tree.ts';
import { ownerFile, unremovable } from './staging.ts';

/** How long a silence proves something. */
export interface SweepLimits {
  /** Without a heartbeat for this long, a process of which nothing else can be known is dead. */
  readonly silenceMs: number;
  /** A machine that slept wakes with all its heartbeats old: they get this long to beat again. */
  readonly secondLookMs: number;
  /** A directory without a readable owner record was left at the very beginning. */
  readonly nobodyMs: number;
}

const defaults: SweepLimits = { silenceMs: 3_600_000, secondLookMs: 5_000, nobodyMs: 300_000 };

type Finding = 'dead' | 'silent' | 'alive';

/** Removes what dead processes left in a tool cache, and nothing of a live one's. Says what it removed. */
export async function sweep(
  root: string,
  limits: Partial<SweepLimits> = {},
): Promise<readonly string[]> {
  const self = await describeSelf();
  const judge = (directory: string) => judgeOwner(directory, self, { ...defaults, ...limits });
  const directories = await stagingDirectories(root);
  const first = await Promise.all(directories.map(judge));
  const silent = directories.filter((_, n) => first[n] === 'silent');
  if (silent.length > 0) await delay(limits.secondLookMs ?? defaults.secondLookMs);
  const second = await Promise.all(silent.map(judge));
  const dead = [
    ...directories.filter((_, n) => first[n] === 'dead'),
    ...silent.filter((_, n) => second[n] !== 'alive'),
  ];
  const removed: string[] = [];
  for (const directory of dead) if (await removeDead(directory)) removed.push(directory);
  return removed;
}

async function stagingDirectories(root: string): Promise<readonly string[]> {
  const areas = ['', 'go'].map((part) => join(resolve(root), part, ownDirectory, 'staging'));
  const names = await Promise.all(
    areas.map((area) => unless([...nothingThere, 'EACCES'], readdir(area))),
  );
  return areas.flatMap((area, n) => (names[n] ?? []).map((name) => join(area, name)));
}

async function judgeOwner(directory: string, self: Owner, limits: SweepLimits): Promise<Finding> {
  const record = join(directory, ownerFile);
  const text = await unless([...nothingThere, 'EACCES'], readFile(record, 'utf8'));
  const owner = text === undefined ? undefined : parseOwner(text);
  if (!owner) return (await ageMs(directory)) > limits.nobodyMs ? 'dead' : 'alive';
  const life = await lifeOf(owner, self);
  if (life !== 'unknown') return life;
  const silenceMs = (await sinceBeatMs(record)) ?? 0;
  return silenceMs > limits.silenceMs ? 'silent' : 'alive';
}

async function ageMs(directory: string): Promise<number> {
  const status = await unless(nothingThere, stat(directory));
  return status ? Date.now() - status.ctimeMs : 0;
}

/** Takes a directory for itself by giving it another name first, so that of several sweepers one removes it. */
async function removeDead(directory: string): Promise<boolean> {
  const taken = join(directory, '..', randomUUID());
  const isTaken = await unless(
    [...nothingThere, ...refusals],
    rename(directory, taken).then(() => true),
  );
  if (!isTaken) return false;
  await unless(unremovable, removeTree(taken));
  return true;
}
