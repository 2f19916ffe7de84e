import type { Connections, Response } from './connections.ts';
import { discard, exchange } from './exchange.ts';
import { type Patience, persist, retryAfterMs, type Try } from './persistence.ts';

/** An answer whose body is still to come, or why there is none. */
export type Opened =
  | { readonly kind: 'open'; readonly answer: Response }
  /** The source answers, but not now: its status after the last try. */
  | { readonly kind: 'busy'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly why: string };

/** What is asked for, over again if need be. */
export interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends a request until it is answered: the network's and the server's passing troubles are sat out. */
export function openAnswer(
  asked: Asked,
  connections: Connections,
  patience: Patience,
): Promise<Opened> {
  return persist(async (signal) => {
    const result = await exchange({ ...asked, signal }, connections, patience.policy.redirects);
    if (result.kind === 'failure') return unanswered(result);
    const { answer } = result;
    if (!isPassing(answer.statusCode)) return settled({ kind: 'open', answer });
    await discard(answer);
    const waitMs = retryAfterMs(headerOf(answer, 'retry-after'), Date.now());
    return { kind: 'again', value: { kind: 'busy', status: answer.statusCode }, waitMs };
  }, patience);
}

/** A header that occurs once. */
export function headerOf({ headers }: Response, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function settled(value: Opened): Try<Opened> {
  return { kind: 'settled', value };
}

function unanswered({ why, isPassing }: { why: string; isPassing: boolean }): Try<Opened> {
  const value: Opened = { kind: 'unreachable', why };
  return isPassing ? { kind: 'again', value, waitMs: undefined } : settled(value);
}

/** Request Timeout, Too Many Requests, and what a server says of its own trouble, save that it cannot do such things. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}
