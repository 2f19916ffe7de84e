import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Ended, runChild } from '../support/child.ts';
import { thisMachine } from '../support/machine.ts';
import { cacheDirectory, projectDirectory } from '../support/project.ts';
import { moduleHash, moduleProxyDirectory, sdkVersion } from '../support/real-sdk.ts';

const notCheckedOut = new Set([
  '.cache',
  '.git',
  '.github',
  '__tests__',
  'coverage',
  'node_modules',
]);
const search = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const own = process.arch;
const other = own === 'x64' ? 'arm64' : 'x64';

let folder = '';
let checkout = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'act-'));
  checkout = path.join(folder, 'checkout');
  for (const name of readdirSync(projectDirectory)) {
    if (notCheckedOut.has(name)) continue;
    cpSync(path.join(projectDirectory, name), path.join(checkout, name), { recursive: true });
  }
  mkdirSync(path.join(folder, 'home'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one job of the workflow in the way of a self-hosted runner, without containers. */
async function act(job: string): Promise<Ended> {
  const platform = `${process.platform}-${own === 'x64' ? 'amd64' : 'arm64'}` as 'linux-amd64';
  const variables = {
    GOPROXY: `file://${moduleProxyDirectory()}`,
    PIN: await moduleHash(platform),
    OWN: own,
    OTHER: other,
  };
  const workflow = path.join(projectDirectory, '__tests__/fixtures/act/workflow.yml');
  return runChild(
    [
      path.join(cacheDirectory, 'act/bin/act'),
      ...['push', '--workflows', workflow, '--job', job, '--directory', checkout],
      ...['--platform', 'self-hosted=-self-hosted', '--action-offline-mode'],
      ...['--cache-server-addr', '127.0.0.1', '--artifact-server-addr', '127.0.0.1'],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      env: {
        HOME: path.join(folder, 'home'),
        // act runs the first `node` of its PATH.
        PATH: [path.dirname(thisMachine().node), ...search].join(':'),
      },
      cwd: checkout,
      timeoutMs: 150_000,
    },
  );
}

describe('the whole action in a workflow under act', () => {
  test('later steps have the Go that was asked for', async () => {
    const ended = await act('own');
    expect(ended.stdout).toContain(`said: go version go${sdkVersion}`);
    expect(ended.stdout).toContain('verdict: passed');
    expect(ended.stdout).toContain('Job succeeded');
    expect(ended.exitCode).toBe(0);
  }, 180_000);

  test('a machine of the other architecture fails the job, and no later step runs', async () => {
    const ended = await act('other');
    expect(ended.exitCode).not.toBe(0);
    expect(ended.stdout).toContain('Job failed');
    expect(ended.stdout).toMatch(/hardware/i);
    expect(ended.stdout).not.toContain('said: go version');
  }, 60_000);
});
