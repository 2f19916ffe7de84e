import { setTimeout as elapse } from 'node:timers/promises';
import { type Connections, createConnections, type Response } from './connections.ts';
import { discard } from './exchange.ts';
import { failureOf } from './failure.ts';
import { isFileAddress, readFileAddress, streamFileAddress } from './file-address.ts';
import type { HttpAnswer, HttpClient, HttpStream, ReadOptions, StreamOptions } from './http.ts';
import { type Patience, persist, type Try } from './persistence.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { headerOf, openAnswer } from './request.ts';
import { wholeBody } from './resume.ts';

/** What a client is made of. */
export interface HttpClientOptions {
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are looked up, in small letters too. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly policy?: Partial<Policy>;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** A client for http, https and file addresses that sits out passing trouble. */
export function createHttpClient({ env, policy, sleep = elapse }: HttpClientOptions): HttpClient {
  const whole = { ...defaultPolicy, ...policy };
  const connections = createConnections(env, whole);
  const patience = () => {
    const deadlineMs = performance.now() + whole.unansweredTimeoutMs;
    return { policy: whole, sleep, deadlineMs };
  };
  return {
    read: (url, options = {}) =>
      isFileAddress(url)
        ? readFileAddress(url, options.maxSizeBytes ?? largestDocumentBytes)
        : read({ url, options }, connections, patience()),
    stream: (url, options = {}) =>
      isFileAddress(url)
        ? streamFileAddress(url, options)
        : stream({ url, options }, connections, patience()),
  };
}

const largestDocumentBytes = 16 * 1024 * 1024;

async function read(
  { url, options }: { readonly url: string; readonly options: ReadOptions },
  connections: Connections,
  patience: Patience,
): Promise<HttpAnswer> {
  const asked = { url, headers: options.headers ?? {} };
  return persist(async () => {
    const opened = await openAnswer(asked, connections, patience);
    if (opened.kind === 'open') {
      return documentOf(opened.answer, options.maxSizeBytes ?? largestDocumentBytes);
    }
    return settled(opened.kind === 'busy' ? empty(opened.status) : opened);
  }, patience);
}

function settled(value: HttpAnswer): Try<HttpAnswer> {
  return { kind: 'settled', value };
}

async function documentOf(answer: Response, maxSizeBytes: number): Promise<Try<HttpAnswer>> {
  const body = await readBody(answer, maxSizeBytes);
  if (body instanceof Uint8Array) return settled(answered(answer, body));
  const value: HttpAnswer = { kind: 'unreachable', why: body.why };
  return body.isPassing ? { kind: 'again', value, waitMs: undefined } : settled(value);
}

function answered(answer: Response, body: Uint8Array): HttpAnswer {
  const names = Object.keys(answer.headers);
  const headers = Object.fromEntries(names.map((name) => [name, headerOf(answer, name) ?? '']));
  return { kind: 'answered', status: answer.statusCode, headers, body };
}

function empty(status: number): HttpAnswer {
  return { kind: 'answered', status, headers: {}, body: new Uint8Array() };
}

async function readBody(answer: Response, maxSizeBytes: number) {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxSizeBytes) {
        return { why: `the answer has more than ${maxSizeBytes} bytes`, isPassing: false };
      }
      chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
  } catch (error) {
    return failureOf(error);
  }
}

async function stream(
  { url, options }: { readonly url: string; readonly options: StreamOptions },
  connections: Connections,
  patience: Patience,
): Promise<HttpStream> {
  const opened = await openAnswer({ url, headers: {} }, connections, patience);
  if (opened.kind === 'unreachable') return opened;
  if (opened.kind === 'busy') {
    return { kind: 'refused', status: opened.status, why: `HTTP ${opened.status}` };
  }
  const { answer } = opened;
  const status = answer.statusCode;
  if (status !== 200) {
    await discard(answer);
    return { kind: 'refused', status, why: `HTTP ${status}` };
  }
  const length = headerOf(answer, 'content-length');
  const sizeBytes = length === undefined ? undefined : Number(length);
  const { onProgress } = options;
  const bytes = wholeBody({ url, first: answer, sizeBytes, connections, patience, onProgress });
  return { kind: 'streaming', sizeBytes, bytes };
}
