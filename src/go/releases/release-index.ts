import type { Platform } from '../../architecture.ts';
import { withoutCredentials } from '../download/address.ts';
import type { HttpClient } from '../download/http.ts';
import type { Answer, Listing } from '../source.ts';
import type { GoVersion } from '../version.ts';
import type { IndexAddress } from './fetch-index.ts';
import {
  age,
  type Clock,
  entry,
  found,
  isFresh,
  type KnownReleases,
  withoutAnswer,
} from './index-answer.ts';
import { indexListing } from './index-listing.ts';
import { type IndexStore, indexStore } from './kept-index.ts';
import type { ReleaseFile } from './release.ts';
import { fetchPatiently, recentSilence } from './silence.ts';

export interface ReleaseIndexOptions {
  /** Called only when a request is to be made. */
  readonly http: () => Promise<HttpClient>;
  /** `https://go.dev/dl`, or a mirror of the same layout. */
  readonly baseUrl: string;
  /** Where the copies are kept; need not exist, and need not be writable. */
  readonly stateDirectory: string;
  /** `now` asks the source even when the copy is fresh: `check-latest`. */
  readonly revalidate: 'when-stale' | 'now';
  /** How long a copy is used without a request. Default one day. */
  readonly freshMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The index of one address. A run asks the source at most once or, for a release it does not know yet, twice. */
export interface ReleaseIndexReader {
  releases(): Promise<Answer<KnownReleases>>;
  /** The versions for a platform; from a file of a few KB when that is fresh. */
  list(platform: Platform): Promise<Answer<Listing>>;
  /** The entry of an archive. A copy that does not list it is first brought up to date. */
  archive(version: GoVersion, platform: Platform): Promise<Answer<ReleaseFile>>;
  /** What the copy on disk says, however old it is. No request is made. */
  lastKnown(platform: Platform): Promise<Listing | undefined>;
}

const dayMs = 86_400_000;

/** Opens the index at `<baseUrl>/?mode=json&include=all`; nothing is read before a member is called. */
export function releaseIndex(options: ReleaseIndexOptions): ReleaseIndexReader {
  const document = '/?mode=json&include=all';
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const url = `${baseUrl}${document}`;
  const address = `${withoutCredentials(baseUrl).replace(/\/+$/, '')}${document}`;
  const store = indexStore(options.stateDirectory, address);
  const clock = { now: options.now ?? Date.now, freshMs: options.freshMs ?? dayMs };
  const index: Index = { url, address, store, clock, http: options.http };
  let first: Promise<Loaded> | undefined;
  let second: Promise<Loaded> | undefined;
  const load = () => {
    first ??= loadIndex(index, options.revalidate);
    return first;
  };
  const loadAgain = () => {
    second ??= loadIndex(index, 'now');
    return second;
  };
  return {
    releases: async () => (await load()).answer,
    list: (platform) => list(index, platform, { load, revalidate: options.revalidate }),
    archive: async (version, platform) => {
      const loaded = await load();
      const found = entry(loaded.answer, version, platform);
      if (found.kind === 'found' || loaded.wasAsked) return found;
      return entry((await loadAgain()).answer, version, platform);
    },
    lastKnown: (platform) => lastKnown(index, platform),
  };
}

interface Index extends IndexAddress {
  readonly store: IndexStore;
  readonly clock: Clock;
}

interface Loaded {
  readonly answer: Answer<KnownReleases>;
  readonly fetchedAtMs: number;
  /** Whether the source was asked, with whatever result. */
  readonly wasAsked: boolean;
}

async function loadIndex(index: Index, revalidate: 'when-stale' | 'now'): Promise<Loaded> {
  const kept = await index.store.read();
  if (kept && revalidate === 'when-stale' && isFresh(kept.fetchedAtMs, index.clock)) {
    const answer = found(index.address, kept, `kept since ${age(kept.fetchedAtMs, index.clock)}`);
    return { answer, fetchedAtMs: kept.fetchedAtMs, wasAsked: false };
  }
  const silence = revalidate === 'now' ? undefined : await recentSilence(index);
  const fetched = silence ?? (await fetchPatiently(index, kept));
  if (fetched.kind !== 'index') {
    const dated = kept && { ...kept, since: age(kept.fetchedAtMs, index.clock) };
    return { answer: withoutAnswer(index.address, fetched, dated), fetchedAtMs: 0, wasAsked: true };
  }
  const current = { ...fetched.index, fetchedAtMs: index.clock.now() };
  await index.store.write(current);
  const answer = found(index.address, current, fetched.how);
  return { answer, fetchedAtMs: current.fetchedAtMs, wasAsked: true };
}

async function list(
  index: Index,
  platform: Platform,
  { load, revalidate }: { load: () => Promise<Loaded>; revalidate: 'when-stale' | 'now' },
): Promise<Answer<Listing>> {
  const short = revalidate === 'now' ? undefined : await index.store.readVersions(platform);
  if (short && isFresh(short.fetchedAtMs, index.clock)) {
    const observed = `${short.versions.length} versions, kept since ${age(short.fetchedAtMs, index.clock)}`;
    const evidence = { source: index.address, observed };
    return { kind: 'found', value: { versions: short.versions, evidence, stale: false } };
  }
  const { answer, fetchedAtMs } = await load();
  if (answer.kind !== 'found') return answer;
  const listing = indexListing(answer.value, platform);
  if (!listing.stale) {
    await index.store.writeVersions(platform, { fetchedAtMs, versions: listing.versions });
  }
  return { kind: 'found', value: listing };
}

async function lastKnown(index: Index, platform: Platform): Promise<Listing | undefined> {
  const kept = await index.store.read();
  if (!kept) return undefined;
  const observed = `not asked; the copy kept since ${age(kept.fetchedAtMs, index.clock)}`;
  const evidence = { source: index.address, observed };
  return indexListing({ releases: kept.releases, evidence, stale: true }, platform);
}
