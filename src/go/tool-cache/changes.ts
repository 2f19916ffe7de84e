import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nothingThere, unless } from '../error-code.ts';

const unreadable = [...nothingThere, 'EACCES'];

async function entriesOf(directory: string): Promise<readonly Dirent[]> {
  return (await unless(unreadable, readdir(directory, { withFileTypes: true }))) ?? [];
}

/** How many files and directories there are below a directory, links not followed. */
export async function countEntries(directory: string): Promise<number> {
  let count = 0;
  const waiting = [directory];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parent = next;
    const entries = await entriesOf(parent);
    count += entries.length;
    waiting.push(...entries.filter((e) => e.isDirectory()).map((e) => join(parent, e.name)));
  }
  return count;
}

/** Whether somebody is adding to a directory or removing from it at this moment: it is counted twice. */
export async function isChanging(directory: string, betweenMs = 500): Promise<boolean> {
  const before = await countEntries(directory);
  await delay(betweenMs);
  return (await countEntries(directory)) !== before;
}

/**
 * How long ago something last changed in the top two levels of a directory. The time of the change of status is asked,
 * as unpacking and copying set the time of modification to that of the original.
 */
export async function quietMs(directory: string): Promise<number> {
  const children = (await entriesOf(directory)).map((entry) => join(directory, entry.name));
  const nested = await Promise.all(
    children.map(async (child) => (await entriesOf(child)).map((entry) => join(child, entry.name))),
  );
  const times = await Promise.all([directory, ...children, ...nested.flat()].map(changedAt));
  return Date.now() - Math.max(0, ...times);
}

async function changedAt(path: string): Promise<number> {
  return (await unless(unreadable, lstat(path)))?.ctimeMs ?? 0;
}
