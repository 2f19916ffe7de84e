import type { HttpClient } from '../../../src/go/download/http.ts';
import { problemOf } from '../../support/asking.ts';
import {
  type ModuleBench,
  makeModuleBench,
  otherToolchain,
  toolchain,
  zipPath,
} from '../../support/module-source.ts';
import { plainHttpClient } from '../../support/plain-http-client.ts';

let bench: ModuleBench;

beforeEach(async () => {
  bench = await makeModuleBench();
});

afterEach(() => bench.remove());

describe('without a pin', () => {
  test('a wrong hash is a problem, and no other proxy is asked', async () => {
    const database = await bench.startDatabase();
    const bad = await bench.startProxy({ documents: otherToolchain.documents });
    const good = await bench.startProxy();
    const source = bench.sourceOf(`${bad.url}|${good.url}`, database.gosumdb);
    const problem = await problemOf(source.unpack(bench.order('1.99.1')));
    expect(problem).toMatchObject({
      id: 'sdk-hash-wrong',
      evidence: [
        { source: `${bad.url}/${zipPath}`, observed: otherToolchain.h1 },
        { source: 'sum.example.test', observed: toolchain.h1 },
      ],
    });
    expect(good.requests).toEqual([]);
  });

  test('a database that lies is a problem', async () => {
    const database = await bench.startDatabase({ fault: 'wrong-record' });
    const { url } = await bench.startProxy();
    const problem = await problemOf(
      bench.sourceOf(url, database.gosumdb).unpack(bench.order('1.99.1')),
    );
    expect(problem.id).toBe('checksum-database-proof');
  });

  test('a database that does not know the version is a problem that shows what to pin', async () => {
    const database = await bench.startDatabase({ records: [] });
    const { url } = await bench.startProxy();
    const problem = await problemOf(
      bench.sourceOf(url, database.gosumdb).unpack(bench.order('1.99.1')),
    );
    expect(problem.id).toBe('checksum-database-record-missing');
    expect(problem.remedy).toContain(`go-sha256: ${toolchain.h1}`);
  });

  test('a database that does not answer leaves nothing behind', async () => {
    const database = await bench.startDatabase({ fault: 'forbidden' });
    const { url } = await bench.startProxy();
    const answer = await bench.sourceOf(url, database.gosumdb).unpack(bench.order('1.99.1'));
    expect(answer).toMatchObject({
      kind: 'unreachable',
      evidence: { observed: expect.stringContaining(`"go-sha256: ${toolchain.h1}"`) },
    });
    expect(await bench.unpacked()).toEqual([]);
  });

  test('GOSUMDB=off without a pin is refused, and the remedy shows what to pin', async () => {
    const { url } = await bench.startProxy();
    const problem = await problemOf(bench.sourceOf(url, 'off').unpack(bench.order('1.99.1')));
    expect(problem.id).toBe('checksum-database-off');
    expect(problem.remedy).toContain(`go-sha256: ${toolchain.h1}`);
    expect(problem.remedy).toContain('proved by nobody');
  });

  test('a GOSUMDB that cannot be understood is a problem', async () => {
    const { url } = await bench.startProxy();
    const problem = await problemOf(bench.sourceOf(url, 'sum.test').unpack(bench.order('1.99.1')));
    expect(problem.id).toBe('gosumdb-invalid');
  });

  test('a database that lies puts an end to the download', async () => {
    const database = await bench.startDatabase({ fault: 'wrong-record' });
    const endless: HttpClient = {
      read: plainHttpClient.read,
      stream: async () => ({ kind: 'streaming', sizeBytes: undefined, bytes: endlessBytes() }),
    };
    const source = bench.sourceOf('https://a.test', database.gosumdb, { http: endless });
    const problem = await problemOf(source.unpack(bench.order('1.99.1')));
    expect(problem.id).toBe('checksum-database-proof');
  });
});

describe('with a pin', () => {
  test.each([
    ['h1', { kind: 'h1', hash: toolchain.h1 }, 'h1 hash pinned by go-sha256', []],
    ['SHA-256', { kind: 'sha256', hex: toolchain.sha256 }, 'SHA-256 pinned by go-sha256', []],
    ['none', { kind: 'none' }, 'nothing: go-sha256 is none', ['sdk-hash-not-checked']],
  ] as const)('a pin of kind %s needs no checksum database', async (_, pin, verifiedBy, ids) => {
    const { url, requests } = await bench.startProxy();
    const answer = await bench.sourceOf(url, 'off').unpack(bench.order('1.99.1', pin));
    expect(answer).toMatchObject({ kind: 'found', value: { verifiedBy } });
    const problems = answer.kind === 'found' ? answer.value.problems : [];
    expect(problems.map(({ id }) => id)).toEqual(ids);
    expect(requests).toEqual([zipPath]);
  });

  test.each([
    ['h1', { kind: 'h1', hash: otherToolchain.h1 }],
    ['SHA-256', { kind: 'sha256', hex: otherToolchain.sha256 }],
  ] as const)('a pin of kind %s that does not fit is a problem', async (_, pin) => {
    const { url } = await bench.startProxy();
    const problem = await problemOf(bench.sourceOf(url, 'off').unpack(bench.order('1.99.1', pin)));
    expect(problem).toMatchObject({ id: 'sdk-hash-wrong' });
    expect(problem.evidence[1]?.source).toBe('go-sha256');
  });
});

async function* endlessBytes() {
  for (;;)
    yield await new Promise<Uint8Array>((resolve) => setTimeout(resolve, 5, Buffer.alloc(9)));
}
