import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirhash } from '../../src/go/checksum-database/dirhash.ts';
import {
  startChecksumDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
} from '../support/checksum-database.ts';
import { expectRefused, type FaultOptions, faultBench } from '../support/fault-bench.ts';
import { here } from '../support/lean-sdk.ts';
import { startModuleProxy, type TestProxyOptions } from '../support/module-proxy.ts';
import { problemIds, problemsOf } from '../support/outcome.ts';
import { sdkVersion } from '../support/real-sdk.ts';
import { smallToolchain } from '../support/small-toolchain.ts';
import { zipFile } from '../support/zip-file.ts';

const bench = faultBench();
const toolchain = smallToolchain(`go${sdkVersion}.${here.platform}`);
const other = smallToolchain(`go${sdkVersion}.${here.platform}`, 'another program');
const zipPath = `golang.org/toolchain/@v/${toolchain.version}.zip`;
const prefix = `golang.org/toolchain@${toolchain.version}/`;

afterAll(() => bench.end());

function database(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  return bench.keep(startChecksumDatabase({ records: [toolchain.record], ...options }));
}

interface Ask extends Omit<FaultOptions, 'env'> {
  readonly proxy?: TestProxyOptions;
  readonly gosumdb: string;
}

/** Runs with a module proxy of its own as the only source. */
async function ask({ proxy, gosumdb, ...options }: Ask) {
  const server = await bench.keep(startModuleProxy({ documents: toolchain.documents, ...proxy }));
  const inputs = { 'download-sources': 'module-proxy', ...options.inputs };
  const env = { GOPROXY: server.url, GOSUMDB: gosumdb };
  const run = await bench.run({ ...options, inputs, env });
  return { run, server };
}

/** The hash that go would find for a module of these files. */
function h1Of(contents: Readonly<Record<string, string>>): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  return dirhash(Object.entries(contents).map(([name, text]) => ({ name, sha256: sha256(text) })));
}

/** The toolchain's documents with another zip. */
function withZip(zip: Uint8Array): TestProxyOptions {
  return { documents: { ...toolchain.documents, [zipPath]: zip } };
}

describe('a toolchain module that the checksum database does not vouch for', () => {
  test('is refused when it has another hash', async () => {
    const { gosumdb } = await database();
    const { run } = await ask({ gosumdb, proxy: withZip(other.zip) });
    expectRefused(run, 'sdk-hash-wrong');
    expect(run.stdout).toContain(toolchain.h1);
    expect(run.stdout).toContain(other.h1);
  });

  test('is refused when there is no record of it', async () => {
    const { gosumdb } = await database({ records: [] });
    const { run } = await ask({ gosumdb });
    expectRefused(run, 'checksum-database-record-missing');
  });

  const rows: readonly { what: string; options: TestDatabaseOptions; id: string }[] = [
    {
      what: 'gives a record that is not in its tree',
      options: { fault: 'wrong-record' },
      id: 'checksum-database-proof',
    },
    {
      what: 'signs with another key',
      options: { fault: 'bad-signature' },
      id: 'checksum-database-signature',
    },
    { what: 'signs nothing', options: { fault: 'unsigned' }, id: 'checksum-database-signature' },
    {
      what: 'gives tiles that do not make its tree',
      options: { fault: 'wrong-tile' },
      id: 'checksum-database-proof',
    },
  ];
  test.each(rows)('is refused when that database $what', async ({ options, id }) => {
    const { gosumdb } = await database(options);
    const { run } = await ask({ gosumdb });
    expectRefused(run, id);
  });

  test('is refused when that database has told another history before', async () => {
    const honest = await database();
    const toolCache = bench.toolCache();
    const first = await ask({ gosumdb: honest.gosumdb, toolCache });
    // The small module has no programs in it, which is found out after it has been proved.
    expectRefused(first.run, 'archive-content');
    const forked = await database({ signer: honest.signer, history: 'b' });
    const { run } = await ask({ gosumdb: forked.gosumdb, toolCache });
    expectRefused(run, 'checksum-database-forked');
  });

  test('is refused when there is no database to ask, as go refuses it', async () => {
    const { run } = await ask({ gosumdb: 'off' });
    expectRefused(run, 'checksum-database-off');
    expect(problemsOf(run)[0]?.remedy).toContain(`"go-sha256: ${toolchain.h1}"`);
  });

  test('is refused when the way to that database ends at a login page', async () => {
    const { gosumdb } = await database({ fault: 'login-page' });
    const { run } = await ask({ gosumdb });
    expect(run.exitCode).toBe(1);
    expectRefused(run, problemIds(run, 'error')[0] ?? '');
    expect(problemIds(run, 'error')[0]).toMatch(/^(checksum-database-|sdk-not-available)/);
  });
});

describe('a module zip that is what its pin says, and still must not be unpacked', () => {
  /** The central directory says of the last file that it is a symbolic link. */
  function lastAsLink(zip: Buffer): Buffer {
    const at = zip.lastIndexOf('PK\x01\x02');
    zip.writeUInt16LE(0x0314, at + 4);
    zip.writeUInt32LE((0o120777 << 16) >>> 0, at + 38);
    return zip;
  }

  const rows: readonly { what: string; name: string; make?: (zip: Buffer) => Buffer }[] = [
    { what: 'a name that leads upwards', name: `${prefix}../../../out` },
    { what: 'a name outside of the module', name: 'golang.org/other' },
    { what: 'an absolute name', name: '/tmp/out' },
    { what: 'a link', name: `${prefix}lib`, make: lastAsLink },
  ];
  test.each(rows)('is refused: $what', async ({ name, make = (zip) => zip }) => {
    const contents = { [`${prefix}VERSION`]: `go${sdkVersion}\n`, [name]: '/etc' };
    const proxy = withZip(make(zipFile(contents)));
    const { run } = await ask({ gosumdb: 'off', proxy, inputs: { 'go-sha256': h1Of(contents) } });
    expectRefused(run, 'unsafe-archive');
    expect(['/tmp/out', '/etc/out'].filter((file) => existsSync(file))).toEqual([]);
  });

  test('a zip that ends in the middle is damaged', async () => {
    const proxy = withZip(toolchain.zip.subarray(0, -30));
    const inputs = { 'go-sha256': toolchain.h1 };
    const { run } = await ask({ gosumdb: 'off', proxy, inputs });
    expectRefused(run, 'archive-damaged');
  });

  test('a zip that is a page is none', async () => {
    const proxy = withZip(Buffer.from('<!DOCTYPE html><p>Sign in</p>'));
    const { gosumdb } = await database();
    const { run } = await ask({ gosumdb, proxy });
    expectRefused(run, 'sdk-not-available');
    expect(run.stdout).toContain('no zip archive');
  });
});

describe('a module proxy that has nothing to give', () => {
  test.each([404, 403, 500])(
    'is named with its answer %d',
    async (status) => {
      const { gosumdb } = await database();
      const { run, server } = await ask({
        gosumdb,
        proxy: { faults: [{ match: /\.zip$/, status }] },
      });
      expectRefused(run, 'sdk-not-available');
      expect(run.stdout).toContain(server.url);
      expect(run.stdout).toContain(`HTTP ${status}`);
    },
    60_000,
  );

  test.each(['ftp://mirror.test', '::'])(
    'a GOPROXY that cannot be understood is told: %s',
    async (goproxy) => {
      const inputs = { 'download-sources': 'module-proxy' };
      const run = await bench.run({ inputs, env: { GOPROXY: goproxy } });
      expectRefused(run, 'goproxy-invalid');
    },
  );

  test('a GOSUMDB that cannot be understood is told', async () => {
    const { run } = await ask({ gosumdb: 'sum.example.test+no-key' });
    expectRefused(run, 'gosumdb-invalid');
  });
});
