import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { startChecksumDatabase } from '../support/checksum-database.ts';
import {
  expectInstalled,
  expectRefused,
  type FaultRun,
  faultBench,
} from '../support/fault-bench.ts';
import { here, leanArchive, writeArchive } from '../support/lean-sdk.ts';
import { startProxy } from '../support/loopback.ts';
import { startModuleProxy } from '../support/module-proxy.ts';
import { sdkVersion } from '../support/real-sdk.ts';
import { smallToolchain } from '../support/small-toolchain.ts';

const bench = faultBench();
// What has to be escaped in an address shows whether the other spelling is looked for too.
const user = 'otto';
const password = 'Gr%C3%BCn-p%40ss-8731';
const spellings = [
  password,
  decodeURIComponent(password),
  'p%40ss-8731',
  'p@ss-8731',
  'p%2540ss',
  Buffer.from(`${user}:${decodeURIComponent(password)}`).toString('base64'),
];

afterAll(() => bench.end());

/** Every small file below a directory, with its content. */
function textsIn(directory: string): Readonly<Record<string, string>> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).isFile() && statSync(file).size < 1_000_000);
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** Where a secret can be read in what a run said and wrote: nowhere. */
function expectNoSecrets(run: FaultRun): void {
  const written = { ...textsIn(run.job.directory), ...textsIn(run.job.places.toolCache) };
  const everything = { ...written, stdout: run.stdout, stderr: run.stderr };
  const found = Object.entries(everything).filter(([, text]) =>
    spellings.some((secret) => text.includes(secret)),
  );
  expect(found).toEqual([]);
  expect(Object.keys(written).some((file) => file.endsWith('report.json'))).toBe(true);
}

/** An address with the credentials in it. */
function secretly(url: string): string {
  return url.replace('://', `://${user}:${password}@`);
}

describe('the credentials of a mirror are told to nobody else', () => {
  test('when it serves', async () => {
    const mirror = await bench.mirror({ archives: [await leanArchive()] });
    const inputs = { 'go-download-base-url': secretly(mirror.url), 'go-version': '1.26' };
    const run = await bench.run({ inputs, env: { GOPROXY: 'off' } });
    expectInstalled(run);
    expect(mirror.requests.every(({ headers }) => headers.authorization !== undefined)).toBe(true);
    expect(Object.keys(textsIn(run.job.places.toolCache)).join('\n')).toMatch(/state\/index-/);
    expectNoSecrets(run);
  }, 60_000);

  test.each([403, 404] as const)(
    'when it answers %d',
    async (status) => {
      const mirror = await bench.mirror({ archives: [await writeArchive(bench.folder())] });
      mirror.set({ kind: 'status', status, of: 'everything' });
      const inputs = {
        'download-sources': `${secretly(mirror.url)}\n${secretly(mirror.url)}/{version}`,
      };
      const run = await bench.run({ inputs });
      expectRefused(run, 'sdk-not-available');
      expectNoSecrets(run);
    },
    60_000,
  );

  test.each(['html-index', 'flipped-byte'] as const)(
    'when it is out of order: %s',
    async (kind) => {
      const mirror = await bench.mirror({
        archives: [await writeArchive(bench.folder())],
        sums: 'absent',
      });
      mirror.set(kind === 'flipped-byte' ? { kind, at: 1_000 } : { kind });
      const run = await bench.run({ inputs: { 'download-sources': secretly(mirror.url) } });
      expect(run.exitCode).toBe(1);
      expectNoSecrets(run);
    },
  );

  test('when its address is wrong', async () => {
    const sources = `${secretly('ftp://mirror.test')}\n${secretly('https://mirror.test')}/{size}`;
    const run = await bench.run({ inputs: { 'download-sources': sources } });
    expectRefused(run, 'input-invalid');
    expectNoSecrets(run);
  });
});

describe('the credentials of a proxy are told to nobody else', () => {
  async function through(credentials: string) {
    const mirror = await bench.mirror({ archives: [await leanArchive()] });
    const target = Number(new URL(mirror.url).port);
    const proxy = await bench.keep(startProxy({ target, credentials }));
    const address = secretly(`http://127.0.0.1:${proxy.port}`);
    const inputs = { 'download-sources': 'http://mirror.test/dl, go.dev' };
    const env = { HTTP_PROXY: address, HTTPS_PROXY: address };
    return { run: await bench.run({ inputs, env }), proxy };
  }

  test('when it lets the request pass', async () => {
    const { run, proxy } = await through(`${user}:${decodeURIComponent(password)}`);
    expectInstalled(run);
    expect(proxy.asked.length).toBeGreaterThan(0);
    expectNoSecrets(run);
  }, 60_000);

  test('when it does not', async () => {
    const { run } = await through('somebody:else');
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toContain('407');
    expectNoSecrets(run);
  }, 60_000);
});

describe('the credentials of a module proxy are told to nobody else', () => {
  const toolchain = smallToolchain(`go${sdkVersion}.${here.platform}`);

  async function ask(credentials: { user: string; password: string }, goVersion: string) {
    const { documents, record } = toolchain;
    const proxy = await bench.keep(startModuleProxy({ documents, credentials }));
    const { gosumdb } = await bench.keep(startChecksumDatabase({ records: [record] }));
    const env = { GOPROXY: `${secretly(proxy.url)}|direct`, GOSUMDB: gosumdb };
    const inputs = { 'download-sources': 'module-proxy', 'go-version': goVersion };
    return bench.run({ inputs, env });
  }

  test('when it lets the job in', async () => {
    const run = await ask({ user, password: decodeURIComponent(password) }, '1.26');
    expectRefused(run, 'archive-content');
    expectNoSecrets(run);
  });

  test.each(['1.26', sdkVersion])('when it does not: %s', async (version) => {
    const run = await ask({ user: 'somebody', password: 'else' }, version);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('401');
    expectNoSecrets(run);
  });
});
