import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  archiveRequests,
  expectInstalled,
  expectRefused,
  type FaultRun,
  faultBench,
} from '../support/fault-bench.ts';
import { archiveName, fakeEntries, leanArchive, writeArchive } from '../support/lean-sdk.ts';
import { body, startLoopback } from '../support/loopback.ts';
import type { Fault } from '../support/mirror-state.ts';
import { problemIds, problemsOf } from '../support/outcome.ts';
import type { SdkArchive } from '../support/real-sdk.ts';
import type { TarEntry } from '../support/tar-archive.ts';

const bench = faultBench();

afterAll(() => bench.end());

/** Another archive than the listed one: the same files and one more. */
function repacked(): Promise<SdkArchive> {
  return writeArchive(bench.folder(), [...fakeEntries(), { name: 'go/extra', content: 'more' }]);
}

async function mirrorWith(fault: Fault) {
  const archive = await writeArchive(bench.folder());
  const mirror = await bench.mirror({ archives: [archive] });
  mirror.set(fault);
  return { mirror, archive };
}

describe('bytes that are not those of the index', () => {
  const rows: readonly { what: string; fault: () => Promise<Fault> }[] = [
    {
      what: 'a byte flipped in the beginning',
      fault: async () => ({ kind: 'flipped-byte', at: 40 }),
    },
    { what: 'a byte flipped later on', fault: async () => ({ kind: 'flipped-byte', at: 100_000 }) },
    { what: 'an end that is missing', fault: async () => ({ kind: 'short', missingBytes: 1_000 }) },
    {
      what: 'a repacked archive',
      fault: async () => ({ kind: 'repacked', path: (await repacked()).path }),
    },
  ];
  test.each(rows)('are refused for their hash: $what', async ({ fault }) => {
    const { mirror, archive } = await mirrorWith(await fault());
    const run = await bench.run({ inputs: { 'download-sources': mirror.url } });
    expectRefused(run, 'archive-hash-mismatch');
    expect(run.stdout).toContain(archive.sha256);
  });

  test('are not asked for at the next source, where a missing archive is', async () => {
    const first = await mirrorWith({ kind: 'flipped-byte', at: 100_000 });
    const second = await bench.mirror({ archives: [await leanArchive()] });
    const sources = `${first.mirror.url}\n${second.url}`;
    const run = await bench.run({ inputs: { 'download-sources': sources } });
    expectRefused(run, 'archive-hash-mismatch');
    expect(second.requests).toEqual([]);

    first.mirror.set({ kind: 'status', status: 404, of: 'archives' });
    const next = await bench.run({ inputs: { 'download-sources': sources } });
    expectInstalled(next);
    expect(archiveRequests(second).length).toBe(1);
    expect(next.outputs.source).toBe(second.url);
  }, 60_000);
});

describe('an answer of another length than it says', () => {
  const archiveWith = async (differs: number) => {
    const archive = await writeArchive(bench.folder());
    const bytes = readFileSync(archive.path);
    const length = String(bytes.length + differs);
    const server = await bench.keep(
      startLoopback({
        [`/${archive.filename}.sha256`]: body(archive.sha256),
        [`/${archive.filename}`]: (_, response) => {
          response.strictContentLength = false;
          response.writeHead(200, { 'content-length': length, connection: 'close' });
          response.end(bytes, () => response.socket?.end());
        },
      }),
    );
    return bench.run({ inputs: { 'download-sources': server.url } });
  };

  test('a longer one is waited for, and then given up', async () => {
    const run = await archiveWith(5_000);
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toMatch(
      /the answer (has another length than it says|ended early)|closed early/,
    );
  }, 60_000);

  test('a shorter one is refused for its hash', async () => {
    expectRefused(await archiveWith(-5_000), 'archive-hash-mismatch');
  }, 60_000);
});

describe('an archive that is what its hash says, and still must not be unpacked', () => {
  const outside = 'escaped-by-a-test';
  const rows: readonly { what: string; entries: readonly TarEntry[] }[] = [
    { what: 'a name that leads upwards', entries: [{ name: `go/../../${outside}`, content: 'x' }] },
    { what: 'an absolute name', entries: [{ name: `/tmp/${outside}`, content: 'x' }] },
    {
      what: 'a link out of the SDK',
      entries: [{ name: 'go/lib', type: 'symlink', linkname: '../../..' }],
    },
    {
      what: 'a file behind a link',
      entries: [
        { name: 'go/way', type: 'symlink', linkname: '/tmp' },
        { name: `go/way/${outside}`, content: 'x' },
      ],
    },
    {
      what: 'a hard link out of the SDK',
      entries: [{ name: 'go/passwords', type: 'link', linkname: '/etc/passwd' }],
    },
  ];
  test.each(rows)('is refused: $what', async ({ entries }) => {
    const archive = await writeArchive(bench.folder(), [...fakeEntries(), ...entries]);
    const mirror = await bench.mirror({ archives: [archive] });
    const inputs = { 'download-sources': mirror.url, 'go-sha256': archive.sha256 };
    const run = await bench.run({ inputs });
    expectRefused(run, 'unsafe-archive');
    expect(escaped(run)).toEqual([]);
  });

  function escaped({ job, before }: FaultRun): readonly string[] {
    const places = ['/tmp', job.directory, path.dirname(job.directory), job.places.toolCache];
    expect(before.length).toBeGreaterThan(0);
    return places.map((place) => path.join(place, outside)).filter(existsSync);
  }

  test('another version than its name says is refused', async () => {
    const archive = await writeArchive(bench.folder(), fakeEntries('1.26.7'));
    const mirror = await bench.mirror({ archives: [archive] });
    const run = await bench.run({ inputs: { 'download-sources': mirror.url } });
    expectRefused(run, 'archive-content');
  });
});

describe('an archive whose hash nobody tells', () => {
  const template = (url: string) => `${url}/go{version}.{os}-{arch}.{ext}`;

  test('is refused, and the line that the remedy gives makes it accepted', async () => {
    const archive = await leanArchive();
    const mirror = await bench.mirror({ archives: [archive], sums: 'absent' });
    const inputs = { 'download-sources': template(mirror.url) };
    const refused = await bench.run({ inputs });
    expectRefused(refused, 'archive-unproved');
    const line = /"go-sha256: ([0-9a-f]{64})"/.exec(problemsOf(refused)[0]?.remedy ?? '');
    const run = await bench.run({ inputs: { ...inputs, 'go-sha256': line?.[1] ?? '' } });
    expectInstalled(run);
    expect(run.outputs.sha256).toBe(archive.sha256);
  }, 60_000);

  test('is accepted with a warning where the workflow says none', async () => {
    const archive = await leanArchive();
    const mirror = await bench.mirror({ archives: [archive], sums: 'absent' });
    const inputs = { 'download-sources': template(mirror.url), 'go-sha256': 'none' };
    const run = await bench.run({ inputs });
    expectInstalled(run);
    expect(problemIds(run, 'warning')).toEqual(['sdk-hash-not-checked']);
    expect(archiveRequests(mirror)).toEqual([`/dl/${archiveName()}`]);
  }, 60_000);

  test('a pin that is another one is refused', async () => {
    const mirror = await bench.mirror({ archives: [await writeArchive(bench.folder())] });
    const inputs = { 'download-sources': mirror.url, 'go-sha256': 'ab'.repeat(32) };
    expectRefused(await bench.run({ inputs }), 'archive-hash-mismatch');
  });
});
