import { existsSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { makeReadOnly, makeWritable, smallVolume, unprivileged } from '../support/confined.ts';
import {
  archiveRequests,
  expectInstalled,
  expectRefused,
  expectUnchanged,
  type FaultOptions,
  faultBench,
} from '../support/fault-bench.ts';
import { leanArchive, placeOf } from '../support/lean-sdk.ts';
import { thisMachine } from '../support/machine.ts';
import type { Mirror } from '../support/mirror.ts';
import { problemIds, problemsOf } from '../support/outcome.ts';
import { sdkVersion } from '../support/real-sdk.ts';
import { runLaterStep } from '../support/run-bundle.ts';

const bench = faultBench();
const onLinux = process.platform === 'linux' ? test : test.skip;
let mirror: Mirror;

beforeAll(async () => {
  mirror = await bench.mirror({ archives: [await leanArchive()] });
}, 120_000);

afterAll(() => bench.end());

function install(options: FaultOptions = {}) {
  const inputs = { 'download-sources': mirror.url, ...options.inputs };
  return bench.run({ ...options, inputs });
}

test('a tool cache whose path has blanks, quotes and letters of all kinds serves as any other', async () => {
  const toolCache = bench.toolCache("Gemeinsame Döse 工具 $HOME 'x' ");
  const run = await install({ toolCache });
  expectInstalled(run);
  expect(run.outputs.goroot).toBe(path.join(toolCache, placeOf(sdkVersion)));
  const later = await runLaterStep(thisMachine(), run, ['go', 'version']);
  expect(later.stdout).toContain(`go${sdkVersion} `);
  expect((await install({ toolCache })).outputs['cache-hit']).toBe('true');
}, 60_000);

test('go is asked without the daemon of its telemetry, which would outlive the action', async () => {
  const toolCache = bench.toolCache();
  const home = bench.folder();
  const run = await install({ toolCache, env: { HOME: home } });
  expectInstalled(run);
  const token = path.join(home, '.config/go/telemetry/local/upload.token');
  expect(existsSync(token)).toBe(false);
  // What go does when nobody tells it otherwise.
  await runLaterStep(thisMachine(), run, ['go', 'env', 'GOARCH']);
  expect(existsSync(token)).toBe(process.platform === 'linux');
}, 60_000);

test('a tool cache whose path has a line break is refused before anything is fetched', async () => {
  const before = mirror.requests.length;
  const env = { RUNNER_TOOL_CACHE: path.join(bench.folder(), 'two\nlines') };
  expectRefused(await install({ env }), 'path-entry');
  expect(mirror.requests).toHaveLength(before);
}, 60_000);

test('a job without HOME gets an SDK, and directories that go can use', async () => {
  const run = await install({ env: { HOME: undefined, USER: undefined } });
  expectInstalled(run);
  const later = await runLaterStep(thisMachine(), run, ['go', 'env', 'GOCACHE', 'GOPATH']);
  expect(later.exitCode).toBe(0);
  expect(later.stdout).toMatch(/^\/.+\n\/.+\n$/);
}, 60_000);

test('a tool cache that the runner names and that is not there yet is made', async () => {
  const toolCache = path.join(bench.folder(), 'not/yet');
  const env = { RUNNER_TOOL_CACHE: toolCache };
  const run = await install({ env });
  expect(run.exitCode).toBe(0);
  expect(run.outputs.goroot).toBe(path.join(toolCache, placeOf(sdkVersion)));
}, 60_000);

onLinux(
  'a tool cache that may not be written to is passed over, and that is told',
  async () => {
    const toolCache = bench.toolCache();
    const machine = unprivileged(({ places }) => makeReadOnly(places.toolCache));
    const run = await install({ toolCache, machine });
    makeWritable(toolCache);
    expect(run.exitCode).toBe(0);
    expect(problemIds(run, 'notice')).toContain('tool-cache-read-only');
    expect(run.outputs.goroot?.startsWith(run.job.places.temp)).toBe(true);
    const names = (lines: readonly string[]) => lines.map((line) => line.replace(/ .*/, ''));
    expect(names(run.after)).toEqual(names(run.before));
  },
  60_000,
);

onLinux(
  'an SDK in a tool cache that may not be written to is used',
  async () => {
    const toolCache = bench.toolCache();
    expectInstalled(await install({ toolCache }));
    const asked = mirror.requests.length;
    const machine = unprivileged(({ places }) => makeReadOnly(places.toolCache));
    const run = await install({ toolCache, machine });
    makeWritable(toolCache);
    expect(run.exitCode).toBe(0);
    expect(run.outputs['cache-hit']).toBe('true');
    expect(problemIds(run)).not.toContain('tool-cache-read-only');
    expect(mirror.requests.length).toBe(asked);
  },
  60_000,
);

onLinux(
  'a full disk is told with its volume, and what was begun is removed',
  async () => {
    const machine = smallVolume(20_000_000);
    const before = archiveRequests(mirror).length;
    const run = await install({ machine, toolCache: bench.folder() });
    expectRefused(run, 'disk-full');
    const [problem] = problemsOf(run);
    expect(JSON.stringify(problem)).toContain(run.job.places.toolCache);
    const left = readFileSync(path.join(run.job.directory, 'volume'), 'utf8');
    expect(left.split('\n').filter((line) => /staging\/|in-flight\/|\/go/.test(line))).toEqual([]);
    // More of the same would not help: it is downloaded once.
    expect(archiveRequests(mirror).length).toBe(before + 1);
  },
  60_000,
);

onLinux(
  'a disk that cannot even take a directory is told the same way',
  async () => {
    const machine = smallVolume(4_096);
    const run = await install({ machine, toolCache: bench.folder() });
    expectRefused(run, 'disk-full');
  },
  60_000,
);

test('a copy that lost a program is replaced, and that is said', async () => {
  const toolCache = bench.toolCache();
  expectInstalled(await install({ toolCache }));
  truncateSync(path.join(toolCache, placeOf(sdkVersion), 'bin/go'), 1_000);
  const run = await install({ toolCache });
  expectInstalled(run);
  expect(problemIds(run, 'notice')).toContain('tool-cache-damaged');
  expect(run.outputs['cache-hit']).toBe('false');
}, 60_000);

test('a damaged copy that nothing can replace stays as it is', async () => {
  const toolCache = bench.toolCache();
  expectInstalled(await install({ toolCache }));
  truncateSync(path.join(toolCache, placeOf(sdkVersion), 'bin/go'), 1_000);
  const inputs = { 'download-sources': 'http://127.0.0.1:9/dl' };
  const run = await install({ toolCache, inputs });
  expect(problemIds(run, 'error')).toEqual(['sdk-not-available']);
  expectUnchanged(run);
}, 60_000);
