import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';

/** A request, as far as a test looks at it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** A server on loopback that remembers what it was asked. */
export interface Loopback {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Answers a request; a list of them answers one request after the other, the last one all that follow. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;
export type Routes = Readonly<Record<string, Handler | readonly Handler[]>>;

/** Starts a server whose paths are answered by these handlers; any other path is a 404. */
export async function startLoopback(routes: Routes): Promise<Loopback> {
  const requests: SeenRequest[] = [];
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    requests.push({ method, path, headers });
    const times = asked.get(path) ?? 0;
    asked.set(path, times + 1);
    const handlers = [routes[path] ?? routes['*'] ?? status(404)].flat();
    (handlers[times] ?? handlers.at(-1))?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, port, requests, close };
}

/** Answers with a status and headers, and that in words. */
export function status(code: number, headers: Record<string, string> = {}): Handler {
  return (_, response) => void response.writeHead(code, headers).end(`${code}\n`);
}

/** Answers with a body of known length. */
export function body(content: string | Uint8Array, headers: Record<string, string> = {}): Handler {
  const length = String(Buffer.byteLength(content));
  return (_, response) =>
    void response.writeHead(200, { 'content-length': length, ...headers }).end(content);
}

/** Answers with a body, and with the parts of it that are asked for. */
export function ranges(content: Uint8Array, headers: Record<string, string> = {}): Handler {
  return (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    const wanted = request.headers['if-range'];
    const isSame =
      wanted === undefined || wanted === headers.etag || wanted === headers['last-modified'];
    if (Number.isNaN(from) || !isSame) return body(content, headers)(request, response);
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    const rest = content.subarray(from);
    const length = String(rest.length);
    response.writeHead(206, { ...headers, 'content-range': range, 'content-length': length });
    return void response.end(rest);
  };
}

/** Sends the beginning of a body, and then breaks off or falls silent. */
export function breaking(
  content: Uint8Array,
  how: { readonly afterBytes: number; readonly by: 'reset' | 'end' | 'silence' },
  headers: Record<string, string> = {},
): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-length': String(content.length), ...headers });
    response.write(content.subarray(0, how.afterBytes), () => {
      if (how.by === 'silence') return;
      // A reset throws away what the other side has not read yet.
      const breakOff = () =>
        response.socket?.[how.by === 'reset' ? 'resetAndDestroy' : 'destroy']();
      setTimeout(breakOff, 30);
    });
  };
}

/** Says nothing. */
export const silence: Handler = () => {};

/** A proxy on loopback that sends every connection to one port, whatever host was asked for. */
export interface LoopbackProxy {
  readonly port: number;
  /** `CONNECT mirror.test:443`, `GET http://mirror.test/x`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a proxy; with credentials (`user:password`) it answers 407 to those who do not have them. */
export async function startProxy(options: {
  readonly target: number;
  readonly credentials?: string;
}): Promise<LoopbackProxy> {
  const asked: string[] = [];
  const wanted =
    options.credentials && `Basic ${Buffer.from(options.credentials).toString('base64')}`;
  const sockets = new Set<Socket>();
  const server = createTcpServer((client) => {
    sockets.add(client);
    client.on('error', () => {});
    client.once('data', (data) => {
      const head = data.toString('latin1');
      const [line = ''] = head.split('\r\n');
      asked.push(line.replace(/ HTTP\/1\.1$/, ''));
      const given = /^proxy-authorization: (.*)$/im.exec(head)?.[1]?.trim();
      if (wanted !== undefined && given !== wanted) {
        client.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
        return;
      }
      const origin = connect(options.target, '127.0.0.1');
      sockets.add(origin);
      origin.on('error', () => client.destroy());
      if (line.startsWith('CONNECT')) client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      else origin.write(head.replace(/^(\w+) http:\/\/[^/]+/, '$1 '), 'latin1');
      client.pipe(origin).pipe(client);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port: (server.address() as AddressInfo).port, asked, close };
}
