import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../download/document.ts';
import type { HttpClient } from '../download/http.ts';
import { documentUrl, type ProxyEntry, walkProxies } from '../module-proxy-list.ts';
import type { Answer } from '../source.ts';
import type { VerifierKey } from './note.ts';

/** Reads a document of a checksum database by its path, such as `lookup/golang.org/x/mod@v0.1.0`. */
export type ReadDatabase = (path: string) => Promise<Answer<Buffer>>;

/** How a checksum database is reached. */
export interface Route {
  readonly key: VerifierKey;
  /** From GOSUMDB; no proxy is asked then. */
  readonly url: string | undefined;
  readonly proxies: readonly ProxyEntry[];
  readonly http: HttpClient;
}

/**
 * Reads from a checksum database over the network: through the first proxy that says it serves it, else directly. The
 * way is found out with the first document and kept.
 * https://go.dev/ref/mod#checksum-database
 */
export function overNetwork(route: Route): ReadDatabase {
  let base: Promise<Answer<string>> | undefined;
  return async (path) => {
    base ??= findBase(route);
    const answer = await base;
    return answer.kind === 'found'
      ? readDocument(route.http, documentUrl(answer.value, path))
      : answer;
  };
}

async function findBase({ key, url, proxies, http }: Route): Promise<Answer<string>> {
  if (url !== undefined) return { kind: 'found', value: url };
  const walk = await walkProxies<string>(proxies, async (proxyUrl) => {
    const base = documentUrl(proxyUrl, `sumdb/${key.name}`);
    const answer = await readDocument(http, documentUrl(base, 'supported'));
    return answer.kind === 'found' ? { kind: 'found', value: base } : answer;
  });
  const isDirect = walk.reachedDirect || walk.answer.kind === 'not-found';
  return isDirect ? { kind: 'found', value: `https://${key.name}` } : walk.answer;
}

/** Reads what the go command has kept of a checksum database in a folder, with no network at all. */
export function fromFolder(folder: string): ReadDatabase {
  return async (path) => {
    const source = join(folder, path);
    try {
      const value = await readFile(source);
      // The go command creates its files empty and fills them then.
      if (value.length > 0) return { kind: 'found', value };
      return { kind: 'not-found', evidence: { source, observed: 'an empty file' } };
    } catch (error) {
      return { kind: 'not-found', evidence: { source, observed: codeOf(error) } };
    }
  };
}

/** The system code of a failed file operation; any other error is thrown on. */
function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code;
}
