import type { Platform } from '../../architecture.ts';
import type { Evidence } from '../../problem.ts';
import type { Listing } from '../source.ts';
import { type ReleaseIndex, versionsFor } from './release.ts';

/** The part of an index that speaks of one platform. */
export function indexListing(
  index: { readonly releases: ReleaseIndex; readonly evidence: Evidence; readonly stale: boolean },
  platform: Platform,
): Listing {
  const { evidence, stale } = index;
  return { versions: versionsFor(index.releases, platform), evidence, stale };
}
