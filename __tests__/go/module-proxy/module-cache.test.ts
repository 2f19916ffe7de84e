import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ModuleProxyOptions,
  moduleProxySource,
} from '../../../src/go/module-proxy/module-proxy.ts';
import { unpackProvedCopy } from '../../../src/go/module-proxy/proved-copy.ts';
import type { Pin } from '../../../src/go/source.ts';
import { startChecksumDatabase, type TestDatabase } from '../../support/checksum-database.ts';
import { goDownload } from '../../support/go-download.ts';
import { startModuleProxy, type TestProxy } from '../../support/module-proxy.ts';
import { plainHttpClient } from '../../support/plain-http-client.ts';
import { makeWorkbench, type Workbench } from '../../support/sdk-order.ts';
import { smallToolchain, writeDocuments } from '../../support/small-toolchain.ts';

const toolchain = smallToolchain('go1.99.1.linux-arm64');
const forged = smallToolchain('go1.99.1.linux-arm64', 'another program');
const zipPath = `golang.org/toolchain/@v/${toolchain.version}.zip`;

let workbench: Workbench;
let database: TestDatabase;
let proxy: TestProxy;
let goModCache: string;
let downloads: string;

beforeEach(async () => {
  workbench = await makeWorkbench();
  database = await startChecksumDatabase({ records: [toolchain.record] });
  proxy = await startModuleProxy({ documents: toolchain.documents });
  goModCache = join(workbench.root, 'gopath/pkg/mod');
  downloads = join(goModCache, 'cache/download');
});

afterEach(async () => {
  await Promise.all([database.close(), proxy.close()]);
  await workbench.remove();
});

/** Fills the module cache with what the go command leaves there. */
async function downloadWithGo(): Promise<void> {
  const directory = join(workbench.root, 'gopath');
  const { url: goproxy } = proxy;
  const { gosumdb } = database;
  const { version } = toolchain;
  expect(await goDownload({ directory, version, goproxy, gosumdb })).toBe(toolchain.h1);
}

/** Puts a zip into the module cache with the hash that go would have recorded of it. */
async function place({ documents, h1 } = toolchain, recorded = h1): Promise<void> {
  const zip = documents[zipPath] ?? '';
  await writeDocuments(downloads, { [zipPath]: zip, [`${zipPath}hash`]: recorded });
}

function unpack(more: Partial<ModuleProxyOptions> = {}, pin?: Pin) {
  const source = moduleProxySource({
    goproxy: proxy.url,
    gosumdb: database.gosumdb,
    goModCache,
    stateDirectory: join(workbench.root, 'state'),
    goSumDbState: join(workbench.root, 'gopath/pkg/sumdb'),
    http: plainHttpClient,
    ...more,
  });
  return source.unpack(workbench.order('1.99.1', pin));
}

test('a copy that go has downloaded is proved by the records of go, with no network', async () => {
  await downloadWithGo();
  await database.close();
  expect(await unpack({ goproxy: 'off' })).toEqual({
    kind: 'found',
    value: {
      origin: join(downloads, zipPath),
      h1: toolchain.h1,
      sha256: toolchain.sha256,
      sizeBytes: toolchain.zip.length,
      verifiedBy: 'h1 hash proved by the record of sum.example.test in the module cache',
      problems: [],
    },
  });
  expect(await workbench.unpacked()).toEqual(['VERSION', 'bin', 'src']);
});

test.each([
  [
    'a tile is missing',
    async () => {
      await rm(join(downloads, 'sumdb/sum.example.test/tile/8/1'), { recursive: true });
      return {};
    },
  ],
  [
    'the record is missing',
    async () => {
      await rm(join(downloads, 'sumdb'), { recursive: true });
      return {};
    },
  ],
])('the hash that go recorded counts when %s', async (_, change) => {
  await downloadWithGo();
  const answer = await unpack({ goproxy: 'off', ...(await change()) });
  expect(answer).toMatchObject({
    kind: 'found',
    value: { verifiedBy: 'h1 hash that go recorded in the module cache', problems: [] },
  });
});

test.each([
  ['off', 'checksum-database-off'],
  ['x y z', 'gosumdb-invalid'],
])('GOSUMDB=%s without a pin is refused as go refuses it (%s)', async (gosumdb, id) => {
  await downloadWithGo();
  await expect(unpack({ goproxy: 'off', gosumdb })).rejects.toMatchObject({ problem: { id } });
});

describe('before every source', () => {
  const copy = (pin?: Pin) =>
    unpackProvedCopy(
      {
        gosumdb: database.gosumdb,
        goModCache,
        stateDirectory: join(workbench.root, 'state'),
        goSumDbState: join(workbench.root, 'gopath/pkg/sumdb'),
      },
      workbench.order('1.99.1', pin),
    );

  test('a copy that the records of go prove serves', async () => {
    await downloadWithGo();
    expect(await copy()).toMatchObject({ kind: 'found', value: { h1: toolchain.h1 } });
  });

  test('a copy that the pin proves serves, records or not', async () => {
    await place();
    const pin = { kind: 'h1', hash: toolchain.h1 } as const;
    expect(await copy(pin)).toMatchObject({ kind: 'found', value: { h1: toolchain.h1 } });
  });

  test('a copy of which there is only the hash that go recorded waits for its turn', async () => {
    await place();
    expect(await copy()).toMatchObject({ kind: 'not-found' });
  });

  test('a copy whose records no longer prove it waits for its turn', async () => {
    await downloadWithGo();
    await rm(join(downloads, 'sumdb/sum.example.test/tile/8/1'), { recursive: true });
    expect(await copy()).toMatchObject({ kind: 'not-found' });
  });
});

test('a copy is held against the pin', async () => {
  await place();
  const answer = await unpack({ goproxy: 'off' }, { kind: 'sha256', hex: toolchain.sha256 });
  expect(answer).toMatchObject({
    kind: 'found',
    value: { verifiedBy: 'SHA-256 pinned by go-sha256' },
  });
});

test.each([
  ['is not the one that go recorded', () => place(forged, toolchain.h1), undefined],
  [
    'is cut off',
    async () => {
      await place();
      await writeFile(join(downloads, zipPath), toolchain.zip.subarray(0, -30));
    },
    undefined,
  ],
  [
    'has a flipped bit',
    async () => {
      await place();
      const zip = Buffer.from(toolchain.zip);
      const inside = zip.indexOf('VERSION') + 'VERSION'.length + 2;
      zip[inside] = (zip[inside] ?? 0) ^ 1;
      await writeFile(join(downloads, zipPath), zip);
    },
    undefined,
  ],
  [
    'is no zip',
    async () => {
      await place();
      await writeFile(join(downloads, zipPath), 'nonsense');
    },
    undefined,
  ],
  [
    'is another one than the record proves, although its recorded hash fits',
    async () => {
      await downloadWithGo();
      await place(forged);
    },
    undefined,
  ],
  [
    'comes with a record that is forged',
    async () => {
      await downloadWithGo();
      const lookup = join(
        downloads,
        `sumdb/sum.example.test/lookup/golang.org/toolchain@${toolchain.version}`,
      );
      const text = await readFile(lookup, 'utf8');
      await writeFile(lookup, text.replace(toolchain.h1, forged.h1));
    },
    undefined,
  ],
  ['is another one than the pin says', () => place(forged), { kind: 'h1', hash: toolchain.h1 }],
] as const)(
  'a copy that %s is passed over with a notice, and the proxy serves',
  async (_, spoil, pin) => {
    await spoil();
    const answer = await unpack({}, pin);
    expect(answer).toMatchObject({
      kind: 'found',
      value: {
        origin: `${proxy.url}/${zipPath}`,
        h1: toolchain.h1,
        problems: [{ id: 'module-cache-copy-ignored', severity: 'notice' }],
      },
    });
    expect(await readFile(join(workbench.root, 'goroot/bin/go'), 'utf8')).toBe('a program');
  },
);

test('a zip without a recorded hash is no copy', async () => {
  await place();
  await rm(join(downloads, `${zipPath}hash`));
  expect(await unpack()).toMatchObject({
    kind: 'found',
    value: { origin: `${proxy.url}/${zipPath}`, problems: [] },
  });
});

test('without a copy and without a proxy there is nothing', async () => {
  expect(await unpack({ goproxy: 'off' })).toEqual({
    kind: 'not-found',
    evidence: { source: 'GOPROXY', observed: 'off' },
  });
});
