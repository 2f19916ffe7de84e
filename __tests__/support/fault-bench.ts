import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeJobs } from './job.ts';
import { here } from './lean-sdk.ts';
import { type Machine, thisMachine } from './machine.ts';
import { type Mirror, startMirror } from './mirror.ts';
import type { MirrorOptions } from './mirror-state.ts';
import { problemIds } from './outcome.ts';
import { sdkVersion } from './real-sdk.ts';
import { type BundleOptions, type BundleRun, runBundleOn } from './run-bundle.ts';

/** A run of the bundle, and the tool cache before and after it. */
export interface FaultRun extends BundleRun {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A bundle on some machine, this one when absent. */
export interface FaultOptions extends BundleOptions {
  readonly machine?: Machine;
}

/** Servers and directories of a test file, and runs of the bundle with them. */
export interface FaultBench {
  /** A directory that is gone at the end. */
  folder(name?: string): string;
  /** A tool cache that has things of others in it already. */
  toolCache(name?: string): string;
  mirror(options: MirrorOptions): Promise<Mirror>;
  /** Closes it at the end. */
  keep<T extends { close(): Promise<void> }>(server: Promise<T>): Promise<T>;
  /** Runs the bundle for this machine; nothing beyond loopback can be reached. */
  run(options: FaultOptions): Promise<FaultRun>;
  end(): Promise<void>;
}

/** Nothing listens there, so that what is not on loopback cannot be had. */
const nowhere = 'http://127.0.0.1:9';

/** Makes an empty bench. */
export function faultBench(): FaultBench {
  const folders: string[] = [];
  const servers: { close(): Promise<void> }[] = [];
  const folder = (name = 'faults-') => {
    folders.push(mkdtempSync(path.join(os.tmpdir(), name)));
    return folders.at(-1) ?? '';
  };
  const toolCache = (name?: string) => withThingsOfOthers(folder(name));
  const keep = async <T extends { close(): Promise<void> }>(starting: Promise<T>) => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  return {
    folder,
    toolCache,
    keep,
    mirror: (options) => keep(startMirror(options)),
    run: (options) => run({ toolCache: toolCache(), ...options }),
    end: async () => {
      await Promise.all(servers.map((server) => server.close()));
      for (const each of folders)
        rmSync(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      removeJobs();
    },
  };
}

async function run(options: FaultOptions & { readonly toolCache: string }): Promise<FaultRun> {
  const { machine = thisMachine(), toolCache } = options;
  const inputs = {
    'go-version': sdkVersion,
    architecture: here.architecture,
    ...options.inputs,
  };
  const env = { HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ...options.env };
  const before = treeOf(toolCache);
  const ended = await runBundleOn(machine, { ...options, inputs, env });
  return { ...ended, before, after: treeOf(toolCache) };
}

function withThingsOfOthers(toolCache: string): string {
  const other = path.join(toolCache, 'go/1.25.0', here.architecture);
  mkdirSync(other, { recursive: true });
  writeFileSync(path.join(other, 'VERSION'), 'go1.25.0\n');
  writeFileSync(`${other}.complete`, '');
  mkdirSync(path.join(toolCache, 'Python/3.13.1/x64'), { recursive: true });
  return toolCache;
}

/** What the action remembers from run to run, and the empty directories in which it works. */
const ours = /^\.setup-go-arm64(\/(state(\/.*)?|staging|in-flight|replacing))?$/;

/** All that is in a tool cache, a line each, but not what the action keeps there for itself between runs. */
export function treeOf(toolCache: string): readonly string[] {
  const names = readdirSync(toolCache, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => !ours.test(name))
    .toSorted()
    .map((name) => {
      const { mode, size, mtimeMs } = statSync(path.join(toolCache, name));
      const isFile = (mode & 0o170000) === 0o100000;
      return `${name} ${mode.toString(8)}${isFile ? ` ${size} ${mtimeMs}` : ''}`;
    });
}

/** The run ended as a refusal must: one error with its id and a remedy, and nothing changed. */
export function expectRefused(run: FaultRun, id: string): void {
  const errors = run.annotations.filter(({ severity }) => severity === 'error');
  const told = { exitCode: run.exitCode, errors: problemIds(run, 'error'), count: errors.length };
  expect({ ...told, ...unexpectedIn(run) }).toEqual({ exitCode: 1, errors: [id], count: 1 });
  expect(errors[0]?.text).toContain(`[${id}]`);
  expect(errors[0]?.text).toMatch(/\n {2}fix: \S/);
  expect(run.summary).toContain(id);
  expectUnchanged(run);
}

/** A fault of the action itself, with its stack, for whoever reads the failure of a test. */
function unexpectedIn(run: BundleRun): { readonly unexpected?: string } {
  const found = run.annotations.find(({ text }) => text.includes('[unexpected-error]'));
  return found ? { unexpected: found.text } : {};
}

/** Nothing is in the tool cache that was not there before, and the later steps get nothing. */
export function expectUnchanged(run: FaultRun): void {
  expect(run.after).toEqual(run.before);
  expect({ exported: run.exported, paths: run.paths }).toEqual({ exported: {}, paths: [] });
}

/** The run ended well, with a Go in place that can be used. */
export function expectInstalled(run: FaultRun): void {
  const { exitCode, outputs } = run;
  const shown = { exitCode, verdict: outputs.verdict, errors: problemIds(run, 'error') };
  expect({ ...shown, ...unexpectedIn(run) }).toEqual({
    exitCode: 0,
    verdict: 'passed',
    errors: [],
  });
  // A directory in which a process died before it could write its name stays for five minutes.
  const left = run.after.filter((line) => /\.setup-go-arm64\/staging\/[^/]+\//.test(line));
  expect(left).toEqual([]);
  expect(run.paths.at(-1)).toBe(`${run.outputs.goroot}/bin`);
}

/** The paths of the archives that a mirror was asked for, in the order of the requests. */
export function archiveRequests({ requests }: Mirror): readonly string[] {
  return requests.map(({ url }) => url).filter((url) => /\.tar\.gz$/.test(url));
}
