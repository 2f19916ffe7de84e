import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { discard, openStaging } from '../../../src/go/tool-cache/staging.ts';
import { sweep } from '../../../src/go/tool-cache/sweep.ts';
import { findSdk, slotOf } from '../../../src/go/tool-cache/tool-cache.ts';
import {
  go1268,
  linuxArm64,
  scratchDirectory,
  sdkFiles,
  writeSdk,
} from '../../support/fake-sdk.ts';

const programs = join(dirname(fileURLToPath(import.meta.url)), 'programs');
const wantedIn = (root: string) => ({ root, version: go1268, platform: linuxArm64 });

function start(
  program: string,
  ...args: readonly string[]
): ChildProcess & { output: Promise<string> } {
  const argv = ['--no-warnings', join(programs, program), ...args];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  return Object.assign(child, { output: text(child.stdout) });
}

async function lastLine(child: { readonly output: Promise<string> }): Promise<string> {
  return (await child.output).trim().split('\n').at(-1) ?? '';
}

/** Starts installers and watchers together, and says how each ended. */
async function race(root: string, mode: 'alone' | 'in turn') {
  const stop = `${root} stop`;
  const watchers = Array.from({ length: 4 }, () => start('watch.ts', root, '200', stop));
  const more = mode === 'alone' ? ['alone'] : [];
  const installers = Array.from({ length: 16 }, () =>
    start('install.ts', root, '8', '200', ...more),
  );
  const outcomes = await Promise.all(installers.map(lastLine));
  await writeFile(stop, '');
  const seen = await Promise.all(watchers.map(lastLine));
  return { outcomes, seen: seen.map((line) => JSON.parse(line) as Seen) };
}

interface Seen {
  readonly looks: number;
  readonly complete: number;
  readonly wrong: readonly string[];
}

async function stagingOf(root: string): Promise<readonly string[]> {
  return readdir(join(root, '.setup-go-arm64/staging')).catch(() => []);
}

test('sixteen processes that place at once make one copy, and no marker stands beside a missing file', async () => {
  await using scratch = await scratchDirectory();
  const root = join(scratch.path, 'cache');
  const { outcomes, seen } = await race(root, 'alone');
  expect(outcomes.toSorted()).toEqual([...Array.from({ length: 15 }, () => 'another'), 'ours']);
  expect(seen.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(Math.max(...seen.map(({ looks }) => looks))).toBeGreaterThan(10);
  expect(await findSdk(wantedIn(root))).toMatchObject({ kind: 'hit' });
  expect(await stagingOf(root)).toEqual([]);
  expect((await readdir(join(root, 'go/1.26.8'))).toSorted()).toEqual(['arm64', 'arm64.complete']);
}, 60_000);

test('sixteen processes that wait for each other install once', async () => {
  await using scratch = await scratchDirectory();
  const root = join(scratch.path, 'cache');
  const { outcomes, seen } = await race(root, 'in turn');
  expect(outcomes.toSorted()).toEqual(['ours', ...Array.from({ length: 15 }, () => 'waited')]);
  expect(seen.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(await readdir(join(root, '.setup-go-arm64/in-flight'))).toEqual([]);
}, 60_000);

test('sixteen processes that find a damaged copy replace it once', async () => {
  await using scratch = await scratchDirectory();
  const root = join(scratch.path, 'cache');
  const { goroot, marker } = slotOf(wantedIn(root));
  await writeSdk(goroot, { ...sdkFiles(linuxArm64, 'go1.26.8', 200), VERSION: 'go1.25.0\n' });
  await writeFile(marker, '');
  const installers = Array.from({ length: 16 }, () =>
    start('install.ts', root, '8', '200', 'alone'),
  );
  const outcomes = await Promise.all(installers.map(lastLine));
  expect(outcomes.toSorted()).toEqual([...Array.from({ length: 15 }, () => 'another'), 'ours']);
  expect(await findSdk(wantedIn(root))).toMatchObject({ kind: 'hit' });
  expect(await stagingOf(root)).toEqual([]);
}, 60_000);

/** Runs an installer, kills it so long after its first act, and says how long it ran since that. */
async function runUntil(root: string, patch: number, killAfterMs?: number): Promise<number> {
  const child = start('install.ts', root, `${patch}`, '400');
  const ended = once(child, 'close');
  if (child.stdout) await once(child.stdout, 'data');
  const begun = performance.now();
  if (killAfterMs !== undefined) {
    await delay(killAfterMs);
    child.kill('SIGKILL');
  }
  await ended;
  return performance.now() - begun;
}

test('killed at any of twenty moments, the next run heals, and what a live process has stays', async () => {
  await using scratch = await scratchDirectory();
  const root = join(scratch.path, 'cache');
  const go = `${root} go`;
  const mine = await openStaging(root);
  const live = start('install.ts', root, '100', '5', 'alone', go);
  const wholeMs = await runUntil(root, 101);
  for (let n = 0; n < 20; n++) {
    const wanted = { ...wantedIn(root), version: { ...go1268, patch: 200 + n } };
    await runUntil(root, 200 + n, ((n + Math.random()) / 20) * wholeMs);
    expect(['absent', 'hit']).toContain((await findSdk(wanted)).kind);
    await sweep(root);
    const next = start('install.ts', root, `${200 + n}`, '20');
    expect(['ours', 'waited']).toContain(await lastLine(next));
    expect(await findSdk(wanted)).toMatchObject({ kind: 'hit' });
  }
  await writeFile(go, '');
  expect(await lastLine(live)).toBe('ours');
  await sweep(root, { nobodyMs: 0 });
  expect(await stagingOf(root)).toEqual([basename(mine.directory)]);
  expect(await readdir(mine.directory)).toEqual(['owner.json', 'scratch', 'sdk']);
  await discard(mine);
}, 120_000);
