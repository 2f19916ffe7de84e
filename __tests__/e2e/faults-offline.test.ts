import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  expectInstalled,
  expectRefused,
  type FaultOptions,
  faultBench,
} from '../support/fault-bench.ts';
import { leanArchive } from '../support/lean-sdk.ts';
import { problemIds } from '../support/outcome.ts';
import { sdkVersion } from '../support/real-sdk.ts';

const bench = faultBench();

afterAll(() => bench.end());

const install = (source: string, options: FaultOptions = {}) =>
  bench.run({ ...options, inputs: { 'download-sources': source, ...options.inputs } });

/** What the index was asked with: an ETag, or none. */
const indexRequests = (mirror: Awaited<ReturnType<typeof bench.mirror>>) =>
  mirror.requests
    .filter(({ url }) => url.includes('mode=json'))
    .map(({ headers }) => headers['if-none-match'] !== undefined);

describe('the kept copy of the index', () => {
  const range = { 'go-version': '1.26' };

  /** A tool cache that knows an index, read so many days ago, and has the SDK or not. */
  async function known(days: number, has: 'SDK' | 'no SDK') {
    const archive = await leanArchive();
    const mirror = await bench.mirror({ archives: [archive] });
    const toolCache = bench.toolCache();
    const first = await install(mirror.url, { toolCache, inputs: range });
    expectInstalled(first);
    makeOlder(path.join(toolCache, '.setup-go-arm64/state'), days);
    mirror.set({ kind: 'html-index' });
    if (has === 'SDK') return { mirror, toolCache };
    const empty = bench.toolCache();
    cpSync(path.join(toolCache, '.setup-go-arm64'), path.join(empty, '.setup-go-arm64'), {
      recursive: true,
    });
    return { mirror, toolCache: empty };
  }

  function makeOlder(state: string, days: number): void {
    for (const name of readdirSync(state)) {
      const file = path.join(state, name);
      const content = JSON.parse(readFileSync(file, 'utf8')) as { fetchedAtMs: number };
      const fetchedAtMs = content.fetchedAtMs - days * 86_400_000;
      writeFileSync(file, JSON.stringify({ ...content, fetchedAtMs }));
    }
  }

  test('serves without a request while it is fresh', async () => {
    const { mirror, toolCache } = await known(0, 'SDK');
    const asked = mirror.requests.length;
    const run = await install(mirror.url, { toolCache, inputs: range });
    expectInstalled(run);
    expect(mirror.requests.length).toBe(asked);
    expect(problemIds(run)).toEqual([]);
  }, 60_000);

  test('is used when it is old and the source is out of order, and that is told', async () => {
    const { mirror, toolCache } = await known(3, 'no SDK');
    const run = await install(mirror.url, { toolCache, inputs: range });
    expectInstalled(run);
    expect(problemIds(run, 'notice')).toEqual(['release-index-stale']);
    expect(run.outputs['go-version']).toBe(sdkVersion);
    expect(run.outputs['cache-hit']).toBe('false');
  }, 60_000);

  test('gives way to the SDK in the tool cache when nobody answers', async () => {
    const { mirror, toolCache } = await known(3, 'SDK');
    await mirror.close();
    const run = await install(mirror.url, { toolCache, inputs: range });
    expectInstalled(run);
    expect(problemIds(run, 'notice')).toEqual(['release-index-stale']);
    expect(run.outputs['cache-hit']).toBe('true');
  }, 60_000);

  test('is compared with the source by check-latest, however fresh it is', async () => {
    const { mirror, toolCache } = await known(0, 'SDK');
    mirror.set({ kind: 'none' });
    const before = indexRequests(mirror).length;
    const run = await install(mirror.url, {
      toolCache,
      inputs: { ...range, 'check-latest': 'true' },
    });
    expectInstalled(run);
    expect(indexRequests(mirror).slice(before)).toEqual([true]);
    expect(run.outputs['cache-hit']).toBe('true');
  }, 60_000);

  test('is no use for what it does not list when the source is out of order', async () => {
    const { mirror, toolCache } = await known(3, 'no SDK');
    const inputs = { 'go-version': '^1.27' };
    const run = await install(mirror.url, { toolCache, inputs });
    expectRefused(run, 'go-version-not-available');
    expect(run.stdout).toContain('used instead: the copy kept since');
  }, 60_000);
});

describe('offline', () => {
  test('the SDK in the tool cache serves an exact version and a range, and nobody is asked', async () => {
    const mirror = await bench.mirror({ archives: [await leanArchive()] });
    const toolCache = bench.toolCache();
    expectInstalled(await install(mirror.url, { toolCache }));
    const asked = mirror.requests.length;
    for (const version of [sdkVersion, '1.26', '>=1.25.1']) {
      const inputs = { offline: 'true', 'go-version': version };
      const run = await install(mirror.url, { toolCache, inputs });
      expectInstalled(run);
      expect(run.outputs['cache-hit']).toBe('true');
    }
    expect(mirror.requests.length).toBe(asked);
  }, 60_000);

  test.each([sdkVersion, '1.26', '>=1.26'])(
    'what is not in the tool cache is not to be had: %s',
    async (version) => {
      const mirror = await bench.mirror({ archives: [await leanArchive()] });
      const inputs = { offline: 'true', 'go-version': version };
      const run = await install(mirror.url, { inputs });
      expectRefused(run, 'go-version-not-installed');
      expect(mirror.requests).toEqual([]);
    },
  );

  test('a damaged copy in the tool cache is not touched', async () => {
    const inputs = { offline: 'true', 'go-version': '1.25.0' };
    const run = await install('http://127.0.0.1:9/dl', { inputs });
    expectRefused(run, 'offline-not-in-tool-cache');
  });
});
