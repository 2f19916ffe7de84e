import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHttpClient } from '../../../src/go/download/client.ts';
import type { HttpAnswer } from '../../../src/go/download/http.ts';
import type { Policy } from '../../../src/go/download/policy.ts';
import {
  body,
  type Loopback,
  type Routes,
  silence,
  startLoopback,
  startProxy,
  status,
} from '../../support/loopback.ts';

const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(routes: Routes): Promise<Loopback> {
  const server = await startLoopback(routes);
  servers.push(server);
  return server;
}

async function proxyTo(target: number, credentials?: string) {
  const proxy = await startProxy({ target, ...(credentials && { credentials }) });
  servers.push(proxy);
  return proxy;
}

const quick: Partial<Policy> = {
  connectTimeoutMs: 500,
  silenceTimeoutMs: 200,
  unansweredTimeoutMs: 2000,
  firstDelayMs: 1,
};

function client(env: Record<string, string> = {}, policy = quick) {
  return createHttpClient({ env, policy });
}

function text(answer: HttpAnswer): string {
  if (answer.kind === 'unreachable') return answer.why;
  return `${answer.status} ${Buffer.from(answer.body).toString().trim()}`;
}

test('an answer comes with its status, its headers in lower case and its body', async () => {
  const { url } = await serve({ '/': body('[]', { ETag: '"1"' }) });
  const answer = await client().read(`${url}/`);
  expect(answer).toMatchObject({ kind: 'answered', status: 200, headers: { etag: '"1"' } });
  expect(text(answer)).toBe('200 []');
});

test.each([304, 403, 404, 410])('%i is an answer, and not asked for again', async (code) => {
  const server = await serve({ '/': status(code) });
  expect(await client().read(`${server.url}/`)).toMatchObject({ kind: 'answered', status: code });
  expect(server.requests).toHaveLength(1);
});

test.each([408, 429, 500, 502, 503])('%i is sat out', async (code) => {
  const { url } = await serve({ '/': [status(code), status(code), body('here')] });
  expect(text(await client().read(`${url}/`))).toBe('200 here');
});

test('a server that stays in trouble is asked five times, and its status is told', async () => {
  const server = await serve({ '/': status(503) });
  expect(await client().read(`${server.url}/`)).toMatchObject({ kind: 'answered', status: 503 });
  expect(server.requests).toHaveLength(5);
});

test.each([
  ['seconds', () => '7', [7000]],
  ['a date', () => new Date(Date.now() + 60_000).toUTCString(), [expect.any(Number)]],
])('Retry-After in %s is heeded', async (_, value, waits) => {
  const { url } = await serve({ '/': [status(429, { 'retry-after': value() }), body('here')] });
  const slept: number[] = [];
  const sleep = async (ms: number) => void slept.push(ms);
  const http = createHttpClient({ env: {}, sleep });
  expect(text(await http.read(`${url}/`))).toBe('200 here');
  expect(slept).toEqual(waits);
  expect(slept[0]).toBeGreaterThan(5000);
});

test('a Retry-After beyond the time limit is not waited for', async () => {
  const server = await serve({ '/': status(503, { 'retry-after': '3600' }) });
  expect(await client().read(`${server.url}/`)).toMatchObject({ kind: 'answered', status: 503 });
  expect(server.requests).toHaveLength(1);
});

test('the delays grow and are jittered', async () => {
  const { url } = await serve({ '/': status(500) });
  const slept: number[] = [];
  const http = createHttpClient({ env: {}, sleep: async (ms) => void slept.push(ms) });
  await http.read(`${url}/`);
  expect(slept).toHaveLength(4);
  for (const [at, ms] of slept.entries()) {
    expect(ms).toBeGreaterThanOrEqual(250 * 2 ** at);
    expect(ms).toBeLessThanOrEqual(500 * 2 ** at);
  }
});

test('a source that says nothing is given up within the time limit, retries included', async () => {
  const { url } = await serve({ '/': silence });
  const start = performance.now();
  const answer = await client({}, { ...quick, unansweredTimeoutMs: 700 }).read(`${url}/`);
  expect(text(answer)).toBe('no answer within the time limit');
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a document whose end does not come is asked for again', async () => {
  const { url } = await serve({
    '/': [
      (_, response) => void response.writeHead(200, { 'content-length': '9' }).write('h'),
      body('here'),
    ],
  });
  expect(text(await client().read(`${url}/`))).toBe('200 here');
});

test('a document larger than allowed is refused', async () => {
  const { url } = await serve({ '/': body('x'.repeat(100)) });
  const answer = await client().read(`${url}/`, { maxSizeBytes: 99 });
  expect(text(answer)).toBe('the answer has more than 99 bytes');
});

test('nothing that listens is told at once', async () => {
  const server = await startLoopback({});
  await server.close();
  expect(text(await client().read(`${server.url}/`))).toBe('nothing listens there (ECONNREFUSED)');
});

test('an address that is none is told, and not its secret', async () => {
  const answer = await client().read('htp://user:secret@x');
  expect(text(answer)).toBe('not an http or https address');
});

test('redirects are followed, to other hosts without the credentials', async () => {
  const other = await serve({ '/there': body('here') });
  const first = await serve({
    '/here': status(302, { location: '/again' }),
    '/again': status(302, { location: `${other.url}/there` }),
  });
  const url = first.url.replace('//', '//user:secret@');
  expect(text(await client().read(`${url}/here`, { headers: { authorization: 'x' } }))).toBe(
    '200 here',
  );
  const sent = first.requests.map(({ headers }) => headers.authorization);
  expect(sent).toEqual(['Basic dXNlcjpzZWNyZXQ=', 'Basic dXNlcjpzZWNyZXQ=']);
  expect(other.requests[0]?.headers.authorization).toBeUndefined();
});

test('redirects without end are given up', async () => {
  const server = await serve({ '/': status(302, { location: '/' }) });
  expect(text(await client().read(`${server.url}/`))).toBe('more than 10 redirects');
  expect(server.requests).toHaveLength(11);
});

test('a failure behind a redirect names where it was, without the secret of a signed address', async () => {
  const gone = await startLoopback({});
  await gone.close();
  const { url } = await serve({ '/': status(302, { location: `${gone.url}/a?sig=secret` }) });
  expect(text(await client().read(`${url}/`))).toBe(
    `redirected to ${gone.url}/a?sig=…: nothing listens there (ECONNREFUSED)`,
  );
});

test('http goes through the proxy of the environment', async () => {
  const origin = await serve({ '/x?y=1': body('here') });
  const proxy = await proxyTo(origin.port);
  const http = client({ http_proxy: `127.0.0.1:${proxy.port}` });
  expect(text(await http.read('http://mirror.test/x?y=1'))).toBe('200 here');
  expect(proxy.asked).toEqual(['GET http://mirror.test/x?y=1']);
  expect(origin.requests[0]?.headers.host).toBe('mirror.test');
});

test.each(['http://mirror.test/x', 'https://mirror.test/x'])(
  'a proxy that wants credentials is told as what it is: %s',
  async (address) => {
    const proxy = await proxyTo(1, 'user:secret');
    const location = `http://127.0.0.1:${proxy.port}`;
    const http = client({ HTTP_PROXY: location, HTTPS_PROXY: location });
    expect(text(await http.read(address))).toMatch(
      /^through the proxy http:\/\/127\.0\.0\.1:\d+: the proxy wants credentials \(407\)/,
    );
    expect(proxy.asked).toHaveLength(1);
  },
);

test('the credentials of a proxy are sent to it, and never shown', async () => {
  const origin = await serve({ '/x': body('here') });
  const proxy = await proxyTo(origin.port, 'user:secret');
  const http = client({ HTTP_PROXY: `http://user:secret@127.0.0.1:${proxy.port}` });
  expect(text(await http.read('http://mirror.test/x'))).toBe('200 here');
  expect(origin.requests[0]?.headers['proxy-authorization']).toBeDefined();
  await proxy.close();
  const why = text(await http.read('http://mirror.test/x'));
  expect(why).toContain('through the proxy http://127.0.0.1');
  expect(why).not.toContain('secret');
});

describe('file addresses', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mirror ü-'));
    await writeFile(join(folder, 'a.txt'), 'here');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('are read from disk', async () => {
    expect(text(await client().read(pathToFileURL(join(folder, 'a.txt')).href))).toBe('200 here');
  });

  test.each(['b.txt', 'a.txt/b', '.'])('say 404 where there is no file: %s', async (name) => {
    const url = pathToFileURL(join(folder, name)).href;
    expect(await client().read(url)).toMatchObject({ kind: 'answered', status: 404 });
    expect(await client().stream(url)).toMatchObject({ kind: 'refused', status: 404 });
  });

  test('stream with their size and progress', async () => {
    const seen: unknown[] = [];
    const onProgress = (...progress: unknown[]) => seen.push(progress);
    const stream = await client().stream(pathToFileURL(join(folder, 'a.txt')).href, { onProgress });
    if (stream.kind !== 'streaming') throw new Error(stream.why);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream.bytes) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('here');
    expect([stream.sizeBytes, seen]).toEqual([4, [[4, 4]]]);
  });

  test('of another machine are refused', async () => {
    expect(text(await client().read('file://server/share/a'))).toMatch(
      /cannot be opened \(ERR_INVALID_FILE_URL_HOST\)/,
    );
  });
});
