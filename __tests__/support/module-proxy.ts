import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { TestDatabase } from './checksum-database.ts';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.ts';

/** Another answer than the right one, for the paths that match. */
export interface ProxyFault {
  /** Held against the path without its leading slash. */
  readonly match: RegExp;
  /** Default 200. */
  readonly status?: number;
  readonly body?: string | Uint8Array;
  /** Default `text/plain`. */
  readonly type?: string;
  /** Promises the whole body and breaks the connection after so many bytes of it. */
  readonly cutAfterBytes?: number;
}

export interface TestProxyOptions {
  /** A folder to serve, such as `cache/download` of a module cache. */
  readonly folder?: string;
  /** Documents by path without a leading slash; they win over the folder. */
  readonly documents?: Readonly<Record<string, string | Uint8Array>>;
  /** Checksum databases that it passes requests on to. */
  readonly databases?: readonly TestDatabase[];
  /** Names of databases whose documents lie in the folder, below `sumdb/`. */
  readonly supportedDatabases?: readonly string[];
  /** Where in the folder the documents lie whose paths begin with something else. */
  readonly rewrite?: Readonly<Record<string, string>>;
  /** Whoever does not send them gets a 401. */
  readonly credentials?: { readonly user: string; readonly password: string };
  /** The first that matches is served. */
  readonly faults?: readonly ProxyFault[];
}

export interface TestProxy extends LoopbackServer {
  /** The address with the credentials in it. */
  readonly urlWithCredentials: string;
  /** The paths that were asked for, without the leading slash. */
  readonly requests: readonly string[];
}

/** Starts a module proxy. */
export async function startModuleProxy(options: TestProxyOptions = {}): Promise<TestProxy> {
  const requests: string[] = [];
  const server = await startLoopbackServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    requests.push(path);
    if (!isLetIn(request, options)) return send(response, { status: 401, body: 'who are you?' });
    answer(path, options, response).catch(() => response.destroy());
  });
  const { user = '', password = '' } = options.credentials ?? {};
  const address = new URL(server.url);
  address.username = user;
  address.password = password;
  const urlWithCredentials = address.href.replace(/\/$/, '');
  return { ...server, urlWithCredentials, requests };
}

function isLetIn({ headers }: IncomingMessage, { credentials }: TestProxyOptions): boolean {
  if (!credentials) return true;
  const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
  return headers.authorization === `Basic ${pair}`;
}

async function answer(
  path: string,
  options: TestProxyOptions,
  response: ServerResponse,
): Promise<void> {
  const fault = options.faults?.find(({ match }) => match.test(path));
  if (fault) return send(response, fault);
  const document = options.documents?.[path];
  if (document !== undefined) return send(response, { body: document });
  const database = options.databases?.find(({ name }) => path.startsWith(`sumdb/${name}/`));
  if (database) return passOn(path.slice(`sumdb/${database.name}`.length), database, response);
  if (options.supportedDatabases?.some((name) => path === `sumdb/${name}/supported`)) {
    return send(response, { body: '' });
  }
  const file =
    options.folder === undefined ? undefined : join(options.folder, place(path, options));
  const status = await stat(file ?? '').catch(() => undefined);
  if (!file || !status?.isFile()) return send(response, { status: 404, body: `no ${path}\n` });
  response.writeHead(200, { 'content-length': status.size });
  createReadStream(file).pipe(response);
}

function place(path: string, { rewrite = {} }: TestProxyOptions): string {
  const from = Object.keys(rewrite).find((prefix) => path.startsWith(`${prefix}/`));
  return from === undefined ? path : `${rewrite[from]}${path.slice(from.length)}`;
}

function passOn(path: string, database: TestDatabase, response: ServerResponse): void {
  send(response, path === '/supported' ? { body: '' } : database.answer(path));
}

function send(response: ServerResponse, reply: Omit<ProxyFault, 'match'>): void {
  const body = Buffer.from((reply.body ?? '') as Uint8Array);
  response.writeHead(reply.status ?? 200, {
    'content-type': reply.type ?? 'text/plain; charset=utf-8',
    'content-length': body.length,
  });
  if (reply.cutAfterBytes === undefined) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, reply.cutAfterBytes), () => response.destroy());
}
