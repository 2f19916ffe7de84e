import type { Platform } from '../../architecture.ts';
import type { HttpClient } from '../download/http.ts';
import type { ReleaseFile } from '../releases/release.ts';
import type { Answer, Listing } from '../source.ts';
import type { GoVersion } from '../version.ts';
import type { ArchiveAddress } from './archive-address.ts';
import type { SignaturePolicy } from './archive-signature.ts';

/** Asks an index for the archive of a version. */
export type FindInIndex = (version: GoVersion, platform: Platform) => Promise<Answer<ReleaseFile>>;

/** A place that has Go's archives, `.tar.gz`. */
export interface ArchiveSourceOptions extends SignaturePolicy {
  /** `go.dev`, or an address without credentials. */
  readonly name: string;
  readonly address: ArchiveAddress;
  readonly http: HttpClient;
  readonly list: (platform: Platform) => Promise<Answer<Listing>>;
  /** The source's own index, where it has one. */
  readonly index?: FindInIndex | undefined;
  /** The index of go.dev, for the hashes of other sources. */
  readonly goDevIndex?: FindInIndex | undefined;
}
