import type { Platform } from '../architecture.ts';
import type { Evidence, Problem } from '../problem.ts';
import type { GoVersion } from './version.ts';

/** What a source says when asked. Bytes that are wrong are no answer: they are thrown as a `ProblemError`. */
export type Answer<T> =
  | { readonly kind: 'found'; readonly value: T }
  /** The source answered, and has no such thing (404, 410, a missing file). */
  | { readonly kind: 'not-found'; readonly evidence: Evidence }
  /** The source did not answer, or its answer makes no sense (403, 5xx, a login page). */
  | { readonly kind: 'unreachable'; readonly evidence: Evidence };

/** The versions that a source offers for a platform. */
export interface Listing {
  /** In no particular order. */
  readonly versions: readonly ListedVersion[];
  readonly evidence: Evidence;
  /** Kept on disk from an earlier run, because the source did not answer now. */
  readonly stale: boolean;
}

export interface ListedVersion {
  readonly version: GoVersion;
  readonly stable: boolean;
}

/** What the workflow says the archive must be: `go-sha256`. */
export type Pin =
  | { readonly kind: 'sha256'; readonly hex: string }
  | { readonly kind: 'h1'; readonly hash: string }
  /** `none`: whatever comes is accepted, and warned about. */
  | { readonly kind: 'none' };

/** How far a download is. */
export interface Progress {
  readonly source: string;
  readonly receivedBytes: number;
  readonly totalBytes: number | undefined;
  readonly elapsedMs: number;
}

/** What is to be unpacked, and where to. */
export interface Order {
  readonly version: GoVersion;
  readonly platform: Platform;
  /** An existing, empty directory that becomes GOROOT: `bin/go` will be in it directly. */
  readonly directory: string;
  /** An existing directory on the same volume for partial files; the caller removes it. */
  readonly scratch: string;
  readonly pin: Pin | undefined;
  readonly onProgress: (progress: Progress) => void;
}

/** An SDK that lies in `Order.directory`, every byte of it verified. */
export interface Unpacked {
  /** The address it came from, without credentials. */
  readonly origin: string;
  /** Lower-case hex SHA-256 of the archive (tar.gz or zip) as it was received. */
  readonly sha256: string;
  /** The `h1:` hash, when it came as a module. */
  readonly h1: string | undefined;
  readonly sizeBytes: number;
  /** How the bytes were proved, for the log: `SHA-256 from the index of go.dev, signature of EB4C…4796`. */
  readonly verifiedBy: string;
  readonly problems: readonly Problem[];
}

/** A place that Go SDKs come from. */
export interface Source {
  /** `go.dev`, `module-proxy`, or an address without credentials. */
  readonly name: string;
  list(platform: Platform): Promise<Answer<Listing>>;
  /** Throws `ProblemError` when what came is not what it should be; the directory is then the caller's to discard. */
  unpack(order: Order): Promise<Answer<Unpacked>>;
}
