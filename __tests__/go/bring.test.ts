import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bringToToolCache } from '../../src/go/bring.ts';
import type { Source } from '../../src/go/source.ts';
import { go1268, linuxArm64, scratchDirectory } from '../support/fake-sdk.ts';

/** What is left of an attempt to install from one source. */
async function attempt(unpack: Source['unpack']) {
  await using scratch = await scratchDirectory();
  const root = join(scratch.path, 'cache');
  const list: Source['list'] = async () => ({
    kind: 'not-found',
    evidence: { source: 'x', observed: 'y' },
  });
  const failure = await bringToToolCache({
    version: go1268,
    platform: linuxArm64,
    pin: undefined,
    roots: { directories: [root], configuredBy: undefined },
    offline: false,
    openSources: async () => ({ sources: [{ name: 'test', list, unpack }], copies: [] }),
    say: () => {},
  }).catch((error: unknown) => error);
  const left = await readdir(join(root, '.setup-go-arm64'), { recursive: true });
  return { failure, left: left.toSorted() };
}

test('a disk that fills up outside of the unpacking is told as a full disk too, and nothing is left', async () => {
  const { failure, left } = await attempt(async () => {
    throw Object.assign(new Error(), { code: 'ENOSPC' });
  });
  expect(failure).toMatchObject({ problem: { id: 'disk-full' } });
  expect(left).toEqual(['in-flight', 'staging']);
});

test('a fault of the action stays what it is', async () => {
  const fault = new TypeError('a fault');
  const { failure, left } = await attempt(async () => {
    throw fault;
  });
  expect(failure).toBe(fault);
  expect(left).toEqual(['in-flight', 'staging']);
});
