import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect as connectTcp } from 'node:net';
import {
  createServer as createTlsServer,
  getCACertificates,
  setDefaultCACertificates,
} from 'node:tls';
import { createHttpClient } from '../../../src/go/download/client.ts';
import { selfSigned } from '../../support/certificate.ts';
import { startLoopback, startProxy, status } from '../../support/loopback.ts';

const origin = selfSigned('DNS:mirror.test,DNS:localhost,IP:127.0.0.1');
const proxyCertificate = selfSigned('DNS:localhost');
const trusted = getCACertificates('default');
const closers: (() => unknown)[] = [];

afterEach(() => {
  setDefaultCACertificates(trusted);
  for (const close of closers.splice(0)) close();
});

async function listen(server: Server | ReturnType<typeof createTlsServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

function startOrigin(): Promise<number> {
  return listen(createServer(origin, (_, response) => void response.end('here')));
}

/** TLS in front of the plain proxy: what an https:// proxy is. */
async function startSecureProxy(plainPort: number): Promise<number> {
  const server = createTlsServer(proxyCertificate, (socket) => {
    const inner = connectTcp(plainPort, '127.0.0.1');
    for (const end of [socket, inner]) end.on('error', () => end.destroy());
    socket.pipe(inner).pipe(socket);
  });
  return listen(server);
}

const policy = { firstDelayMs: 1, connectTimeoutMs: 2000 };

async function read(address: string, env: Record<string, string> = {}): Promise<string> {
  const answer = await createHttpClient({ env, policy }).read(address);
  return answer.kind === 'unreachable' ? answer.why : Buffer.from(answer.body).toString();
}

test('a certificate that is not trusted is told with its code', async () => {
  const port = await startOrigin();
  expect(await read(`https://127.0.0.1:${port}/`)).toBe(
    'TLS: the certificate is not from an authority that is trusted here (DEPTH_ZERO_SELF_SIGNED_CERT)',
  );
});

test('a certificate for another host is told with its code', async () => {
  setDefaultCACertificates([proxyCertificate.cert]);
  const server = createServer(proxyCertificate, (_, response) => void response.end('here'));
  expect(await read(`https://127.0.0.1:${await listen(server)}/`)).toBe(
    'TLS: ERR_TLS_CERT_ALTNAME_INVALID',
  );
});

test('https goes through an http:// proxy in a tunnel', async () => {
  setDefaultCACertificates([origin.cert]);
  const proxy = await startProxy({ target: await startOrigin(), credentials: 'user:p@ss' });
  closers.push(() => proxy.close());
  const env = { HTTPS_PROXY: `user:p%40ss@127.0.0.1:${proxy.port}` };
  expect(await read('https://mirror.test/', env)).toBe('here');
  expect(proxy.asked).toEqual(['CONNECT mirror.test:443']);
});

test.each(['https', 'http'])('%s goes through an https:// proxy', async (scheme) => {
  setDefaultCACertificates([origin.cert, proxyCertificate.cert]);
  const plain = await startLoopback({ '/': (_, response) => void response.end('here') });
  closers.push(() => plain.close());
  const proxy = await startProxy({ target: scheme === 'https' ? await startOrigin() : plain.port });
  closers.push(() => proxy.close());
  const port = await startSecureProxy(proxy.port);
  const env = { HTTPS_PROXY: `https://localhost:${port}`, HTTP_PROXY: `https://localhost:${port}` };
  expect(await read(`${scheme}://mirror.test/`, env)).toBe('here');
  expect(proxy.asked).toHaveLength(1);
});

test('an https:// proxy with a certificate that is not trusted is told', async () => {
  const port = await startSecureProxy(1);
  const env = { HTTPS_PROXY: `https://localhost:${port}` };
  expect(await read('https://mirror.test/', env)).toMatch(
    /^through the proxy https:\/\/localhost:\d+: TLS: .*\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/,
  );
});

test('a redirect from https to http is not followed', async () => {
  setDefaultCACertificates([origin.cert]);
  const location = 'http://127.0.0.1:1/?key=secret';
  const server = createServer(origin, status(302, { location }));
  expect(await read(`https://127.0.0.1:${await listen(server)}/`)).toBe(
    'a redirect from https to http://127.0.0.1:1/?key=…, which is not followed',
  );
});
