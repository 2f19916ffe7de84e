import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Placing, place } from '../../../src/go/tool-cache/place.ts';
import { placePrivately } from '../../../src/go/tool-cache/private-place.ts';
import { writeReceipt } from '../../../src/go/tool-cache/receipt.ts';
import { openStaging } from '../../../src/go/tool-cache/staging.ts';
import { findSdk, slotOf } from '../../../src/go/tool-cache/tool-cache.ts';
import { ProblemError } from '../../../src/problem.ts';
import {
  go1268,
  linuxArm64,
  programFor,
  receiptFor,
  scratchDirectory,
  sdkFiles,
  writeSdk,
} from '../../support/fake-sdk.ts';

const limits = { quietMs: 300_000, watchMs: 30, patienceMs: 500 };

async function staged(root: string): Promise<Placing> {
  const staging = await openStaging(root);
  await writeSdk(staging.sdk, { ...sdkFiles(linuxArm64), ours: 'yes' });
  await writeReceipt(staging.sdk, receiptFor(linuxArm64));
  return { staging, root, version: go1268, platform: linuxArm64, limits };
}

/** A copy as setup-go leaves it; `change` is what happened to it since. */
async function theirs(root: string, change?: (goroot: string) => Promise<unknown>) {
  const slot = slotOf({ root, version: go1268, platform: linuxArm64 });
  await writeSdk(slot.goroot, sdkFiles(linuxArm64));
  await writeFile(slot.marker, '');
  await change?.(slot.goroot);
  return slot;
}

async function isOurs(goroot: string): Promise<boolean> {
  return readFile(join(goroot, 'ours')).then(
    () => true,
    () => false,
  );
}

async function leftovers(root: string): Promise<readonly string[]> {
  return readdir(join(root, '.setup-go-arm64/staging'));
}

test('an SDK gets to its place with a marker, and nothing stays in staging', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const { goroot, marker } = slotOf(placing);
  expect(await place(placing)).toEqual({ kind: 'ours', goroot, replaced: undefined });
  expect(await findSdk(placing)).toMatchObject({ kind: 'hit', goroot });
  expect((await stat(marker)).size).toBe(0);
  expect(await leftovers(scratch.path)).toEqual([]);
});

test('a link that leads nowhere and a marker that is a directory are replaced', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const { goroot, marker } = slotOf(placing);
  await mkdir(join(marker, 'inside'), { recursive: true });
  await symlink(join(scratch.path, 'gone'), goroot);
  expect(await findSdk(placing)).toMatchObject({ kind: 'damaged' });
  expect(await place(placing)).toMatchObject({
    kind: 'ours',
    replaced: { observed: 'a link that leads nowhere' },
  });
  expect(await findSdk(placing)).toMatchObject({ kind: 'hit', goroot });
  expect(await leftovers(scratch.path)).toEqual([]);
});

test('a marker that is a directory is as good as one that is a file', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  await mkdir(slotOf(placing).marker, { recursive: true });
  expect(await place(placing)).toMatchObject({ kind: 'ours' });
  expect(await findSdk(placing)).toMatchObject({ kind: 'hit' });
});

test('when another process was faster, its copy stays and ours is discarded', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const { goroot } = await theirs(scratch.path);
  expect(await place(placing)).toEqual({ kind: 'another', goroot, receipt: undefined });
  expect(await isOurs(goroot)).toBe(false);
  expect(await leftovers(scratch.path)).toEqual([]);
});

test('a copy of ours without marker is completed rather than replaced', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const { goroot, marker } = await theirs(scratch.path, (path) =>
    writeReceipt(path, receiptFor(linuxArm64)),
  );
  await rm(marker);
  expect(await place(placing)).toMatchObject({ kind: 'another', goroot });
  expect((await stat(marker)).isFile()).toBe(true);
});

test('a marker that lost its directory is in nobody’s way', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const { goroot } = await theirs(scratch.path, (path) => rm(path, { recursive: true }));
  expect(await place(placing)).toMatchObject({ kind: 'ours', goroot });
});

const amd64 = programFor({ os: 'linux', arch: 'amd64' });

test.each([
  ['of another version', (path: string) => writeFile(join(path, 'VERSION'), 'go1.2\n'), '`go1.2`'],
  [
    'for another architecture',
    (path: string) => writeFile(join(path, 'bin/go'), amd64),
    'elf amd64, not a program for arm64',
  ],
  ['without compile', (path: string) => rm(join(path, 'pkg'), { recursive: true }), 'missing'],
  ['without permission to write', lockedAndDamaged, 'missing'],
] as const)('a copy %s is replaced, and that is said', async (_, change, observed) => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const { goroot } = await theirs(scratch.path, change);
  expect(await place(placing)).toEqual({
    kind: 'ours',
    goroot,
    replaced: { source: expect.stringContaining(goroot), observed },
  });
  expect(await isOurs(goroot)).toBe(true);
  expect(await findSdk(placing)).toMatchObject({ kind: 'hit' });
  expect(await leftovers(scratch.path)).toEqual([]);
});

async function lockedAndDamaged(goroot: string) {
  await rm(join(goroot, 'bin/gofmt'));
  await chmod(join(goroot, 'bin'), 0o555);
  await chmod(goroot, 0o555);
}

test('a damaged copy that somebody is removing is left to them', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const { goroot } = await theirs(scratch.path, (path) => rm(join(path, 'bin/go')));
  const timer = setInterval(() => void writeFile(join(goroot, `${Math.random()}`), ''), 5);
  const placed = await place(placing);
  clearInterval(timer);
  expect(placed).toEqual({
    kind: 'busy',
    why: { source: goroot, observed: 'somebody is adding to it or removing from it' },
  });
  expect(await isOurs(placing.staging.sdk)).toBe(true);
});

describe('a directory with neither marker nor receipt', () => {
  async function unfinished(root: string) {
    const slot = await theirs(root, (path) => rm(join(path, 'pkg'), { recursive: true }));
    await rm(slot.marker);
    return slot;
  }

  test('is not touched while another tool may be copying into it', async () => {
    await using scratch = await scratchDirectory();
    const placing = await staged(scratch.path);
    const { goroot } = await unfinished(scratch.path);
    const old = new Date('2020-01-01');
    await utimes(goroot, old, old);
    expect(await place(placing)).toEqual({
      kind: 'busy',
      why: {
        source: goroot,
        observed: expect.stringMatching(/^half written, last changed \d s ago/),
      },
    });
    expect(await isOurs(goroot)).toBe(false);
  });

  test('is replaced when nothing has changed in it for a while', async () => {
    await using scratch = await scratchDirectory();
    const placing = { ...(await staged(scratch.path)), limits: { ...limits, quietMs: 50 } };
    const { goroot } = await unfinished(scratch.path);
    await delay(100);
    expect(await place(placing)).toMatchObject({
      kind: 'ours',
      replaced: { source: `${goroot}.complete`, observed: 'missing' },
    });
  });

  test('keeps its place as long as something below it changes', async () => {
    await using scratch = await scratchDirectory();
    const placing = { ...(await staged(scratch.path)), limits: { ...limits, quietMs: 150 } };
    const { goroot } = await unfinished(scratch.path);
    await delay(200);
    await writeFile(join(goroot, 'src/package0/more.go'), '');
    expect(await place(placing)).toMatchObject({ kind: 'busy' });
  });
});

test('after `busy` the SDK goes to a tool cache of the job alone', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const slot = await theirs(scratch.path);
  await rm(slot.marker);
  expect(await place(placing)).toMatchObject({ kind: 'busy' });
  const root = join(scratch.path, 'temp/tool-cache');
  const goroot = join(root, 'go/1.26.8/arm64');
  expect(await placePrivately(placing, root)).toMatchObject({ kind: 'ours', goroot });
  expect(await findSdk({ ...placing, root })).toMatchObject({ kind: 'hit', goroot });
  expect(await isOurs(slot.goroot)).toBe(false);
  expect(await leftovers(scratch.path)).toEqual([]);
});

test('the private place may be on another volume', async () => {
  await using scratch = await scratchDirectory();
  const root = join('/dev/shm', crypto.randomUUID());
  if (!(await stat('/dev/shm').catch(() => undefined))) return;
  const placing = await staged(scratch.path);
  await chmod(join(placing.staging.sdk, 'bin'), 0o555);
  try {
    expect(await placePrivately(placing, root)).toMatchObject({ kind: 'ours' });
    expect(await findSdk({ ...placing, root })).toMatchObject({ kind: 'hit' });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

test('a valid copy that cannot prove a pin gives way to the proved one', async () => {
  await using scratch = await scratchDirectory();
  const pin = { kind: 'sha256', hex: receiptFor(linuxArm64).sha256 } as const;
  const placing = { ...(await staged(scratch.path)), pin };
  const { goroot } = await theirs(scratch.path);
  expect(await place(placing)).toMatchObject({ kind: 'ours', goroot });
  expect(await findSdk(placing)).toMatchObject({ kind: 'hit', receipt: receiptFor(linuxArm64) });
});

test('a file where the version should be a directory leaves the place busy', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  const { goroot } = slotOf(placing);
  await mkdir(dirname(dirname(goroot)), { recursive: true });
  await writeFile(dirname(goroot), '');
  expect((await place(placing)).kind).toBe('busy');
});

test('what is not the Go that was ordered never gets to its place', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  await writeFile(join(placing.staging.sdk, 'bin/go'), amd64);
  const failure = await place(placing).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ProblemError);
  expect((failure as ProblemError).problem).toMatchObject({
    id: 'archive-content',
    evidence: [{ source: 'GOROOT/bin/go', observed: 'elf amd64, not a program for arm64' }],
  });
  expect(await findSdk(placing)).toEqual({ kind: 'absent' });
});

test('an SDK without write permission, as it lies in GOMODCACHE, is placed like any other', async () => {
  await using scratch = await scratchDirectory();
  const placing = await staged(scratch.path);
  await chmod(placing.staging.sdk, 0o555);
  expect(await place(placing)).toMatchObject({ kind: 'ours' });
});
