import { basicAuthentication, withoutCredentials } from './address.ts';
import type { Connections, Response } from './connections.ts';
import { type Failure, failureOf, refusal } from './failure.ts';

/** The answer to a GET request, or why there is none. */
export type Exchange =
  | { readonly kind: 'answer'; readonly answer: Response }
  | ({ readonly kind: 'failure' } & Failure);

/** What is asked for. */
export interface Question {
  /** May hold credentials: they are sent as basic authentication, to this origin only. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** One GET request, redirects followed. */
export async function exchange(
  question: Question,
  connections: Connections,
  redirects: number,
): Promise<Exchange> {
  let step = question;
  for (let followed = 0; ; followed++) {
    const result = await ask(step, connections);
    const next = await redirectIn(result, step);
    if (next === undefined) return named(result, step, question);
    const limit = followed === redirects ? `more than ${redirects} redirects` : undefined;
    const refused = limit ?? refusalOf(next, step);
    if (refused !== undefined) return final(refused);
    step = following(step, next);
  }
}

/** A secure answer is not had from an insecure address. */
function refusalOf(next: URL, { url }: Question): string | undefined {
  if (next.protocol === 'https:' || !/^https:/i.test(url)) return undefined;
  return `a redirect from https to ${withoutCredentials(next.href)}, which is not followed`;
}

/** Reads what is left of an answer that is of no interest, so that its connection can be used again. */
export async function discard(answer: Response): Promise<void> {
  // What goes wrong while throwing something away is of no interest either.
  await answer.body.dump({ limit: 65_536 }).catch(() => {});
}

function final(why: string): Exchange {
  return { kind: 'failure', why, isPassing: false };
}

async function ask(step: Question, connections: Connections): Promise<Exchange> {
  const url = URL.parse(step.url);
  if (!url || !/^https?:$/.test(url.protocol)) return final('not an http or https address');
  const way = connections.wayTo(url);
  if (way.kind === 'unusable') return final(way.why);
  const authorization = basicAuthentication(url);
  const headers = {
    'user-agent': 'setup-go-arm64',
    ...step.headers,
    ...(authorization && { authorization }),
  };
  const through = way.kind === 'proxy' ? `through the proxy ${way.proxy.origin}: ` : '';
  try {
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    const answer = await connections.send({ url: bare, headers, signal: step.signal }, way);
    if (way.kind === 'direct' || answer.statusCode !== 407) return { kind: 'answer', answer };
    await discard(answer);
    return failure(refusal(407), through);
  } catch (error) {
    return failure(failureOf(error), through);
  }
}

function failure({ why, isPassing }: Failure, through: string): Exchange {
  return { kind: 'failure', why: `${through}${why}`, isPassing };
}

/** Says which host failed, when it is not the one that was asked first. */
function named(result: Exchange, step: Question, first: Question): Exchange {
  if (result.kind === 'answer' || step === first) return result;
  return failure(result, `redirected to ${withoutCredentials(step.url)}: `);
}

async function redirectIn(result: Exchange, { url }: Question): Promise<URL | undefined> {
  if (result.kind === 'failure') return undefined;
  const { statusCode, headers } = result.answer;
  const { location } = headers;
  if (!redirections.includes(statusCode) || typeof location !== 'string') return undefined;
  await discard(result.answer);
  return URL.parse(location, url) ?? undefined;
}

const redirections = [301, 302, 303, 307, 308];

function following(step: Question, to: URL): Question {
  const from = new URL(step.url);
  if (from.origin === to.origin) {
    const next = new URL(to);
    next.username ||= from.username;
    next.password ||= from.password;
    return { ...step, url: next.href };
  }
  const secrets = ['authorization', 'cookie'];
  const kept = Object.entries(step.headers).filter(
    ([name]) => !secrets.includes(name.toLowerCase()),
  );
  return { ...step, url: to.href, headers: Object.fromEntries(kept) };
}
