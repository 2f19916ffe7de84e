import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ModuleBench,
  makeModuleBench,
  toolchain,
  zipPath,
} from '../../support/module-source.ts';
import { writeDocuments } from '../../support/small-toolchain.ts';

const page = { body: '<!DOCTYPE html>\n<p>Log in</p>\n', type: 'text/html' };

let bench: ModuleBench;

beforeEach(async () => {
  bench = await makeModuleBench();
});

afterEach(() => bench.remove());

describe('unpacking', () => {
  test('proves the hash by the checksum database while the zip comes', async () => {
    const database = await bench.startDatabase();
    const proxy = await bench.startProxy();
    const answer = await bench.sourceOf(proxy.url, database.gosumdb).unpack(bench.order('1.99.1'));
    expect(answer).toEqual({
      kind: 'found',
      value: {
        origin: `${proxy.url}/${zipPath}`,
        h1: toolchain.h1,
        sha256: toolchain.sha256,
        sizeBytes: toolchain.zip.length,
        verifiedBy: 'h1 hash proved by sum.example.test: record 300 in its signed tree of 331',
        problems: [],
      },
    });
    expect(await bench.unpacked()).toEqual(['VERSION', 'bin', 'src']);
    expect((await stat(join(bench.root, 'goroot/bin/go'))).mode & 0o111).toBe(0o111);
    expect(bench.progress.at(-1)).toMatchObject({
      source: `${proxy.url}/${zipPath}`,
      receivedBytes: toolchain.zip.length,
      totalBytes: toolchain.zip.length,
    });
  });

  test('asks the checksum database through the proxy that supports it', async () => {
    const database = await bench.startDatabase();
    const proxy = await bench.startProxy({ databases: [database] });
    const source = bench.sourceOf(proxy.url, database.signer.verifierKey);
    expect(await source.unpack(bench.order('1.99.1'))).toMatchObject({ kind: 'found' });
    expect(proxy.requests).toContain('sumdb/sum.example.test/supported');
  });

  test('sends the credentials of GOPROXY and shows them nowhere', async () => {
    const database = await bench.startDatabase();
    const credentials = { user: 'me', password: 'secret' };
    const proxy = await bench.startProxy({ credentials, databases: [database] });
    const source = bench.sourceOf(proxy.urlWithCredentials, database.signer.verifierKey);
    const answer = await source.unpack(bench.order('1.99.1'));
    expect(answer).toMatchObject({ kind: 'found', value: { origin: `${proxy.url}/${zipPath}` } });
    const refused = await bench
      .sourceOf(proxy.urlWithCredentials.replace('secret', 'wrongsecret'), database.gosumdb)
      .unpack(bench.order('1.99.1'));
    expect(refused).toMatchObject({ kind: 'unreachable', evidence: { observed: 'HTTP 401' } });
    expect(JSON.stringify([answer, refused, bench.progress])).not.toContain('secret');
  });

  test('uses the zip of a file proxy where it lies', async () => {
    const database = await bench.startDatabase();
    const folder = join(bench.root, 'proxy with blanks');
    await writeDocuments(folder, toolchain.documents);
    const goproxy = pathToFileURL(folder).href;
    const answer = await bench.sourceOf(goproxy, database.gosumdb).unpack(bench.order('1.99.1'));
    expect(answer).toMatchObject({ kind: 'found', value: { origin: `${goproxy}/${zipPath}` } });
    const missing = await bench.sourceOf(goproxy, database.gosumdb).unpack(bench.order('1.99.2'));
    expect(missing).toMatchObject({ kind: 'not-found', evidence: { observed: 'ENOENT' } });
  });

  test.each([
    ['404', ',', 'found', { status: 404 }],
    ['410', ',', 'found', { status: 410 }],
    ['403', ',', 'unreachable', { status: 403 }],
    ['403', '|', 'found', { status: 403 }],
    ['a login page', ',', 'unreachable', page],
    ['a login page', '|', 'found', page],
    ['half of it', ',', 'unreachable', { body: toolchain.zip, cutAfterBytes: 99 }],
    ['half of it', '|', 'found', { body: toolchain.zip, cutAfterBytes: 99 }],
  ])('behind a proxy that answers %s and a "%s", it is %s', async (_, separator, kind, fault) => {
    const database = await bench.startDatabase();
    const bad = await bench.startProxy({ faults: [{ match: /zip$/, ...fault }] });
    const good = await bench.startProxy();
    const source = bench.sourceOf(`${bad.url}${separator}${good.url}`, database.gosumdb);
    expect(await source.unpack(bench.order('1.99.1'))).toMatchObject({ kind });
    expect(await bench.unpacked()).toHaveLength(kind === 'found' ? 3 : 0);
  });
});
