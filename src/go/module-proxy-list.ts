import type { Evidence } from '../problem.ts';
import { withoutCredentials } from './download/address.ts';
import type { Answer } from './source.ts';

/** One entry of GOPROXY. */
export type ProxyEntry =
  | {
      readonly kind: 'proxy';
      /** http, https or file; may hold credentials. */
      readonly url: string;
      /** After which answers the next entry is asked: `,` stands behind the first kind, `|` behind the second. */
      readonly fallThrough: 'not-found' | 'any-trouble';
    }
  | { readonly kind: 'direct' }
  | { readonly kind: 'off' };

/** GOPROXY, understood. */
export type ProxyList =
  | { readonly kind: 'list'; readonly entries: readonly ProxyEntry[] }
  | { readonly kind: 'malformed'; readonly why: string };

/**
 * Reads GOPROXY as Go does. Nothing counts after `direct` or `off`: both are the end of the line for Go too.
 * https://go.dev/ref/mod#environment-variables
 */
export function parseProxyList(goproxy: string): ProxyList {
  const words = [...goproxy.matchAll(/([^,|]+)([,|]?)/g)];
  const all = words
    .map(([, word = '', separator]) => ({ text: word.trim(), separator }))
    .filter(({ text }) => text !== '')
    .map(({ text, separator }) =>
      parseEntry(text, separator === '|' ? 'any-trouble' : 'not-found'),
    );
  const end = all.findIndex((entry) => typeof entry !== 'string' && entry.kind !== 'proxy');
  const counted = end < 0 ? all : all.slice(0, end + 1);
  const wrong = counted.find((entry) => typeof entry === 'string');
  if (wrong !== undefined) return { kind: 'malformed', why: wrong };
  return { kind: 'list', entries: counted.filter((entry) => typeof entry !== 'string') };
}

/** An entry, or what is wrong with it. */
function parseEntry(text: string, fallThrough: 'not-found' | 'any-trouble'): ProxyEntry | string {
  if (text === 'direct' || text === 'off') return { kind: text };
  const isWord = !/[.:/]/.test(text);
  const isWhole = text.includes(':/') || text.startsWith('/');
  const address = isWord || isWhole ? text : `https://${text}`;
  // The text itself is never shown: what cannot be taken apart may hold a password anywhere.
  if (!URL.canParse(address)) return 'it holds an entry that is no address';
  const url = new URL(address);
  const wrong = whyUnusable(url);
  return wrong === undefined ? { kind: 'proxy', url: url.href, fallThrough } : wrong;
}

function whyUnusable(url: URL): string | undefined {
  const shown = withoutCredentials(url.href);
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) {
    return `${shown} is not an http, https or file address`;
  }
  if (url.protocol === 'file:' && `${url.host}${url.search}${url.hash}` !== '') {
    return `${shown} is a file address with more than a path`;
  }
  if (sendsPasswordInTheClear(url)) {
    return `${shown} has credentials and is http; Go sends them over https only`;
  }
  return undefined;
}

function sendsPasswordInTheClear(url: URL): boolean {
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === 'http:' && `${url.username}${url.password}` !== '' && !isLoopback;
}

/** The address of a document below a proxy or a checksum database. */
export function documentUrl(base: string, path: string): string {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  return url.href;
}

/** A module path or version as it stands in addresses and file names: capitals become `!` and the small letter. */
export function escapeModule(text: string): string {
  return text.replace(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
}

/** What became of asking the proxies one after the other. */
export interface Walk<T> {
  readonly answer: Answer<T>;
  /** No proxy had it, and `direct` was reached. */
  readonly reachedDirect: boolean;
}

/** Asks the proxies of a list in turn, going on from one to the next by the rules of its separators. */
export async function walkProxies<T>(
  entries: readonly ProxyEntry[],
  ask: (proxyUrl: string) => Promise<Answer<T>>,
): Promise<Walk<T>> {
  const refusals: Exclude<Answer<T>, { kind: 'found' }>[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'proxy') {
      return { answer: summarize(refusals, entry.kind), reachedDirect: entry.kind === 'direct' };
    }
    const answer = await ask(entry.url);
    if (answer.kind === 'found') return { answer, reachedDirect: false };
    refusals.push(answer);
    if (answer.kind === 'unreachable' && entry.fallThrough === 'not-found') break;
  }
  return { answer: summarize(refusals, undefined), reachedDirect: false };
}

type Refusal = Exclude<Answer<never>, { kind: 'found' }>;

function summarize(refusals: readonly Refusal[], end: 'direct' | 'off' | undefined): Refusal {
  const isTrouble = refusals.some(({ kind }) => kind === 'unreachable');
  return { kind: isTrouble ? 'unreachable' : 'not-found', evidence: joined(refusals, end) };
}

function joined(refusals: readonly Refusal[], end: 'direct' | 'off' | undefined): Evidence {
  const [only, ...more] = refusals;
  if (only === undefined) return { source: 'GOPROXY', observed: end ?? 'no proxy is named in it' };
  if (more.length === 0) return only.evidence;
  const each = refusals.map(({ evidence }) => `${evidence.source}: ${evidence.observed}`);
  return { source: 'GOPROXY', observed: each.join('; ') };
}
