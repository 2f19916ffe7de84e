import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleProxySource } from '../../../src/go/module-proxy/module-proxy.ts';
import { startModuleProxy, type TestProxy } from '../../support/module-proxy.ts';
import { plainHttpClient } from '../../support/plain-http-client.ts';
import { moduleHash, moduleProxyDirectory, sdkVersion } from '../../support/real-sdk.ts';
import { makeWorkbench, type Workbench } from '../../support/sdk-order.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/checksum-database');
const platform = { os: 'linux', arch: 'arm64' } as const;
const h1 = 'h1:sYL/O6MqS68ML0kjsQ36WoYIpJqkw60TxizWUYUKQMc=';

let workbench: Workbench;
let servers: TestProxy[] = [];

beforeAll(async () => {
  // Fetches the toolchain with the go of this machine when it is not there yet.
  expect(await moduleHash('linux-arm64')).toBe(h1);
}, 300_000);

beforeEach(async () => {
  workbench = await makeWorkbench();
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
  await workbench.remove();
});

/** A proxy that serves the real records of the real checksum database beside the real toolchain. */
async function startProxies(): Promise<string> {
  const modules = await startModuleProxy({ folder: moduleProxyDirectory() });
  const records = await startModuleProxy({
    folder: join(fixtures, '..'),
    rewrite: { 'sumdb/sum.golang.org': 'checksum-database/sum.golang.org' },
    supportedDatabases: ['sum.golang.org'],
  });
  servers.push(modules, records);
  return `${records.url},${modules.url}`;
}

test('the real SDK comes over a module proxy, proved by the real checksum database', async () => {
  const source = moduleProxySource({
    goproxy: await startProxies(),
    gosumdb: 'sum.golang.org',
    goModCache: undefined,
    stateDirectory: join(workbench.root, 'state'),
    http: plainHttpClient,
  });
  const answer = await source.unpack(workbench.order(sdkVersion, undefined, platform));
  expect(answer).toMatchObject({
    kind: 'found',
    value: {
      h1,
      verifiedBy:
        'h1 hash proved by sum.golang.org: record 61744020 in its signed tree of 71318111',
      problems: [],
    },
  });
  const compiler = await stat(join(workbench.root, 'goroot/pkg/tool/linux_arm64/compile'));
  expect(compiler.mode & 0o111).toBe(0o111);
}, 120_000);

test('the real SDK in the module cache needs no network', async () => {
  const source = moduleProxySource({
    goproxy: 'off',
    gosumdb: 'sum.golang.org',
    goModCache: join(moduleProxyDirectory(), '../..'),
    stateDirectory: join(workbench.root, 'state'),
    http: plainHttpClient,
  });
  const answer = await source.unpack(workbench.order(sdkVersion, undefined, platform));
  expect(answer).toMatchObject({ kind: 'found', value: { h1, problems: [] } });
}, 120_000);
