import type { Answer } from '../source.ts';
import { withoutCredentials } from './address.ts';
import type { HttpClient } from './http.ts';

/** Reads a small document, by the rules of the module proxy protocol: 404 and 410 say that there is none. */
export async function readDocument(http: HttpClient, url: string): Promise<Answer<Buffer>> {
  const source = withoutCredentials(url);
  const answer = await http.read(url);
  if (answer.kind === 'unreachable') {
    return { kind: 'unreachable', evidence: { source, observed: answer.why } };
  }
  if (answer.status === 200) return { kind: 'found', value: Buffer.from(answer.body) };
  const reason = isPlainText(answer.headers) ? firstLine(answer.body) : '';
  const evidence = { source, observed: `HTTP ${answer.status}${reason && `: ${reason}`}` };
  return { kind: saysThereIsNone(answer.status) ? 'not-found' : 'unreachable', evidence };
}

/** Whether a status means that the server has no such thing, rather than that something went wrong. */
export function saysThereIsNone(status: number): boolean {
  return status === 404 || status === 410;
}

function isPlainText(headers: Readonly<Record<string, string>>): boolean {
  return headers['content-type']?.startsWith('text/plain') ?? false;
}

function firstLine(body: Uint8Array): string {
  const text = Buffer.from(body.subarray(0, 200)).toString();
  return text.split(/[\r\n]/)[0]?.trim() ?? '';
}
