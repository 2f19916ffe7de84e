import type { Evidence, Problem } from '../../problem.ts';
import { compareGoVersions, type GoVersion, goName } from '../version.ts';

/** What the tool cache has, and what is known to exist. */
export interface Choice {
  readonly here: GoVersion;
  readonly anywhere: GoVersion | undefined;
}

const reasons = {
  offline: { seen: 'offline is set', remedy: 'Remove `offline: true`' },
  'no-answer': {
    seen: 'no source says which releases there are',
    remedy: 'Make a download source reachable',
  },
};

/** Why nobody was asked, and what was seen on the way. */
export interface Silence {
  readonly why: keyof typeof reasons;
  readonly evidence: readonly Evidence[];
}

/** Told when a range is answered from the tool cache alone and a newer release is known, or might well exist. */
export function toolCacheOnly(
  { here, anywhere }: Choice,
  { why, evidence }: Silence,
): readonly Problem[] {
  const { seen, remedy } = reasons[why];
  const chosen = `${goName(here)}, the newest in the tool cache that fits, is used`;
  const common = { severity: 'notice', evidence } as const;
  if (anywhere && compareGoVersions(anywhere, here) > 0) {
    const newer = goName(anywhere);
    const summary = `${chosen}, though ${newer} is known: ${seen}`;
    const advice = `${remedy} to get ${newer}, or name the version exactly.`;
    return [{ ...common, id: 'newer-go-known', summary, remedy: advice }];
  }
  if (why === 'offline') return [];
  const advice = `${remedy} to get a newer one, if there is one, or name the version exactly.`;
  return [{ ...common, id: 'release-index-stale', summary: `${chosen}: ${seen}`, remedy: advice }];
}

/** Told when an outdated copy of an index decides. */
export function staleIndex(chosen: GoVersion, evidence: readonly Evidence[]): Problem {
  return {
    id: 'release-index-stale',
    severity: 'notice',
    summary: `${goName(chosen)} is the newest that fits in an outdated copy of the release index`,
    evidence,
    remedy:
      'Make the download source reachable to see newer releases, or name the version exactly.',
  };
}
