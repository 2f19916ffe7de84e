import { writeFileSync } from 'node:fs';
import {
  archiveRequests,
  expectInstalled,
  expectRefused,
  faultBench,
} from '../support/fault-bench.ts';
import { archiveName, leanArchive, writeArchive } from '../support/lean-sdk.ts';
import { startProxy } from '../support/loopback.ts';
import type { Fault } from '../support/mirror-state.ts';

const bench = faultBench();

afterAll(() => bench.end());

async function mirrorWith(fault: Fault, which: 'fake' | 'lean' = 'fake') {
  const archive = await (which === 'lean' ? leanArchive() : writeArchive(bench.folder()));
  const mirror = await bench.mirror({ archives: [archive] });
  mirror.set(fault);
  const inputs = { 'download-sources': mirror.url, 'verify-signature': 'off' };
  return { mirror, run: await bench.run({ inputs }), archive };
}

describe('where the archive is not to be had', () => {
  test.each([403, 404, 410, 407] as const)(
    'a mirror that answers %d is named with it',
    async (status) => {
      const { run, mirror } = await mirrorWith({ kind: 'status', status, of: 'archives' });
      expectRefused(run, 'sdk-not-available');
      expect(run.stdout).toContain(`${mirror.url}/${archiveName()} -> HTTP ${status}`);
      expect(archiveRequests(mirror).length).toBe(1);
    },
  );

  test('a mirror whose every answer is 403 is not asked over and over', async () => {
    const { run, mirror } = await mirrorWith({ kind: 'status', status: 403, of: 'everything' });
    expectRefused(run, 'sdk-not-available');
    expect(mirror.requests.length).toBeLessThan(6);
  });

  test('a mirror in trouble is asked five times and given up within seconds', async () => {
    const { run, mirror } = await mirrorWith({ kind: 'status', status: 500, of: 'archives' });
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toContain('HTTP 500');
    expect(archiveRequests(mirror).length).toBe(5);
    expect(run.durationMs).toBeLessThan(30_000);
  }, 60_000);

  test('a proxy that wants credentials is told from the mirror, and what to write where is said', async () => {
    const archive = await writeArchive(bench.folder());
    const mirror = await bench.mirror({ archives: [archive] });
    const target = Number(new URL(mirror.url).port);
    const proxy = await bench.keep(startProxy({ target, credentials: 'ann:secret' }));
    const run = await bench.run({
      inputs: { 'download-sources': 'http://mirror.test/dl' },
      env: { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` },
    });
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toContain(`the proxy http://127.0.0.1:${proxy.port}`);
    expect(run.stdout).toContain('http://<user>:<password>@host:port');
    expect(mirror.requests).toEqual([]);
  });

  test('a host that nobody listens on is given up at once', async () => {
    const run = await bench.run({ inputs: { 'download-sources': 'http://127.0.0.1:9/dl' } });
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toContain('nothing listens there (ECONNREFUSED)');
    expect(run.durationMs).toBeLessThan(5_000);
  });

  test('an archive that is a page is no archive', async () => {
    const page = bench.folder();
    const archive = await writeArchive(bench.folder());
    writeFileSync(`${page}/page`, '<!DOCTYPE html><p>Sign in</p>');
    const mirror = await bench.mirror({ archives: [archive] });
    mirror.set({ kind: 'repacked', path: `${page}/page` });
    const run = await bench.run({ inputs: { 'download-sources': mirror.url } });
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toContain('a page instead of an archive');
  });
});

describe('what passes by itself', () => {
  test('a mirror that has too much to do is asked again when it says', async () => {
    const fault = {
      kind: 'status',
      status: 429,
      of: 'archives',
      times: 1,
      retryAfterSeconds: 2,
    } as const;
    const { run, mirror } = await mirrorWith(fault, 'lean');
    expectInstalled(run);
    expect(archiveRequests(mirror).length).toBe(2);
    expect(run.durationMs).toBeGreaterThan(2_000);
  }, 60_000);

  test('a connection that breaks in the middle is taken up where it broke', async () => {
    const { run, mirror, archive } = await mirrorWith(
      { kind: 'reset', afterBytes: 5_000_000, times: 1 },
      'lean',
    );
    expectInstalled(run);
    const ranges = mirror.requests.flatMap(({ headers }) => headers.range ?? []);
    expect(ranges.length).toBe(1);
    const from = Number(/^bytes=(\d+)-$/.exec(ranges[0] ?? '')?.[1]);
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThanOrEqual(5_000_000);
    expect(run.outputs.sha256).toBe(archive.sha256);
  }, 60_000);
});

describe('a connection that breaks every time', () => {
  test('is taken up until the limit while it gets on, and then is given up', async () => {
    const { run, mirror, archive } = await mirrorWith({ kind: 'reset', afterBytes: 2_000 });
    expect(archive.sizeBytes).toBeGreaterThan(21 * 2_000);
    expectRefused(run, 'sdk-not-available');
    expect(archiveRequests(mirror).length).toBe(21);
    expect(run.stdout).toMatch(/after \d+ of \d+ bytes/);
  }, 90_000);

  test('is given up sooner when it brings nothing', async () => {
    const { run, mirror } = await mirrorWith({ kind: 'reset', afterBytes: 0 });
    expectRefused(run, 'sdk-not-available');
    expect(archiveRequests(mirror).length).toBeLessThanOrEqual(25);
    expect(run.durationMs).toBeLessThan(60_000);
  }, 90_000);
});
