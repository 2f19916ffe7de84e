import { parseVerifierKey } from '../../../src/go/checksum-database/note.ts';
import { overNetwork } from '../../../src/go/checksum-database/route.ts';
import type { HttpClient } from '../../../src/go/download/http.ts';
import { parseProxyList } from '../../../src/go/module-proxy-list.ts';
import { makeSigner } from '../../support/note-signer.ts';

const key = parseVerifierKey(makeSigner('sum.example.test').verifierKey);

/** Answers by address; what is not listed cannot be reached. */
function httpOf(statuses: Readonly<Record<string, number>>) {
  const asked: string[] = [];
  const http: HttpClient = {
    read: async (url) => {
      asked.push(url);
      const status = statuses[url];
      if (status === undefined) return { kind: 'unreachable', why: 'no route' };
      return { kind: 'answered', status, headers: {}, body: Buffer.from(url) };
    },
    stream: async () => ({ kind: 'unreachable', why: 'no route' }),
  };
  return { http, asked };
}

async function readBy(goproxy: string, statuses: Readonly<Record<string, number>>, url?: string) {
  const list = parseProxyList(goproxy);
  if (typeof key === 'string' || list.kind !== 'list') throw new Error('a wrong setting');
  const { http, asked } = httpOf(statuses);
  const read = overNetwork({ key, url, proxies: list.entries, http });
  const answer = await read('lookup/x@v1');
  return { answer: answer.kind === 'found' ? answer.value.toString() : answer, asked, read };
}

const a = 'https://a.test/sumdb/sum.example.test';
const b = 'https://b.test/go/sumdb/sum.example.test';
const direct = 'https://sum.example.test/lookup/x@v1';

test.each([
  [
    'the first proxy that supports it',
    'https://a.test,https://b.test/go',
    { [`${a}/supported`]: 404, [`${b}/supported`]: 200, [`${b}/lookup/x@v1`]: 200 },
    `${b}/lookup/x@v1`,
  ],
  [
    'the database, when no proxy supports it',
    'https://a.test',
    { [`${a}/supported`]: 410, [direct]: 200 },
    direct,
  ],
  ['the database, when there is no proxy', '', { [direct]: 200 }, direct],
  ['the database, when GOPROXY is direct', 'direct', { [direct]: 200 }, direct],
  ['the database, when GOPROXY is off', 'off', { [direct]: 200 }, direct],
  [
    'the database, behind a | and direct',
    'https://a.test|direct',
    { [`${a}/supported`]: 500, [direct]: 200 },
    direct,
  ],
  [
    'a proxy with credentials',
    'https://me:pw@a.test',
    {
      [`${a}/supported`.replace('//', '//me:pw@')]: 200,
      [`${a}/lookup/x@v1`.replace('//', '//me:pw@')]: 200,
    },
    `${a}/lookup/x@v1`.replace('//', '//me:pw@'),
  ],
])('the way leads to %s', async (_, goproxy, statuses, address) => {
  expect((await readBy(goproxy, statuses)).answer).toBe(address);
});

test.each([
  [
    'answers something else than 404 and 410',
    'https://me:pw@a.test,direct',
    { [`${a}/supported`.replace('//', '//me:pw@')]: 403, [direct]: 200 },
    'HTTP 403',
  ],
  ['cannot be reached', 'https://a.test', { [direct]: 200 }, 'no route'],
])(
  'a proxy that %s leaves no way, and no password is shown',
  async (_, goproxy, statuses, observed) => {
    expect((await readBy(goproxy, statuses)).answer).toEqual({
      kind: 'unreachable',
      evidence: { source: `${a}/supported`, observed },
    });
  },
);

test('an address in GOSUMDB goes before all proxies', async () => {
  const statuses = { 'http://own.test/sum/lookup/x@v1': 200 };
  const { answer, asked } = await readBy('https://a.test', statuses, 'http://own.test/sum/');
  expect(answer).toBe('http://own.test/sum/lookup/x@v1');
  expect(asked).toEqual(['http://own.test/sum/lookup/x@v1']);
});

test('a supporting proxy without the document does not send anybody to the database itself', async () => {
  const statuses = { [`${a}/supported`]: 200, [`${a}/lookup/x@v1`]: 404, [direct]: 200 };
  expect((await readBy('https://a.test', statuses)).answer).toMatchObject({ kind: 'not-found' });
});

test('the way is found out once', async () => {
  const statuses = { [`${a}/supported`]: 200, [`${a}/lookup/x@v1`]: 200 };
  const { read, asked } = await readBy('https://a.test', statuses);
  await Promise.all([read('lookup/x@v1'), read('lookup/x@v1')]);
  expect(asked.filter((url) => url.endsWith('supported'))).toHaveLength(1);
});
