import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tryClaim } from '../../../src/go/tool-cache/claim.ts';
import { awaitOther, type FlightLimits } from '../../../src/go/tool-cache/in-flight.ts';
import { describeSelf, type Owner } from '../../../src/go/tool-cache/owner.ts';
import { go1268, linuxArm64, scratchDirectory } from '../../support/fake-sdk.ts';

const limits: FlightLimits = {
  pollMs: 5,
  heartbeatMs: 20,
  stalledMs: 15_000,
  patienceMs: 10_000,
};
const nothing = async () => undefined;

function order(root: string) {
  return { root, version: go1268, platform: linuxArm64, isThere: nothing, limits };
}

function claimIn(root: string): string {
  return join(root, '.setup-go-arm64/in-flight/1.26.8-arm64');
}

/** A claim that another process holds, or held when it died. */
async function heldBy(path: string, owner: Partial<Owner> | string, agoMs = 0) {
  await mkdir(dirname(path), { recursive: true });
  const text =
    typeof owner === 'string'
      ? owner
      : JSON.stringify({ ...(await describeSelf()), id: crypto.randomUUID(), ...owner });
  await writeFile(path, text);
  const beat = new Date(Date.now() - agoMs);
  await utimes(path, beat, beat);
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('what is there already is not waited for', async () => {
  await using scratch = await scratchDirectory();
  const turn = await awaitOther({ ...order(scratch.path), isThere: async () => 'goroot' });
  expect(turn).toMatchObject({ kind: 'there', value: 'goroot' });
});

test('the first one gets its turn, and leaves nothing behind when it is done', async () => {
  await using scratch = await scratchDirectory();
  const turn = await awaitOther(order(scratch.path));
  expect(turn.kind).toBe('ours');
  expect(await readdir(dirname(claimIn(scratch.path)))).toEqual(['1.26.8-arm64']);
  if (turn.kind === 'ours') await turn.done();
  expect(await readdir(dirname(claimIn(scratch.path)))).toEqual([]);
});

test('the second one waits until the first has placed it', async () => {
  await using scratch = await scratchDirectory();
  let placed: string | undefined;
  const isThere = async () => placed;
  const first = await awaitOther({ ...order(scratch.path), isThere });
  const waitedFor: unknown[] = [];
  const second = awaitOther({
    ...order(scratch.path),
    isThere,
    onWait: ({ owner }) => waitedFor.push(owner?.pid),
  });
  await delay(60);
  placed = 'goroot';
  if (first.kind === 'ours') await first.done();
  expect(await second).toMatchObject({ kind: 'there', value: 'goroot' });
  expect((await second).waitedMs).toBeGreaterThan(30);
  expect(waitedFor).toEqual([process.pid]);
});

test('another version and another architecture do not wait', async () => {
  await using scratch = await scratchDirectory();
  await heldBy(claimIn(scratch.path), {});
  const version = { ...go1268, patch: 9 };
  const platform = { os: 'linux', arch: 'amd64' } as const;
  expect(await awaitOther({ ...order(scratch.path), version })).toMatchObject({ kind: 'ours' });
  expect(await awaitOther({ ...order(scratch.path), platform })).toMatchObject({ kind: 'ours' });
});

type Lost = readonly [string, () => Promise<Partial<Owner> | string>, number];

test.each([
  ['died', async () => ({ pid: await deadPid() }), 0],
  ['stalled', async () => ({}), 20_000],
  ['is on another machine and has stalled', async () => ({ hostname: 'elsewhere' }), 20_000],
  ['was killed while it wrote its record, a while ago', async () => '{"id":', 20_000],
] as const satisfies readonly Lost[])('one that %s is not waited for', async (_, owner, agoMs) => {
  await using scratch = await scratchDirectory();
  await heldBy(claimIn(scratch.path), await owner(), agoMs);
  const turn = await awaitOther(order(scratch.path));
  expect(turn).toMatchObject({ kind: 'ours' });
  expect(turn.waitedMs).toBeLessThan(1_000);
  if (turn.kind === 'ours') await turn.done();
  expect(await readdir(dirname(claimIn(scratch.path)))).toEqual([]);
});

test('when one dies, one takes over and the others wait for that one', async () => {
  await using scratch = await scratchDirectory();
  await heldBy(claimIn(scratch.path), { id: 'one' });
  let placed: string | undefined;
  const isThere = async () => placed;
  const turns = Array.from({ length: 5 }, () => awaitOther({ ...order(scratch.path), isThere }));
  await delay(40);
  await heldBy(claimIn(scratch.path), { id: 'one', pid: await deadPid() });
  const first = await Promise.race(turns);
  expect(first.kind).toBe('ours');
  await delay(100);
  placed = 'goroot';
  const kinds = (await Promise.all(turns)).map((turn) => turn.kind);
  expect(kinds.toSorted()).toEqual(['ours', 'there', 'there', 'there', 'there']);
});

test('when one gives up, the others no longer wait for each other', async () => {
  await using scratch = await scratchDirectory();
  const first = await awaitOther(order(scratch.path));
  const turns = Array.from({ length: 4 }, () => awaitOther(order(scratch.path)));
  await delay(40);
  if (first.kind === 'ours') await first.done();
  const kinds = (await Promise.all(turns)).map((turn) => turn.kind);
  expect(kinds).toEqual(['ours', 'ours', 'ours', 'ours']);
});

test('patience has an end', async () => {
  await using scratch = await scratchDirectory();
  await heldBy(claimIn(scratch.path), {});
  const turn = await awaitOther({
    ...order(scratch.path),
    limits: { ...limits, patienceMs: 50 },
  });
  expect(turn).toMatchObject({ kind: 'ours' });
  expect(turn.waitedMs).toBeGreaterThan(50);
});

test('of many that find a claim abandoned, one gets it', async () => {
  await using scratch = await scratchDirectory();
  const path = join(scratch.path, 'claims/one');
  await heldBy(path, { pid: await deadPid() });
  const attempts = await Promise.all(Array.from({ length: 10 }, () => tryClaim(path, limits)));
  expect(attempts.filter(({ kind }) => kind === 'ours')).toHaveLength(1);
  expect(await readdir(dirname(path))).toEqual(['one']);
});

test('who was killed at taking over does not bar the claim for ever', async () => {
  await using scratch = await scratchDirectory();
  const path = join(scratch.path, 'claims/one');
  await heldBy(path, { id: 'dead', pid: await deadPid() });
  await heldBy(`${path}.from-dead`, {}, 120_000);
  expect((await tryClaim(path, limits)).kind).toBe('taken');
  expect((await tryClaim(path, limits)).kind).toBe('ours');
});

test('a claim that was taken over is not released by the one who lost it', async () => {
  await using scratch = await scratchDirectory();
  const path = join(scratch.path, 'claims/one');
  const first = await tryClaim(path, { ...limits, heartbeatMs: 10_000 });
  await utimes(path, new Date(0), new Date(0));
  expect((await tryClaim(path, limits)).kind).toBe('ours');
  if (first.kind === 'ours') await first.claim.release();
  expect(await readdir(dirname(path))).toEqual(['one']);
});
