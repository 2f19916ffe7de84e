import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookup } from '../../../src/go/checksum-database/client.ts';
import { overNetwork } from '../../../src/go/checksum-database/route.ts';
import { keyOf, problemOf } from '../../support/asking.ts';
import {
  startChecksumDatabase,
  type TestDatabase,
  type TestDatabaseFault,
} from '../../support/checksum-database.ts';
import { goDownload } from '../../support/go-download.ts';
import { startModuleProxy, type TestProxy } from '../../support/module-proxy.ts';
import { makeSigner } from '../../support/note-signer.ts';
import { plainHttpClient } from '../../support/plain-http-client.ts';
import { smallToolchain } from '../../support/small-toolchain.ts';

/** The test servers are only worth something when the go command itself takes them for real ones. */

const toolchain = smallToolchain('go1.99.1.linux-arm64');
let directory: string;
let database: TestDatabase | undefined;
let proxy: TestProxy | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'go-command-'));
});

afterEach(async () => {
  await database?.close();
  await proxy?.close();
  await rm(directory, { recursive: true });
});

function download(gosumdb = '', { version } = toolchain): Promise<string> {
  return goDownload({ directory, version, goproxy: proxy?.url ?? '', gosumdb });
}

async function serve(fault?: TestDatabaseFault): Promise<void> {
  database = await startChecksumDatabase({ records: [toolchain.record], ...(fault && { fault }) });
  proxy = await startModuleProxy({ documents: toolchain.documents, databases: [database] });
}

test('go accepts the hash of the test database, asked at its own address', async () => {
  await serve();
  const sum = await download(database?.gosumdb);
  expect(sum).toBe(toolchain.h1);
});

test('go accepts the hash of the test database, asked through the test proxy', async () => {
  await serve();
  const sum = await download(database?.signer.verifierKey);
  expect(sum).toBe(toolchain.h1);
  expect(proxy?.requests).toContain('sumdb/sum.example.test/supported');
});

test.each([
  ['wrong-record', 'cannot authenticate record data'],
  ['wrong-tile', 'downloaded inconsistent tile'],
  ['bad-signature', 'invalid signature for key'],
  ['unsigned', 'malformed note'],
  ['truncated-note', 'malformed note'],
  ['missing-tile', '404'],
  ['forbidden', '403'],
] as const)('go refuses a database with the fault %s', async (fault, why) => {
  await serve(fault);
  expect(await download(database?.gosumdb)).toContain(why);
});

test('go refuses a toolchain without a checksum database', async () => {
  await serve();
  expect(await download('off')).toContain('disabled by GOSUMDB=off');
});

test('go finds a fork out, and so does this action by what go remembers', async () => {
  const signer = makeSigner('sum.example.test');
  const other = smallToolchain('go1.99.2.linux-arm64');
  const records = [toolchain.record, other.record];
  const documents = { ...toolchain.documents, ...other.documents };
  proxy = await startModuleProxy({ documents });
  const first = await startChecksumDatabase({ signer, records });
  expect(await download(first.gosumdb)).toBe(toolchain.h1);
  await first.close();
  database = await startChecksumDatabase({ signer, records, history: 'b' });
  expect(await download(database.gosumdb, other)).toContain('SECURITY ERROR');

  const key = keyOf(signer.verifierKey);
  const read = overNetwork({ key, url: database.url, proxies: [], http: plainHttpClient });
  const memory = { directory: undefined, goDirectory: join(directory, 'pkg/sumdb') };
  const answer = lookup({ key, read, memory }, 'golang.org/toolchain', other.version);
  expect((await problemOf(answer)).id).toBe('checksum-database-forked');
});
