import type { SdkArchive } from './real-sdk.ts';

/** A way in which the mirror is not what it should be. */
export type Fault =
  | { readonly kind: 'none' }
  /** The index is a web page, as behind a login, or ends in the middle. */
  | { readonly kind: 'html-index' | 'truncated-index' }
  /** The index names archives for no platform that anybody has. */
  | { readonly kind: 'index-without-platform' }
  /** Every answer, or every archive, has this status. */
  | {
      readonly kind: 'status';
      readonly status: 403 | 404 | 407 | 410 | 429 | 500 | 502 | 503;
      readonly of: 'everything' | 'archives' | 'index';
      readonly retryAfterSeconds?: number;
      /** How many answers; all when absent. */
      readonly times?: number;
    }
  /** The connection breaks in the middle of an archive. */
  | { readonly kind: 'reset'; readonly afterBytes: number; readonly times?: number }
  /** No byte comes any more. */
  | { readonly kind: 'hang'; readonly of: 'index' | 'archives'; readonly afterBytes: number }
  /** Fewer bytes come than the head of the answer says: none of it is said, so the end looks like one. */
  | { readonly kind: 'short'; readonly missingBytes: number }
  | { readonly kind: 'flipped-byte'; readonly at: number }
  /** Another archive comes than the index has the hash of. */
  | { readonly kind: 'repacked'; readonly path: string };

/** What the mirror holds. */
export interface MirrorOptions {
  readonly archives: readonly SdkArchive[];
  /** Further files, such as `go1.26.8.linux-arm64.tar.gz.asc`. */
  readonly files?: Readonly<Record<string, string>>;
  /** The index; made of the archives when absent. */
  readonly index?: string;
  /** Whether `<archive>.sha256` is there. Default `present`. */
  readonly sums?: 'present' | 'absent';
}

/** A mirror's own state: what it holds, and what is wrong with it now. */
export interface MirrorState {
  readonly options: MirrorOptions;
  fault: Fault;
  /** How often the fault has shown. */
  shown: number;
}

/** Whether the fault shows once more, for faults that pass. */
export function shows(state: MirrorState, fault: { readonly times?: number }): boolean {
  if (fault.times !== undefined && state.shown >= fault.times) return false;
  state.shown += 1;
  return true;
}
