import { wayTo } from '../../../src/go/download/proxy.ts';

function proxyFor(address: string, env: Record<string, string>): string {
  const way = wayTo(new URL(address), env);
  if (way.kind === 'proxy') return `${way.proxy.origin} ${way.proxy.authorization ?? ''}`.trim();
  return way.kind === 'unusable' ? way.why : way.kind;
}

test.each([
  ['https://go.dev', { HTTPS_PROXY: 'http://proxy.corp:8080' }, 'http://proxy.corp:8080'],
  ['https://go.dev', { HTTPS_PROXY: 'proxy.corp:8080' }, 'http://proxy.corp:8080'],
  ['https://go.dev', { HTTPS_PROXY: 'localhost:3128' }, 'http://localhost:3128'],
  ['https://go.dev', { HTTPS_PROXY: 'https://proxy.corp' }, 'https://proxy.corp'],
  ['https://go.dev', { https_proxy: 'a.corp', HTTPS_PROXY: 'b.corp' }, 'http://a.corp'],
  ['https://go.dev', { HTTP_PROXY: 'a.corp' }, 'direct'],
  ['http://go.dev', { HTTP_PROXY: 'a.corp' }, 'http://a.corp'],
  ['http://go.dev', { HTTPS_PROXY: 'a.corp' }, 'direct'],
  ['https://go.dev', { HTTPS_PROXY: 'u:p%40@a.corp' }, 'http://a.corp Basic dTpwQA=='],
  ['https://127.0.0.1', { HTTPS_PROXY: 'a.corp' }, 'direct'],
  ['https://localhost:8443', { HTTPS_PROXY: 'a.corp' }, 'direct'],
  ['https://[::1]:8443', { HTTPS_PROXY: 'a.corp' }, 'direct'],
])('%s with %j goes by %s', (address, env, proxy) => {
  expect(proxyFor(address, env as Record<string, string>)).toBe(proxy);
});

test.each([
  ['go.dev', 'https://go.dev', 'direct'],
  ['go.dev', 'https://dl.go.dev', 'direct'],
  ['go.dev', 'https://notgo.dev', 'proxy'],
  ['.go.dev', 'https://dl.go.dev', 'direct'],
  ['.go.dev', 'https://go.dev', 'proxy'],
  ['*.go.dev', 'https://dl.go.dev', 'direct'],
  ['GO.dev', 'https://go.DEV', 'direct'],
  ['a.corp, go.dev', 'https://go.dev', 'direct'],
  ['*', 'https://go.dev', 'direct'],
  ['go.dev:443', 'https://go.dev', 'direct'],
  ['go.dev:8443', 'https://go.dev', 'proxy'],
  ['10.0.0.0/8', 'https://10.1.2.3', 'direct'],
  ['10.0.0.0/8', 'https://11.1.2.3', 'proxy'],
  ['10.0.0.0/99', 'https://10.1.2.3', 'proxy'],
  ['fd00::/8', 'https://[fd00::1]', 'direct'],
  ['fd00::1', 'https://[fd00::1]', 'direct'],
  ['', 'https://go.dev', 'proxy'],
])('NO_PROXY=%s takes %s by the way %s', (noProxy, address, kind) => {
  expect(wayTo(new URL(address), { HTTPS_PROXY: 'a.corp', NO_PROXY: noProxy }).kind).toBe(kind);
});

test('a proxy of a kind that is not supported is told, not passed by', () => {
  expect(proxyFor('https://go.dev', { HTTPS_PROXY: 'socks5://a.corp' })).toMatch(
    /HTTPS_PROXY.*socks5:\/\//,
  );
});
