import type { HttpAnswer, HttpClient } from '../download/http.ts';
import { parseReleaseIndex, type ReleaseIndex } from './release.ts';

/** Where an index is read. */
export interface IndexAddress {
  readonly url: string;
  /** The same without credentials. */
  readonly address: string;
  /** Called only when a request is to be made. */
  readonly http: () => Promise<HttpClient>;
}

/** An index without the time of its fetching. */
export interface IndexContent {
  readonly etag: string | undefined;
  readonly releases: ReleaseIndex;
}

/** The index as it is now, or why it cannot be had. */
export type FetchedIndex =
  | { readonly kind: 'index'; readonly index: IndexContent; readonly how: string }
  | { readonly kind: 'not-found' | 'unreachable'; readonly why: string };

/** Asks for an index; a copy with an ETag is offered, so that an unchanged one need not be sent again. */
export async function fetchIndex(
  { url, http }: IndexAddress,
  kept: IndexContent | undefined,
): Promise<FetchedIndex> {
  const headers = kept?.etag === undefined ? undefined : { 'if-none-match': kept.etag };
  const answer = await (await http()).read(url, headers && { headers });
  if (answer.kind === 'unreachable') return { kind: 'unreachable', why: answer.why };
  if (answer.status === 304 && kept) {
    return { kind: 'index', index: kept, how: 'unchanged at the source' };
  }
  return answer.status === 200 ? content(answer) : refusal(answer.status);
}

function refusal(status: number): FetchedIndex {
  const kind = status === 404 || status === 410 ? 'not-found' : 'unreachable';
  return { kind, why: `HTTP status ${status}` };
}

function content(answer: Extract<HttpAnswer, { kind: 'answered' }>): FetchedIndex {
  const parsed = parseReleaseIndex(new TextDecoder().decode(answer.body));
  if (parsed.kind === 'not-an-index') {
    return { kind: 'unreachable', why: `what it sends is no release index: ${parsed.why}` };
  }
  const index = { etag: answer.headers.etag, releases: parsed.releases };
  return { kind: 'index', index, how: 'read now' };
}
