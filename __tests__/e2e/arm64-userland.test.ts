import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { arm64Userland, runInArm64Userland } from '../support/arm64-userland.ts';
import { removeJobs } from '../support/job.ts';
import { problemIds, problemsOf } from '../support/outcome.ts';
import { moduleHash, moduleProxyDirectory, sdkVersion } from '../support/real-sdk.ts';
import { type BundleRun, runLaterStep } from '../support/run-bundle.ts';

// The userland is emulated on x86-64 Linux; arm64 machines have their own.
const describeHere =
  process.platform === 'linux' && process.arch === 'x64' ? describe : describe.skip;

describeHere('the committed bundle in a linux/arm64 userland', () => {
  let toolCache = '';

  beforeAll(() => {
    toolCache = mkdtempSync(path.join(os.tmpdir(), 'arm64-tools-'));
  });

  afterAll(() => {
    rmSync(toolCache, { recursive: true, force: true });
    removeJobs();
  });

  async function inUserland(inputs: Readonly<Record<string, string>>): Promise<BundleRun> {
    return runInArm64Userland({
      toolCache,
      inputs: {
        'go-version': sdkVersion,
        'download-sources': 'module-proxy',
        'go-sha256': await moduleHash('linux-arm64'),
        ...inputs,
      },
      env: { GOPROXY: 'file:///proxy' },
      binds: [{ outside: moduleProxyDirectory(), inside: '/proxy', access: 'read-only' }],
      timeoutMs: 200_000,
    });
  }

  test('the real SDK is installed, judged and found again, and its programs run in a later step', async () => {
    const cold = await inUserland({});
    expect(cold).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'passed', architecture: 'arm64', 'cache-hit': 'false' },
    });
    const warm = await inUserland({});
    expect(warm).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'passed', 'cache-hit': 'true' },
    });
    expect(problemsOf(warm)).toEqual([]);
    const later = await runLaterStep(arm64Userland(), warm, [
      '/bin/bash',
      '-ec',
      'uname -m; go version; go env GOARCH GOHOSTARCH GOROOT; gofmt < /dev/null',
    ]);
    expect(later.stdout.split('\n')).toEqual([
      'aarch64',
      `go version go${sdkVersion} linux/arm64`,
      'arm64',
      'arm64',
      warm.outputs.goroot,
      '',
    ]);
  }, 300_000);

  test('a workflow that says x64 is told that this is no such machine', async () => {
    const run = await inUserland({ architecture: 'x64' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'failed' } });
    expect(problemIds(run, 'error')).toContain('hardware');
  }, 60_000);
});
