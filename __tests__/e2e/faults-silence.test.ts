import { readFileSync } from 'node:fs';
import { expectInstalled, expectRefused, faultBench } from '../support/fault-bench.ts';
import { here, leanArchive, writeArchive } from '../support/lean-sdk.ts';
import {
  body,
  breaking,
  type Handler,
  ranges,
  silence,
  startLoopback,
} from '../support/loopback.ts';
import { goDevIndex, type SdkArchive } from '../support/real-sdk.ts';

// These tests wait for the time limits that users have. They run side by side, so that all take as long as one.
const limitMs = 150_000;

const bench = faultBench();

afterAll(() => bench.end());

/** A mirror whose archive is answered by these handlers in turn. */
async function serverOf(archive: SdkArchive, handlers: readonly Handler[], index?: Handler) {
  const server = await bench.keep(
    startLoopback({
      '/?mode=json&include=all': index ?? body(goDevIndex([archive])),
      [`/${archive.filename}`]: handlers,
    }),
  );
  const asked = () => server.requests.filter(({ path }) => path === `/${archive.filename}`);
  const inputs = { 'download-sources': server.url, 'verify-signature': 'off' };
  return { server, asked, inputs };
}

test.concurrent(
  'a download that falls silent is taken up after 30 seconds, where it stopped',
  async () => {
    const archive = await leanArchive();
    const bytes = readFileSync(archive.path);
    const etag = { etag: '"1"' };
    const handlers = [
      breaking(bytes, { afterBytes: 4_000_000, by: 'silence' }, etag),
      ranges(bytes, etag),
    ];
    const { asked, inputs } = await serverOf(archive, handlers);
    const run = await bench.run({ inputs });
    expectInstalled(run);
    expect(asked().map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=4000000-']);
    expect(run.durationMs).toBeGreaterThan(29_000);
    expect(run.durationMs).toBeLessThan(60_000);
  },
  limitMs,
);

test.concurrent(
  'a mirror that stays silent in the middle of an archive is given up within 90 seconds',
  async () => {
    const archive = await writeArchive(bench.folder());
    const bytes = readFileSync(archive.path);
    const silent = breaking(bytes, { afterBytes: 10_000, by: 'silence' }, { etag: '"1"' });
    const { asked, inputs } = await serverOf(archive, [silent, silence]);
    const run = await bench.run({ inputs });
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toMatch(/after 10000 of \d+ bytes/);
    expect(asked().length).toBeGreaterThan(1);
    expect(run.durationMs).toBeLessThan(95_000);
  },
  limitMs,
);

test.concurrent(
  'a mirror that never answers is given up within 90 seconds',
  async () => {
    const archive = await writeArchive(bench.folder());
    const { asked, inputs } = await serverOf(archive, [silence]);
    const run = await bench.run({ inputs });
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toContain('no answer within the time limit');
    expect(asked().length).toBeGreaterThan(1);
    expect(run.durationMs).toBeGreaterThan(60_000);
    expect(run.durationMs).toBeLessThan(95_000);
  },
  limitMs,
);

test.concurrent(
  'an index that never comes makes a range impossible within 90 seconds',
  async () => {
    const archive = await writeArchive(bench.folder());
    const { inputs } = await serverOf(archive, [silence], silence);
    const run = await bench.run({ inputs: { ...inputs, 'go-version': '1.26' } });
    expectRefused(run, 'release-index-unreachable');
    expect(run.outputs.architecture).toBe(here.arch);
    expect(run.durationMs).toBeLessThan(95_000);
  },
  limitMs,
);

test.concurrent(
  'a mirror that wants to be left alone for ten minutes is given up at once',
  async () => {
    const archive = await writeArchive(bench.folder());
    const busy: Handler = (_, response) =>
      void response.writeHead(503, { 'retry-after': '600' }).end();
    const { asked, inputs } = await serverOf(archive, [busy]);
    const run = await bench.run({ inputs });
    expectRefused(run, 'sdk-not-available');
    expect(asked().length).toBe(1);
    expect(run.durationMs).toBeLessThan(10_000);
  },
  limitMs,
);
