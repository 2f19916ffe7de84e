import type { Evidence } from '../../problem.ts';
import { withoutCredentials } from '../download/address.ts';
import type { HttpClient } from '../download/http.ts';
import type { ReleaseFile } from '../releases/release.ts';
import type { Answer, Pin } from '../source.ts';
import { besideArchive } from './archive-address.ts';
import type { ExpectedHash } from './archive-problems.ts';

/** Asks an index for one archive. */
export type AskIndex = () => Promise<Answer<ReleaseFile>>;

/** Who may say what the hash of an archive is. */
export interface HashWitnesses {
  readonly pin: Pin | undefined;
  readonly url: string;
  readonly http: HttpClient;
  /** The source's own index, and what it is called: `the index of go.dev`. */
  readonly index: { readonly name: string; readonly ask: AskIndex } | undefined;
  /** For the archives of other sources. */
  readonly goDevIndex: AskIndex | undefined;
}

/** The hash that an archive has to have. */
export type HashAnswer =
  | { readonly kind: 'expected'; readonly expected: ExpectedHash }
  | { readonly kind: 'waived' }
  | { readonly kind: 'unknown'; readonly asked: readonly Evidence[] };

/** Asks one witness after the other: the pin, the source's index, the file beside the archive, the index of go.dev. */
export async function expectedHash(witnesses: HashWitnesses): Promise<HashAnswer> {
  const { pin } = witnesses;
  if (pin?.kind === 'none') return { kind: 'waived' };
  if (pin?.kind === 'sha256') return expected(pin.hex, 'go-sha256');
  const asked: Evidence[] = [];
  for (const ask of inOrder(witnesses)) {
    const answer = await ask();
    if (answer.kind === 'found') return expected(answer.value.sha256, answer.value.by);
    asked.push(answer.evidence);
  }
  return { kind: 'unknown', asked };
}

function inOrder(witnesses: HashWitnesses): readonly (() => Promise<Answer<ExpectedHash>>)[] {
  const { index, goDevIndex } = witnesses;
  return [
    ...(index ? [() => fromIndex(index.ask, index.name)] : []),
    () => fromFileBeside(witnesses),
    ...(goDevIndex ? [() => fromIndex(goDevIndex, 'the index of go.dev')] : []),
  ];
}

function expected(sha256: string, by: string): HashAnswer {
  return { kind: 'expected', expected: { sha256: sha256.toLowerCase(), by } };
}

async function fromIndex(ask: AskIndex, by: string): Promise<Answer<ExpectedHash>> {
  const answer = await ask();
  if (answer.kind !== 'found') return answer;
  const { sha256, filename } = answer.value;
  if (sha256 !== undefined) return { kind: 'found', value: { sha256, by } };
  return { kind: 'not-found', evidence: { source: by, observed: `no hash for ${filename}` } };
}

/** A server that answers any name with a page must not be believed: the file has 64 hex digits, and nothing else. */
async function fromFileBeside({ url, http }: HashWitnesses): Promise<Answer<ExpectedHash>> {
  const address = besideArchive(url, '.sha256');
  const source = withoutCredentials(address);
  const answer = await http.read(address, { maxSizeBytes: 65_536 });
  if (answer.kind === 'unreachable') {
    return { kind: 'unreachable', evidence: { source, observed: answer.why } };
  }
  const digits = /^([0-9a-f]{64})\r?\n?$/i.exec(new TextDecoder().decode(answer.body))?.[1];
  if (answer.status === 200 && digits)
    return { kind: 'found', value: { sha256: digits, by: source } };
  const observed = answer.status === 200 ? 'an answer that is no SHA-256' : `HTTP ${answer.status}`;
  return { kind: 'not-found', evidence: { source, observed } };
}
