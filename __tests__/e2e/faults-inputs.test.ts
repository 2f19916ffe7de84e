import { chmodSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unprivileged } from '../support/confined.ts';
import { expectRefused, type FaultRun, faultBench } from '../support/fault-bench.ts';
import { problemsOf } from '../support/outcome.ts';
import { runOnPretendMac } from '../support/pretend-mac.ts';

const bench = faultBench();
const onLinux = process.platform === 'linux' ? test : test.skip;

afterAll(() => bench.end());

/** What the one problem of a run shows, by where it was seen. */
function seen(run: FaultRun): Readonly<Record<string, string>> {
  const evidence = problemsOf(run).flatMap((problem) => problem.evidence);
  return Object.fromEntries(evidence.map(({ source, observed }) => [source, observed]));
}

describe('inputs that are wrong', () => {
  const wrong: readonly Readonly<Record<string, string>>[] = [
    {
      'go-version': 'newest',
      'check-latest': 'yes',
      architecture: 'riscv64',
      'go-sha256': 'abc',
      'verify-signature': 'maybe',
      offline: 'on',
      toolchain: 'go1.26.8',
      'on-mismatch': 'ignore',
      checks: 'hardware',
      'problem-matchers': '1',
      'download-sources': 'ftp://mirror.test',
    },
    {
      'go-version': '1.26.8.1',
      'check-latest': 'tru',
      architecture: '386',
      'go-sha256': 'h1:short',
      'verify-signature': 'true',
      offline: 'no',
      toolchain: 'true',
      'on-mismatch': 'error',
      checks: 'rosetta: loud\nunheard-of: off',
      'problem-matchers': 'off',
      'go-download-base-url': 'https://mirror.test/{version}',
    },
    {
      'go-version': '1.26..8',
      'go-sha256': 'z'.repeat(64),
      checks: '[',
      'download-sources': 'https://mirror.test/{size}.tar.gz, file://server/folder',
      'go-download-base-url': 'https://mirror.test/dl',
    },
  ];
  test.each(wrong)('are all told at once, in one annotation (%#)', async (inputs) => {
    const run = await bench.run({ inputs });
    expectRefused(run, 'input-invalid');
    const names = Object.keys(inputs).map((name) => `input ${name}`);
    expect(Object.keys(seen(run)).toSorted()).toEqual(names.toSorted());
    const [annotation] = run.annotations;
    for (const name of Object.keys(inputs)) expect(annotation?.text).toContain(name);
  });

  test('a variable that stands for one is named as a variable', async () => {
    const run = await bench.run({ env: { GO_DOWNLOAD_BASE_URL: 'mirror' } });
    expectRefused(run, 'input-invalid');
    expect(Object.keys(seen(run))).toEqual(['variable GO_DOWNLOAD_BASE_URL']);
  });
});

describe('a version file that says nothing that can be understood', () => {
  const rows: readonly { what: string; text: string; at: string }[] = [
    { what: 'a picture', text: '\u0089PNG\r\n\u001a\n\0\0\0', at: 'go.mod' },
    { what: 'a page', text: '<!DOCTYPE html>\n<p>404</p>\n', at: 'go.mod:1' },
    {
      what: 'a merge conflict',
      text: 'module m\n<<<<<<< HEAD\ngo 1.25\n=======\n',
      at: 'go.mod:2',
    },
    { what: 'a version that is none', text: 'module m\n\ngo banana\n', at: 'go.mod:3' },
    { what: 'a block that never ends', text: 'module m\n\ngo (\n1.26\n', at: 'go.mod' },
    { what: 'two go lines', text: 'module m\ngo 1.25\ngo 1.26\n', at: 'go.mod:3' },
  ];
  test.each(rows)('is refused with its line: $what', async ({ text, at }) => {
    const run = await bench.run({ files: { 'go.mod': text }, inputs: { 'go-version': '' } });
    expectRefused(run, 'go-version-file-invalid');
    expect(run.stdout).toContain(at);
  });

  test('is refused when it is a directory', async () => {
    const run = await bench.run({
      files: { 'go.mod/file': '' },
      inputs: { 'go-version': '' },
    });
    expectRefused(run, 'go-version-file-unreadable');
    expect(run.stdout).toContain('EISDIR');
  });

  onLinux('is refused when it may not be read', async () => {
    const machine = unprivileged(({ places }) => {
      chmodSync(path.join(places.workspace, 'go.mod'), 0);
    });
    const files = { 'go.mod': 'module m\ngo 1.26\n' };
    const run = await bench.run({ machine, files, inputs: { 'go-version': '' } });
    expectRefused(run, 'go-version-file-unreadable');
    expect(run.stdout).toContain('EACCES');
  });

  test('that is not there and was named is told', async () => {
    const run = await bench.run({ inputs: { 'go-version': '', 'go-version-file': 'sub/go.mod' } });
    expectRefused(run, 'go-version-not-found');
    expect(run.stdout).toContain('sub/go.mod');
  });

  test('and no other file either: where was looked is told', async () => {
    const run = await bench.run({ inputs: { 'go-version': '' } });
    expectRefused(run, 'go-version-not-found');
    for (const name of ['go.work', 'go.mod', '.go-version', '.tool-versions', 'mise.toml']) {
      expect(run.stdout).toContain(name);
    }
  });
});

onLinux.each(['1.15.15', '1.15', 'go1.9'])(
  'Go for Apple silicon that never was is refused before anybody is asked: %s',
  async (version) => {
    const toolCache = bench.folder();
    const inputs = { 'go-version': version, 'download-sources': 'http://127.0.0.1:9/dl' };
    const run = await runOnPretendMac({ state: 'm1', toolCache, inputs });
    expectRefused({ ...run, before: [], after: [] }, 'no-release-for-platform');
    expect(problemsOf(run)[0]?.remedy).toContain('1.16');
    expect(readdirSync(toolCache)).toEqual([]);
  },
  60_000,
);
