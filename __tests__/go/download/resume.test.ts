import { randomBytes } from 'node:crypto';
import { createHttpClient } from '../../../src/go/download/client.ts';
import { DownloadError } from '../../../src/go/download/http.ts';
import type { Policy } from '../../../src/go/download/policy.ts';
import {
  body,
  breaking,
  type Handler,
  type Loopback,
  type Routes,
  ranges,
  startLoopback,
  status,
} from '../../support/loopback.ts';

const content = randomBytes(300_000);
const strong = { etag: '"one"' };
const quick: Partial<Policy> = {
  silenceTimeoutMs: 200,
  unansweredTimeoutMs: 2000,
  firstDelayMs: 1,
};

let server: Loopback;
afterEach(() => server.close());

async function downloadFrom(routes: Routes, policy = quick): Promise<Buffer> {
  server = await startLoopback(routes);
  const http = createHttpClient({ env: {}, policy });
  const stream = await http.stream(`${server.url}/a`);
  if (stream.kind !== 'streaming') throw new Error(stream.why);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream.bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const half = { afterBytes: 150_000, by: 'reset' } as const;

test.each(['reset', 'end', 'silence'] as const)(
  'a body broken by %s is taken up where it broke',
  async (by) => {
    const first = breaking(content, { afterBytes: 150_000, by }, strong);
    const received = await downloadFrom({ '/a': [first, ranges(content, strong)] });
    expect(received.equals(content)).toBe(true);
    expect(server.requests[1]?.headers).toMatchObject({
      range: 'bytes=150000-',
      'if-range': '"one"',
    });
  },
);

test('without a strong ETag, the date of the last modification says whether it is the same', async () => {
  const headers = { etag: 'W/"one"', 'last-modified': 'Sat, 21 Nov 2026 10:00:00 GMT' };
  const received = await downloadFrom({
    '/a': [breaking(content, half, headers), ranges(content, headers)],
  });
  expect(received.equals(content)).toBe(true);
  expect(server.requests[1]?.headers['if-range']).toBe(headers['last-modified']);
});

test('a server without ranges sends all of it again, and what is here already is passed over', async () => {
  const received = await downloadFrom({
    '/a': [breaking(content, half, strong), body(content, strong)],
  });
  expect(received.equals(content)).toBe(true);
});

test('a body that breaks over and over is taken up as long as more of it comes', async () => {
  const pieces = [1, 2, 3, 4, 5, 6, 7].map((n) =>
    n === 1
      ? breaking(content, { afterBytes: 40_000, by: 'end' }, strong)
      : brokenRange(n * 40_000),
  );
  const received = await downloadFrom({ '/a': [...pieces, ranges(content, strong)] });
  expect(received.equals(content)).toBe(true);
});

function brokenRange(upTo: number): Handler {
  return (request, response) => {
    const from = Number(/(\d+)-/.exec(request.headers.range ?? '')?.[1]);
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    const length = content.length - from;
    response.writeHead(206, { ...strong, 'content-range': range, 'content-length': length });
    const breakOff = () => setTimeout(() => response.socket?.destroy(), 20);
    response.write(content.subarray(from, upTo), breakOff);
  };
}

test.each([
  ['another ETag', [breaking(content, half, strong), ranges(content, { etag: '"two"' })]],
  ['another length', [breaking(content, half), body(content.subarray(1))]],
  ['nothing to have there any more', [breaking(content, half, strong), status(416)]],
])('content that changed meanwhile is an error: %s', async (_, handlers) => {
  await expect(downloadFrom({ '/a': handlers })).rejects.toThrow(DownloadError);
  await server.close();
  await expect(downloadFrom({ '/a': handlers })).rejects.toThrow(
    /the content changed meanwhile after 150000 of 300000 bytes/,
  );
});

test('another range than was asked for is an error', async () => {
  const wrong: Handler = (_, response) => {
    const range = `bytes 0-${content.length - 1}/${content.length}`;
    response.writeHead(206, { ...strong, 'content-range': range }).end(content);
  };
  await expect(downloadFrom({ '/a': [breaking(content, half, strong), wrong] })).rejects.toThrow(
    /another range/,
  );
});

test('a body that always ends before its length is never accepted', async () => {
  await expect(
    downloadFrom({ '/a': breaking(content, { afterBytes: 10, by: 'end' }, strong) }),
  ).rejects.toThrow(/after 10 of 300000 bytes/);
});

test('a server that is gone after the first bytes is given up', async () => {
  await expect(
    downloadFrom({ '/a': [breaking(content, half, strong), status(404)] }),
  ).rejects.toThrow(/HTTP 404 after 150000 of 300000 bytes \(the connection was/);
});

test('a server that falls silent for good is given up in time', async () => {
  const start = performance.now();
  const policy = { ...quick, silenceTimeoutMs: 200, unansweredTimeoutMs: 800 };
  await expect(
    downloadFrom(
      { '/a': [breaking(content, { afterBytes: 10, by: 'silence' }, strong), () => {}] },
      policy,
    ),
  ).rejects.toThrow(/no answer within the time limit/);
  expect(performance.now() - start).toBeLessThan(3000);
});

test('a body of unknown length is accepted at its proper end', async () => {
  const received = await downloadFrom({ '/a': (_, response) => void response.end(content) });
  expect(received.equals(content)).toBe(true);
});

test('a chunked body without its last chunk is not accepted', async () => {
  const cut: Handler = (_, response) => {
    response.write(content, () => setTimeout(() => response.socket?.destroy(), 20));
  };
  await expect(downloadFrom({ '/a': cut })).rejects.toThrow(DownloadError);
});

test.each([403, 404, 503])('%i refuses a download', async (code) => {
  server = await startLoopback({ '/a': status(code) });
  const stream = await createHttpClient({ env: {}, policy: quick }).stream(`${server.url}/a`);
  expect(stream).toEqual({ kind: 'refused', status: code, why: `HTTP ${code}` });
});

test('a reader that stops early ends the download', async () => {
  server = await startLoopback({ '/a': breaking(content, { afterBytes: 10, by: 'silence' }) });
  const stream = await createHttpClient({ env: {}, policy: quick }).stream(`${server.url}/a`);
  if (stream.kind !== 'streaming') throw new Error(stream.why);
  for await (const chunk of stream.bytes) {
    expect(chunk).toHaveLength(10);
    break;
  }
  expect(server.requests).toHaveLength(1);
});
