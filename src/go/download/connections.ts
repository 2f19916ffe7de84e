import { isIP } from 'node:net';
import type { buildConnector, Dispatcher } from 'undici';
import connectThrough from 'undici/lib/api/api-connect.js';
import request from 'undici/lib/api/api-request.js';
// The main entry also loads fetch, WebSocket and their like: 13 MB and 50 ms that no download needs.
import makeConnector from 'undici/lib/core/connect.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import { ProxyRefusal } from './failure.ts';
import type { Policy } from './policy.ts';
import { type HttpProxy, type Way, wayTo } from './proxy.ts';

/** One GET request; redirects are answers like any other. */
export interface Request {
  /** http or https, without credentials. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Holds until the headers of the answer are there. */
  readonly signal: AbortSignal;
}

/** An answer, its body still to come. */
export interface Response {
  readonly statusCode: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: Dispatcher.ResponseData['body'];
}

/** Sends requests on connections that are kept for the next one. */
export type Send = (request: Request, way: Exclude<Way, { kind: 'unusable' }>) => Promise<Response>;

/** How the machine's environment and the patience of the client become connections. */
export interface Connections {
  wayTo(url: URL): Way;
  readonly send: Send;
}

/** Opens nothing yet: connections are made by the first request that needs them. */
export function createConnections(
  env: Readonly<Record<string, string | undefined>>,
  policy: Policy,
): Connections {
  const connect = makeConnector({ timeout: policy.connectTimeoutMs, allowH2: false });
  const limits = { headersTimeout: policy.silenceTimeoutMs, bodyTimeout: policy.silenceTimeoutMs };
  const direct = new Agent({ ...limits, connect });
  const proxied = new Map<string, Proxied>();
  const through = (proxy: HttpProxy) => {
    const known = proxied.get(proxy.origin) ?? reachThrough(proxy, connect, limits);
    proxied.set(proxy.origin, known);
    return known;
  };
  return {
    wayTo: (url) => wayTo(url, env),
    send: ({ url, headers, signal }, way) => {
      if (way.kind === 'direct') return get(direct, { url, headers, signal });
      const { forward, tunnel } = through(way.proxy);
      if (url.protocol === 'https:') return get(tunnel, { url, headers, signal });
      const path = `${url.origin}${url.pathname}${url.search}`;
      const all = { ...headers, host: url.host, ...authorizationOf(way.proxy) };
      return request.call(forward, { method: 'GET', path, headers: all, signal });
    },
  };
}

interface Limits {
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
}

interface Proxied {
  /** The proxy itself, for http:// addresses. */
  readonly forward: Pool;
  /** Connections that CONNECT made, for https:// addresses. */
  readonly tunnel: Agent;
}

function get(agent: Agent, { url, headers, signal }: Request): Promise<Response> {
  const path = `${url.pathname}${url.search}`;
  const { origin } = url;
  return request.call(agent, { origin, method: 'GET', path, headers, signal });
}

function authorizationOf(proxy: HttpProxy): Record<string, string> {
  return proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization };
}

function reachThrough(
  proxy: HttpProxy,
  connect: buildConnector.connector,
  limits: Limits,
): Proxied {
  // The name in the certificate of an https:// proxy is the proxy's own, whatever host is asked for through it.
  const servername = isIP(proxy.hostname) === 0 ? proxy.hostname : '';
  const forward = new Pool(proxy.origin, {
    ...limits,
    connect: (options, callback) => connect({ ...options, servername }, callback),
  });
  const tunnel = new Agent({
    ...limits,
    connect: (options, callback) => {
      openTunnel(forward, proxy, options).then(
        (httpSocket) => connect({ ...options, httpSocket }, callback),
        (error: Error) => callback(withFinalCode(error), null),
      );
    },
  });
  return { forward, tunnel };
}

type Socket = Exclude<buildConnector.Options['httpSocket'], undefined>;

async function openTunnel(
  proxy: Pool,
  { authorization }: HttpProxy,
  target: buildConnector.Options,
): Promise<Socket> {
  const host = `${target.hostname}:${target.port || '443'}`;
  const headers = { host, ...(authorization && { 'proxy-authorization': authorization }) };
  const { socket, statusCode } = await connectThrough.call(proxy, { path: host, headers });
  if (statusCode === 200) return socket as Socket;
  socket.on('error', () => {}).destroy();
  throw new ProxyRefusal(statusCode);
}

/** undici takes a socket's failure while connecting for one that heals, and would connect again without end. */
function withFinalCode(error: Error): Error {
  const code = 'code' in error ? String(error.code) : '';
  return /^UND_ERR_(SOCKET|INFO)$/.test(code)
    ? Object.assign(new Error(), { code: 'ECONNRESET' })
    : error;
}
