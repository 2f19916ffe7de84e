import { BlockList, isIP } from 'node:net';
import { basicAuthentication } from './address.ts';

/** How an address is reached, by HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
export type Way =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly proxy: HttpProxy }
  | { readonly kind: 'unusable'; readonly why: string };

/** An HTTP proxy. */
export interface HttpProxy {
  /** `http://proxy.corp:8080`, without credentials. */
  readonly origin: string;
  /** Without the brackets of an IPv6 address. */
  readonly hostname: string;
  readonly authorization: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The way to an address. As the go command does, this machine itself is never reached through a proxy, and each scheme
 * has a variable of its own; lower case wins over upper case.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
export function wayTo(url: URL, env: Environment): Way {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const value = variable(env, name);
  if (value === '' || isThisMachine(url) || isExcepted(url, variable(env, 'NO_PROXY'))) {
    return { kind: 'direct' };
  }
  return parseProxy(value, name);
}

function variable(env: Environment, name: string): string {
  return (env[name.toLowerCase()] || env[name] || '').trim();
}

function parseProxy(value: string, name: string): Way {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
  if (!url?.hostname) return { kind: 'unusable', why: `${name} is not the address of a proxy` };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return {
      kind: 'unusable',
      why: `${name} names a proxy of the kind ${url.protocol}//, which is not supported; http:// and https:// are`,
    };
  }
  const authorization = basicAuthentication(url);
  return { kind: 'proxy', proxy: { origin: url.origin, hostname: bareHost(url), authorization } };
}

/** The host of an address, without the brackets of an IPv6 address and a final dot. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function isThisMachine(url: URL): boolean {
  const host = bareHost(url);
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function isExcepted(url: URL, noProxy: string): boolean {
  const entries = noProxy.split(/[\s,]+/).filter((entry) => entry !== '');
  return entries.some((entry) => entry === '*' || matches(url, entry.toLowerCase()));
}

function matches(url: URL, entry: string): boolean {
  const host = bareHost(url);
  if (entry.includes('/')) return isInNetwork(host, entry);
  const [, name = entry, port] = /^(.*?)(?::(\d+))?$/.exec(withoutBrackets(entry)) ?? [];
  if (port !== undefined && isIP(entry) !== 6 && port !== portOf(url)) return false;
  const wanted = isIP(entry) === 6 ? entry : name;
  if (/^\*?\./.test(wanted)) return host.endsWith(wanted.replace(/^\*/, ''));
  return host === wanted || (isIP(host) === 0 && host.endsWith(`.${wanted}`));
}

function withoutBrackets(entry: string): string {
  return entry.replace(/^\[(.*)\]/, '$1');
}

function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

function isInNetwork(host: string, entry: string): boolean {
  const [network = '', prefix = ''] = entry.split('/');
  const family = isIP(network);
  const bits = Number(prefix);
  const isNetwork = /^\d+$/.test(prefix) && bits <= (family === 6 ? 128 : 32);
  if (family === 0 || isIP(host) !== family || !isNetwork) return false;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  list.addSubnet(network, bits, kind);
  return list.check(host, kind);
}
