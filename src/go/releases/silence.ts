import {
  type FetchedIndex,
  fetchIndex,
  type IndexAddress,
  type IndexContent,
} from './fetch-index.ts';
import { type Clock, isFresh } from './index-answer.ts';
import type { IndexStore } from './kept-index.ts';

interface Asking extends IndexAddress {
  readonly store: IndexStore;
  readonly clock: Clock;
}

/** Who was kept waiting by an address asks it again after an hour, and does without it until then. */
const silenceMs = 3_600_000;
/** A refusal comes at once, and is asked for again each time. */
const waitMs = 10_000;

/** The answer that need not be waited for again; `undefined` when the address is to be asked. */
export async function recentSilence({ store, clock }: Asking): Promise<FetchedIndex | undefined> {
  const silence = await store.readSilence();
  if (!silence || !isFresh(silence.fetchedAtMs, { ...clock, freshMs: silenceMs })) return undefined;
  const minutes = Math.round((clock.now() - silence.fetchedAtMs) / 60_000);
  const why = `${silence.why}, ${minutes} minutes ago; \`check-latest\` asks again before an hour is over`;
  return { kind: 'unreachable', why };
}

/** Asks for an index, and remembers an address that kept this run waiting for nothing. */
export async function fetchPatiently(
  index: Asking,
  kept: IndexContent | undefined,
): Promise<FetchedIndex> {
  const { store, clock } = index;
  const askedAtMs = clock.now();
  const fetched = await fetchIndex(index, kept);
  if (fetched.kind === 'unreachable' && clock.now() - askedAtMs >= waitMs) {
    await store.writeSilence({ fetchedAtMs: clock.now(), why: fetched.why });
  }
  return fetched;
}
