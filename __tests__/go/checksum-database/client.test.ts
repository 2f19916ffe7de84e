import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookup } from '../../../src/go/checksum-database/client.ts';
import { overNetwork, type ReadDatabase } from '../../../src/go/checksum-database/route.ts';
import { type Asking, beginAsking, keyOf, problemOf, wanted } from '../../support/asking.ts';
import { plainHttpClient } from '../../support/plain-http-client.ts';

let asking: Asking;

beforeEach(async () => {
  asking = await beginAsking();
});

afterEach(() => asking.end());

test.each([
  ['of one record', { before: 0, after: 0 }],
  ['that ends in the middle of a tile', { before: 300, after: 30 }],
  ['of full tiles', { before: 200, after: 311 }],
  ['with three levels of tiles', { before: 65_700, after: 100 }],
])('a record is proved in a tree %s', async (_, filler) => {
  const answer = await asking.ask(await asking.start({ filler }));
  expect(answer).toMatchObject({
    kind: 'found',
    value: { h1: wanted.h1, recordId: filler.before, treeSize: filler.before + filler.after + 1 },
  });
});

test('a partial tile that has filled up since is read as the beginning of the full one', async () => {
  const filler = { before: 300, after: 900 };
  const answer = await asking.ask(
    await asking.start({ filler, headSize: 310, dropsFilledTiles: true }),
  );
  expect(answer).toMatchObject({ kind: 'found', value: { treeSize: 310 } });
});

test.each([
  ['wrong-record', 'checksum-database-proof', 'not in its own signed tree'],
  ['wrong-tile', 'checksum-database-proof', 'does not belong to its own signed tree'],
  ['bad-signature', 'checksum-database-signature', 'its signature by'],
  ['unsigned', 'checksum-database-signature', 'malformed'],
  ['truncated-note', 'checksum-database-signature', 'no signature block'],
] as const)(
  'a database with the fault %s is a problem, and its head is not kept',
  async (fault, id, summary) => {
    const problem = await problemOf(asking.ask(await asking.start({ fault })));
    expect(problem).toMatchObject({
      id,
      severity: 'error',
      summary: expect.stringContaining(summary),
    });
    expect(await readdir(asking.memory)).toEqual([]);
  },
);

test('a record beyond the signed tree is a problem', async () => {
  const problem = await problemOf(asking.ask(await asking.start({ headSize: 300 })));
  expect(problem.id).toBe('checksum-database-proof');
});

test('a record about another version is a problem', async () => {
  const server = await asking.start();
  const key = keyOf(server.signer.verifierKey);
  const network = overNetwork({ key, url: server.url, proxies: [], http: plainHttpClient });
  const read: ReadDatabase = (path) => network(path.replace('v1.2.4', wanted.version));
  const answer = lookup(
    { key, read, memory: { directory: asking.memory, goDirectory: undefined } },
    wanted.module,
    'v1.2.4',
  );
  expect(await problemOf(answer)).toMatchObject({
    id: 'checksum-database-proof',
    summary: expect.stringContaining('no hash of example.test/wanted v1.2.4'),
  });
});

test.each([
  ['missing-tile', 'HTTP 404'],
  ['login-page', 'no record of a checksum database'],
  ['forbidden', 'HTTP 403: blocked by policy'],
] as const)('a database with the fault %s gives no answer', async (fault, observed) => {
  const answer = await asking.ask(await asking.start({ fault }));
  expect(answer).toMatchObject({
    kind: 'unreachable',
    evidence: { observed: expect.stringContaining(observed) },
  });
});

test('a version without a record is not found', async () => {
  expect(await asking.ask(await asking.start({ records: [] }))).toMatchObject({
    kind: 'not-found',
  });
});

test('a database that does not answer is unreachable', async () => {
  const server = await asking.start();
  await server.close();
  expect(await asking.ask(server)).toMatchObject({ kind: 'unreachable' });
});

test('a head that cannot be kept is told and is no failure', async () => {
  await writeFile(join(asking.memory, 'sum.example.test'), 'a file where a directory has to be');
  expect(await asking.ask(await asking.start())).toMatchObject({
    kind: 'found',
    value: { problems: [{ id: 'checksum-database-head-not-kept', severity: 'notice' }] },
  });
});

test('eight lookups at once leave one whole head and no drafts', async () => {
  const server = await asking.start();
  const answers = await Promise.all(Array.from({ length: 8 }, () => asking.ask(server)));
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['found']));
  expect(await readdir(join(asking.memory, 'sum.example.test'))).toEqual(['latest']);
});
