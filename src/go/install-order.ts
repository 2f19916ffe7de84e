import type { Platform } from '../architecture.ts';
import type { Problem } from '../problem.ts';
import type { OpenSources } from './open-sources.ts';
import type { Pin } from './source.ts';
import type { Receipt } from './tool-cache/receipt.ts';
import type { Found, Wanted } from './tool-cache/tool-cache.ts';
import type { ToolCacheRoots } from './tool-cache/tool-cache-root.ts';
import type { GoVersion } from './version.ts';

/** Which SDK is wanted, and what may be done to get it. */
export interface InstallOrder {
  readonly version: GoVersion;
  readonly platform: Platform;
  readonly pin: Pin | undefined;
  readonly roots: ToolCacheRoots;
  readonly offline: boolean;
  /** Called only when the tool cache does not have it. */
  readonly openSources: () => Promise<Pick<OpenSources, 'sources' | 'copies'>>;
  /** Told what takes long while it happens. */
  readonly say: (line: string) => void;
}

/** An SDK in its place. */
export interface Installed {
  readonly goroot: string;
  readonly cacheHit: boolean;
  /** `tool-cache`, or the name of the source. */
  readonly source: string;
  /** Absent for a copy that another tool placed. */
  readonly receipt: Receipt | undefined;
  readonly problems: readonly Problem[];
}

/** A copy that serves. */
export type Hit = Extract<Found, { kind: 'hit' }>;

/** What to look for in one tool cache. */
export function wantedIn({ version, platform, pin }: InstallOrder, root: string): Wanted {
  return { root, version, platform, pin };
}

/** A copy that needs nothing to be done. */
export function fromToolCache({ goroot, receipt }: Hit): Installed {
  return { goroot, cacheHit: true, source: 'tool-cache', receipt, problems: [] };
}
