import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describeSelf, lifeOf, type Owner, parseOwner } from '../../../src/go/tool-cache/owner.ts';
import { discard, openStaging, ownerFile } from '../../../src/go/tool-cache/staging.ts';
import { sweep } from '../../../src/go/tool-cache/sweep.ts';
import { scratchDirectory } from '../../support/fake-sdk.ts';

const hourMs = 3_600_000;

/** A process id that was in use a moment ago and is not any more. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

/** A staging directory with this owner record, beating last so long ago. */
async function left(root: string, owner: Partial<Owner> | string | undefined, agoMs = 0) {
  const directory = join(root, '.setup-go-arm64/staging', crypto.randomUUID());
  await mkdir(join(directory, 'sdk/bin'), { recursive: true });
  await writeFile(join(directory, 'sdk/bin/go'), 'half');
  if (owner === undefined) return directory;
  const record = join(directory, ownerFile);
  const text =
    typeof owner === 'string' ? owner : JSON.stringify({ ...(await describeSelf()), ...owner });
  await writeFile(record, text);
  const beat = new Date(Date.now() - agoMs);
  await utimes(record, beat, beat);
  return directory;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

test('staging lies in the tool cache, empty, and says whose it is', async () => {
  await using scratch = await scratchDirectory();
  const staging = await openStaging(join(scratch.path, 'new cache'));
  expect(staging.sdk.startsWith(join(scratch.path, 'new cache/.setup-go-arm64/staging/'))).toBe(
    true,
  );
  expect(await readdir(staging.sdk)).toEqual([]);
  expect(await readdir(staging.scratch)).toEqual([]);
  const owner = parseOwner(await readFile(join(staging.directory, ownerFile), 'utf8'));
  expect(owner).toMatchObject({ pid: process.pid });
  await discard(staging);
  expect(await readdir(join(scratch.path, 'new cache/.setup-go-arm64/staging'))).toEqual([]);
});

test('when the go directory is on another volume, staging is there too', async () => {
  await using scratch = await scratchDirectory();
  await using other = await scratchOnOtherVolume();
  if (!other) return;
  await symlink(other.path, join(scratch.path, 'go'));
  const staging = await openStaging(scratch.path);
  expect((await stat(staging.sdk)).dev).toBe((await stat(other.path)).dev);
  await discard(staging);
  const abandoned = await left(join(scratch.path, 'go'), { pid: await deadPid() });
  expect(await sweep(scratch.path)).toEqual([abandoned]);
});

async function scratchOnOtherVolume() {
  const path = join('/dev/shm', crypto.randomUUID());
  const isMade = await mkdir(path).then(
    () => true,
    () => false,
  );
  if (!isMade) return null;
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

test('the heartbeat goes on until staging is discarded', async () => {
  await using scratch = await scratchDirectory();
  const staging = await openStaging(scratch.path, 20);
  const record = join(staging.directory, ownerFile);
  await utimes(record, new Date(0), new Date(0));
  await delay(100);
  expect(Date.now() - (await stat(record)).mtimeMs).toBeLessThan(5_000);
  await discard(staging);
});

test('trees without write permission are removed as well', async () => {
  await using scratch = await scratchDirectory();
  const staging = await openStaging(scratch.path);
  await mkdir(join(staging.sdk, 'a/b'), { recursive: true });
  await writeFile(join(staging.sdk, 'a/b/file'), '', { mode: 0o444 });
  await chmod(join(staging.sdk, 'a/b'), 0o555);
  await chmod(join(staging.sdk, 'a'), 0o555);
  await discard(staging);
  expect(await isThere(staging.directory)).toBe(false);
});

describe('sweeping', () => {
  test('removes what a dead process of this machine left', async () => {
    await using scratch = await scratchDirectory();
    const dead = await left(scratch.path, { pid: await deadPid() });
    expect(await sweep(scratch.path)).toEqual([dead]);
    expect(await readdir(join(scratch.path, '.setup-go-arm64/staging'))).toEqual([]);
  });

  test('leaves what a live process has, however long it was silent, when it is surely that one', async () => {
    await using scratch = await scratchDirectory();
    const live = await left(scratch.path, {}, 5 * hourMs);
    const isSure = (await describeSelf()).born !== undefined;
    const swept = await sweep(scratch.path, { secondLookMs: 10 });
    expect(swept).toEqual(isSure ? [] : [live]);
  });

  test('knows that another process got the number of a dead one', async () => {
    await using scratch = await scratchDirectory();
    const { born } = await describeSelf();
    if (born === undefined) return;
    const dead = await left(scratch.path, { born: `${Number(born) - 1}` });
    expect(await sweep(scratch.path)).toEqual([dead]);
  });

  test.each([
    ['another machine', { hostname: 'elsewhere' }],
    ['another container', { pidNamespace: 'pid:[1]' }],
    ['another start of the machine', { bootId: 'before' }],
    ['a system that tells no birth of a process', { born: undefined }],
  ])('judges a process of %s by its heartbeat', async (_, owner) => {
    await using scratch = await scratchDirectory();
    await left(scratch.path, owner, hourMs / 2);
    const silent = await left(scratch.path, owner, 2 * hourMs);
    expect(await sweep(scratch.path, { secondLookMs: 10 })).toEqual([silent]);
  });

  test('gives processes of a machine that slept the time for another beat', async () => {
    await using scratch = await scratchDirectory();
    const silent = await left(scratch.path, { hostname: 'elsewhere' }, 2 * hourMs);
    const sweeping = sweep(scratch.path, { secondLookMs: 200 });
    await delay(50);
    await utimes(join(silent, ownerFile), new Date(), new Date());
    expect(await sweeping).toEqual([]);
    expect(await isThere(silent)).toBe(true);
  });

  test.each([
    ['no owner record', undefined],
    ['half an owner record', '{"id":"1'],
    ['nonsense for an owner record', '7'],
  ])('removes a directory with %s only after a while', async (_, owner) => {
    await using scratch = await scratchDirectory();
    const nobodys = await left(scratch.path, owner);
    expect(await sweep(scratch.path)).toEqual([]);
    await delay(20);
    expect(await sweep(scratch.path, { nobodyMs: 10 })).toEqual([nobodys]);
  });

  test('needs no tool cache to be there', async () => {
    await using scratch = await scratchDirectory();
    expect(await sweep(join(scratch.path, 'none'))).toEqual([]);
  });

  test('may be done by several at once', async () => {
    await using scratch = await scratchDirectory();
    const pid = await deadPid();
    const dead = await Promise.all(Array.from({ length: 8 }, () => left(scratch.path, { pid })));
    const swept = await Promise.all(Array.from({ length: 4 }, () => sweep(scratch.path)));
    expect(swept.flat().toSorted()).toEqual(dead.toSorted());
    expect(await readdir(join(scratch.path, '.setup-go-arm64/staging'))).toEqual([]);
  });
});

test('a process that nobody has waited for yet is dead all the same', async () => {
  const self = await describeSelf();
  if (self.born === undefined) return;
  const shell = spawn('sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 5'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(shell.stdout, 'data')) as [Buffer];
  await delay(100);
  const pid = Number(line.toString());
  expect(await lifeOf({ ...self, pid }, self)).toBe('dead');
  shell.kill('SIGKILL');
});
