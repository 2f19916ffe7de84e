import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeJobs } from '../support/job.ts';
import { problemIds, problemsOf } from '../support/outcome.ts';
import {
  type MacOptions,
  type MacState,
  pretendMac,
  runOnPretendMac,
} from '../support/pretend-mac.ts';
import { moduleHash, moduleProxyDirectory, moduleZip, sdkVersion } from '../support/real-sdk.ts';
import { type BundleRun, runLaterStep } from '../support/run-bundle.ts';
import type { Bind } from '../support/sandbox.ts';

// The pretended Mac is made of namespaces of Linux.
const describeHere = process.platform === 'linux' ? describe : describe.skip;

describeHere('the committed bundle on a pretended Mac', () => {
  // What several tests install is installed once, into a tool cache that they share.
  let toolCache = '';
  let hash = '';
  let binds: readonly Bind[] = [];

  beforeAll(async () => {
    toolCache = mkdtempSync(path.join(os.tmpdir(), 'mac-tools-'));
    hash = await moduleHash('darwin-arm64');
    await moduleZip('darwin-amd64');
    binds = [{ outside: moduleProxyDirectory(), inside: '/proxy', access: 'read-only' }];
    const cold = await onMac({ state: 'm1' });
    expect(cold).toMatchObject({ exitCode: 0, outputs: { 'cache-hit': 'false' } });
  }, 120_000);

  afterAll(() => {
    rmSync(toolCache, { recursive: true, force: true });
    removeJobs();
  });

  function onMac(options: Omit<MacOptions, 'binds'>): Promise<BundleRun> {
    const inputs = {
      'go-version': sdkVersion,
      'download-sources': 'module-proxy',
      'go-sha256': hash,
      ...options.inputs,
    };
    const env = { GOPROXY: 'file:///proxy', ...options.env };
    return runOnPretendMac({ toolCache, ...options, inputs, env, binds });
  }

  async function laterStep(state: MacState, run: BundleRun, command: string): Promise<string> {
    const ended = await runLaterStep(pretendMac(state), run, ['/bin/bash', '-ec', command]);
    return ended.stdout + ended.stderr;
  }

  describe('on a healthy Apple silicon Mac', () => {
    test.each(['m1', 'm2', 'm4'] as const)(
      'the job passes, and go is the arm64 one: %s',
      async (state) => {
        const run = await onMac({ state });
        expect(run).toMatchObject({
          exitCode: 0,
          outputs: {
            verdict: 'passed',
            architecture: 'arm64',
            'cache-hit': 'true',
            'go-version': sdkVersion,
          },
        });
        expect(problemsOf(run)).toEqual([]);
        expect(await laterStep(state, run, 'go version')).toBe(
          `go version go${sdkVersion} darwin/arm64\n`,
        );
      },
      60_000,
    );

    test('the summary shows the chain and the log is short', async () => {
      const run = await onMac({ state: 'm1' });
      expect(run.summary).toContain('```mermaid');
      expect(run.stdout.split('\n').length).toBeLessThan(40);
    });

    test('where sysctl answers nothing, what is not known fails nothing', async () => {
      const run = await onMac({ state: 'no-sysctl' });
      expect(run.exitCode).toBe(0);
      expect(problemIds(run, 'error')).toEqual([]);
    });
  });

  describe('on the wrong machine', () => {
    const rows: readonly { state: MacState; cause: string; chain: string }[] = [
      { state: 'intel', cause: 'hardware', chain: 'CPU amd64 (wrong)' },
      { state: 'rosetta-runner-package', cause: 'runner-package', chain: 'runner amd64 (wrong)' },
      { state: 'rosetta-arch', cause: 'rosetta', chain: 'runner arm64 → Node amd64 (wrong)' },
      { state: 'rosetta-terminal', cause: 'rosetta', chain: 'runner arm64 → Node amd64 (wrong)' },
      { state: 'x64-node', cause: 'node', chain: 'runner arm64 → Node amd64 (wrong)' },
      { state: 'intel-bash', cause: 'shell', chain: 'Node arm64 → shell amd64 (wrong)' },
      { state: 'old-macos', cause: 'os-version', chain: 'CPU arm64 → OS arm64' },
      { state: 'goenv-goarch', cause: 'go-env-file', chain: 'shell arm64' },
    ];
    test.each(rows)(
      'the job fails for the one cause before anything is changed: $state',
      async ({ state, cause, chain }) => {
        const empty = mkdtempSync(path.join(os.tmpdir(), 'mac-empty-'));
        const run = await onMac({ state, toolCache: empty });
        expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'failed' } });
        expect(problemIds(run, 'error')).toEqual([cause]);
        expect(run.annotations.map(({ severity }) => severity)).toEqual(['error']);
        expect(run.stdout).toContain(chain);
        expect(run.summary).toContain('```mermaid');
        expect([readdirSync(empty), run.paths, run.exported]).toEqual([[], [], {}]);
        rmSync(empty, { recursive: true });
      },
      60_000,
    );

    test('a translated runner gets the arm64 SDK all the same when it asks only to be warned', async () => {
      const run = await onMac({
        state: 'rosetta-runner-package',
        inputs: { 'on-mismatch': 'warn' },
      });
      expect(run).toMatchObject({ exitCode: 0, outputs: { architecture: 'arm64' } });
      expect(problemIds(run, 'warning')).toContain('runner-package');
      expect(problemIds(run, 'error')).toEqual([]);
      expect(await laterStep('rosetta-runner-package', run, 'go version')).toContain(
        'darwin/arm64',
      );
    }, 60_000);

    test('an Intel Mac of a mixed fleet gets the amd64 SDK when the workflow says x64', async () => {
      const inputs = { architecture: 'x64', 'go-sha256': await moduleHash('darwin-amd64') };
      const run = await onMac({ state: 'intel', inputs });
      expect(run).toMatchObject({
        exitCode: 0,
        outputs: { verdict: 'passed', architecture: 'amd64' },
      });
      expect(await laterStep('intel', run, 'go version')).toBe(
        `go version go${sdkVersion} darwin/amd64\n`,
      );
    }, 60_000);
  });

  describe('where another Go is first on the PATH', () => {
    test.each(['intel-homebrew-go', 'pkg-go', 'asdf-go', 'universal-go'] as const)(
      'the one of this action wins: %s',
      async (state) => {
        const run = await onMac({ state });
        expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } });
        const said = await laterStep(state, run, 'go version; command -v go');
        expect(said).toContain(`go${sdkVersion} darwin/arm64\n`);
        expect(said).toContain(`${run.outputs.goroot}/bin/go\n`);
      },
      60_000,
    );
  });

  describe('where leftovers would change what is built', () => {
    test('a GOROOT that is gone is overridden for the job, and told', async () => {
      const run = await onMac({ state: 'stale-goroot' });
      expect(run.exitCode).toBe(0);
      expect(problemIds(run, 'notice')).toEqual(['environment-overridden']);
      expect(await laterStep('stale-goroot', run, 'go env GOROOT')).toBe(`${run.outputs.goroot}\n`);
    }, 60_000);

    test('a GOARCH in the environment is overridden for the job, and told', async () => {
      const run = await onMac({ state: 'm1', env: { GOARCH: 'amd64' } });
      expect(run.exitCode).toBe(0);
      expect(problemIds(run, 'notice')).toEqual(['environment-overridden']);
      expect(await laterStep('m1', run, 'go env GOARCH')).toBe('arm64\n');
    }, 60_000);
  });

  describe('what the job itself asks for', () => {
    test('a go.mod that needs a newer Go is told with its line', async () => {
      const files = { 'go.mod': 'module example.com/widgets\n\ngo 1.99.1\n' };
      const run = await onMac({ state: 'm1', files });
      const problem = problemsOf(run).find(({ id }) => id === 'toolchain');
      expect(JSON.stringify(problem)).toContain('go.mod:3');
    });

    test('a GOCACHE that is no directory is replaced, and told', async () => {
      const env = { GOCACHE: '/Users/runner/actions-runner/.runner' };
      const run = await onMac({ state: 'm1', env });
      expect(problemIds(run)).toEqual(['go-directories-replaced']);
    });
  });

  describe('where the tool cache holds something else than it says', () => {
    test('a copy whose go is for another machine is replaced, and that is said', async () => {
      const own = mkdtempSync(path.join(os.tmpdir(), 'mac-damaged-'));
      const first = await onMac({ state: 'm1', toolCache: own });
      const outside = path.join(own, 'go', sdkVersion, 'arm64/bin/go');
      const bytes = readFileSync(outside);
      // The head of an x86-64 Mach-O file.
      bytes.writeUInt32LE(0x01000007, 4);
      writeFileSync(outside, bytes);
      const second = await onMac({ state: 'm1', toolCache: own });
      expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
      expect(second.outputs['cache-hit']).toBe('false');
      expect(readFileSync(outside).readUInt32LE(4)).toBe(0x0100000c);
      rmSync(own, { recursive: true, force: true });
    }, 120_000);
  });
});
