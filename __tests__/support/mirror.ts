import { createHash } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendArchive } from './mirror-archive.ts';
import { type Fault, type MirrorOptions, type MirrorState, shows } from './mirror-state.ts';
import { goDevIndex } from './real-sdk.ts';

/** A request, as far as a test looks at it. */
export interface MirrorRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** A mirror that runs. */
export interface Mirror {
  /** Its base URL, the counterpart of `https://go.dev/dl`. */
  readonly url: string;
  readonly requests: readonly MirrorRequest[];
  set(fault: Fault): void;
  close(): Promise<void>;
}

interface Content {
  readonly body: string;
  readonly type: string;
}

const page = '<!DOCTYPE html><html><body>Sign in to continue</body></html>\n';

function indexContent({ options, fault }: MirrorState): Content {
  const index = options.index ?? goDevIndex(options.archives);
  const type = 'application/json';
  switch (fault.kind) {
    case 'html-index':
      return { body: page, type: 'text/html; charset=utf-8' };
    case 'truncated-index':
      return { body: index.slice(0, Math.floor(index.length / 2)), type };
    case 'index-without-platform':
      return { body: index.replaceAll(/"os": "\w+"/g, '"os": "plan9"'), type };
    default:
      return { body: index, type };
  }
}

function sendText(request: IncomingMessage, response: ServerResponse, content: Content): void {
  const etag = `"${createHash('sha256').update(content.body).digest('hex').slice(0, 16)}"`;
  const headers: OutgoingHttpHeaders = { 'content-type': content.type, etag };
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(content.body);
}

function statusOf(state: MirrorState, of: 'archives' | 'index'): number | undefined {
  const { fault } = state;
  if (fault.kind !== 'status' || (fault.of !== 'everything' && fault.of !== of)) return undefined;
  return shows(state, fault) ? fault.status : undefined;
}

function sendStatus({ fault }: MirrorState, response: ServerResponse, status: number): void {
  const seconds = fault.kind === 'status' ? fault.retryAfterSeconds : undefined;
  const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  response.writeHead(status, headers).end(`${status}\n`);
}

function sideFile({ options }: MirrorState, name: string): Content | undefined {
  const text = options.files?.[name];
  if (text !== undefined) return { body: text, type: 'text/plain' };
  if (options.sums === 'absent') return undefined;
  const archive = options.archives.find((known) => `${known.filename}.sha256` === name);
  return archive && { body: archive.sha256, type: 'text/plain' };
}

function answerIndex(state: MirrorState, request: IncomingMessage, response: ServerResponse): void {
  const status = statusOf(state, 'index');
  if (status !== undefined) sendStatus(state, response, status);
  else if (state.fault.kind !== 'hang' || state.fault.of !== 'index') {
    sendText(request, response, indexContent(state));
  }
}

function answer(state: MirrorState, request: IncomingMessage, response: ServerResponse): unknown {
  const url = new URL(request.url ?? '/', 'http://mirror');
  if (url.searchParams.get('mode') === 'json') return answerIndex(state, request, response);
  const name = url.pathname.replace(/^.*\//, '');
  const status = statusOf(state, 'archives');
  if (status !== undefined) return sendStatus(state, response, status);
  const archive = state.options.archives.find((known) => known.filename === name);
  if (archive !== undefined) return sendArchive(state, archive, { request, response });
  const side = sideFile(state, name);
  if (side !== undefined) return sendText(request, response, side);
  return response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found\n');
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Starts a mirror with the layout of go.dev/dl on loopback. */
export async function startMirror(options: MirrorOptions): Promise<Mirror> {
  const state: MirrorState = { options, fault: { kind: 'none' }, shown: 0 };
  const requests: MirrorRequest[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers });
    answer(state, request, response);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/dl`,
    requests,
    set(fault) {
      state.fault = fault;
      state.shown = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
