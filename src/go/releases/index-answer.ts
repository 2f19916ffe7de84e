import type { Platform } from '../../architecture.ts';
import type { Evidence } from '../../problem.ts';
import type { Answer } from '../source.ts';
import type { GoVersion } from '../version.ts';
import type { FetchedIndex, IndexContent } from './fetch-index.ts';
import { archiveFileName, archiveIn, type ReleaseFile, type ReleaseIndex } from './release.ts';

/** The index of a source, and where it was read. */
export interface KnownReleases {
  readonly releases: ReleaseIndex;
  readonly evidence: Evidence;
  /** Kept from an earlier run, because the source did not answer now. */
  readonly stale: boolean;
}

/** What age is measured by. */
export interface Clock {
  readonly now: () => number;
  readonly freshMs: number;
}

/** Whether no request is needed. A copy from the future was written by a clock that was wrong. */
export function isFresh(fetchedAtMs: number, clock: Clock): boolean {
  const ageMs = clock.now() - fetchedAtMs;
  return ageMs >= 0 && ageMs < clock.freshMs;
}

/** An index that is as the source has it. */
export function found(address: string, kept: IndexContent, how: string): Answer<KnownReleases> {
  const observed = `${kept.releases.length} releases, ${how}`;
  const evidence = { source: address, observed };
  return { kind: 'found', value: { releases: kept.releases, evidence, stale: false } };
}

/** What is left when the source gives no index: a copy, or nothing. */
export function withoutAnswer(
  address: string,
  { kind, why }: Exclude<FetchedIndex, { kind: 'index' }>,
  kept: (IndexContent & { readonly since: string }) | undefined,
): Answer<KnownReleases> {
  if (!kept) return { kind, evidence: { source: address, observed: why } };
  const observed = `${why}; used instead: the copy kept since ${kept.since}`;
  const evidence = { source: address, observed };
  return { kind: 'found', value: { releases: kept.releases, evidence, stale: true } };
}

/** `2026-11-20 09:30 UTC (26 hours ago)`. */
export function age(fetchedAtMs: number, { now }: Clock): string {
  const date = new Date(fetchedAtMs).toISOString().slice(0, 16).replace('T', ' ');
  const hours = Math.floor((now() - fetchedAtMs) / 3_600_000);
  if (hours < 0) return `${date} UTC, which is in the future by this machine's clock`;
  return `${date} UTC (${hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`} ago)`;
}

/** The entry of an archive. That an outdated copy does not list it says nothing. */
export function entry(
  answer: Answer<KnownReleases>,
  version: GoVersion,
  platform: Platform,
): Answer<ReleaseFile> {
  if (answer.kind !== 'found') return answer;
  const { releases, evidence, stale } = answer.value;
  const file = archiveIn(releases, version, platform);
  if (file) return { kind: 'found', value: file };
  const observed = `${archiveFileName(version, platform)} is not in it (${evidence.observed})`;
  return { kind: stale ? 'unreachable' : 'not-found', evidence: { ...evidence, observed } };
}
