import { expectRefused, faultBench } from '../support/fault-bench.ts';
import { here, writeArchive } from '../support/lean-sdk.ts';
import type { Fault } from '../support/mirror-state.ts';
import { problemsOf } from '../support/outcome.ts';

const bench = faultBench();

afterAll(() => bench.end());

const kinds = ['html-index', 'truncated-index', 'index-without-platform'] as const;

/** Runs against a mirror that has the archive, and an index with something wrong. */
async function runWith(fault: Fault, inputs: Readonly<Record<string, string>>) {
  const archive = await writeArchive(bench.folder());
  const mirror = await bench.mirror({ archives: [archive], sums: 'absent' });
  mirror.set(fault);
  return bench.run({ inputs: { 'download-sources': mirror.url, ...inputs } });
}

describe('where the release index is not what it should be', () => {
  const ranges = {
    'html-index': { id: 'release-index-unreachable', said: /no release index/ },
    'truncated-index': { id: 'release-index-unreachable', said: /no release index/ },
    'index-without-platform': { id: 'go-version-not-available', said: /1\.26\.x/ },
  } as const;
  test.each(kinds)('a range of versions is refused: %s', async (kind) => {
    const run = await runWith({ kind }, { 'go-version': '1.26.x' });
    expectRefused(run, ranges[kind].id);
    expect(run.stdout).toMatch(ranges[kind].said);
  });

  test.each(kinds)('an exact version is refused, as no hash proves it: %s', async (kind) => {
    const run = await runWith({ kind }, {});
    expectRefused(run, 'archive-unproved');
    const [problem] = problemsOf(run);
    expect(problem?.remedy).toMatch(/"go-sha256: [0-9a-f]{64}"/);
  });

  test('an index that is not there for anybody makes a range impossible', async () => {
    const run = await runWith(
      { kind: 'status', status: 404, of: 'index' },
      { 'go-version': '1.26' },
    );
    expectRefused(run, 'release-index-unreachable');
    expect(run.stdout).toContain('HTTP status 404');
  });

  test('a release that no index has is refused, and the nearest are named', async () => {
    const run = await runWith({ kind: 'none' }, { 'go-version': '^1.99' });
    expectRefused(run, 'go-version-not-available');
    expect(problemsOf(run)[0]?.remedy).toContain("go-version: '1.26.8'");
    expect(run.outputs.architecture).toBe(here.arch);
  });
});
