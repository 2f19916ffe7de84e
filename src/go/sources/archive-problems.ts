import { type Problem, ProblemError } from '../../problem.ts';

/** An archive as it came. */
export interface SeenArchive {
  /** `go1.26.8.linux-arm64.tar.gz`. */
  readonly name: string;
  /** Without credentials. */
  readonly origin: string;
  readonly sha256: string;
}

/** A hash, and who says so: `go-sha256`, `the index of go.dev`. */
export interface ExpectedHash {
  readonly sha256: string;
  readonly by: string;
}

/** The bytes are not those that were promised. */
export function hashMismatch(seen: SeenArchive, expected: ExpectedHash): ProblemError {
  return new ProblemError({
    id: 'archive-hash-mismatch',
    summary: `The Go SDK from ${seen.origin} has another SHA-256 than ${expected.by} says.`,
    evidence: [
      { source: seen.origin, observed: seen.sha256 },
      { source: expected.by, observed: expected.sha256 },
    ],
    remedy:
      expected.by === 'go-sha256'
        ? `Compare the input go-sha256 with the SHA-256 that https://go.dev/dl/ lists for ${seen.name}, and correct it; when the input is right, look at who can change what ${seen.origin} serves.`
        : `Do not use this archive: look at who can change what ${seen.origin} serves, replace its copy with the one of https://go.dev/dl/, or take the SDK from another source with the input download-sources.`,
  });
}

/** Nobody says what the hash has to be. */
export function unproved(seen: SeenArchive, asked: Problem['evidence']): ProblemError {
  return new ProblemError({
    id: 'archive-unproved',
    summary: `Nothing proves the Go SDK from ${seen.origin}: no hash of it is to be had.`,
    evidence: [...asked, { source: seen.origin, observed: `SHA-256 ${seen.sha256} (unproved)` }],
    remedy: `Compare the SHA-256 of what was seen, which is unproved, with the one that https://go.dev/dl/ lists for ${seen.name}. When they are equal, add this line to the step: "go-sha256: ${seen.sha256}". ${seen.name}.sha256 beside the archive, with the 64 hex digits and nothing else, does as well.`,
  });
}

/** Accepted because the workflow says so. */
export function unchecked(seen: SeenArchive): Problem {
  return {
    id: 'sdk-hash-not-checked',
    severity: 'warning',
    summary: `The hash of the Go SDK from ${seen.origin} was not checked.`,
    evidence: [
      { source: 'go-sha256', observed: 'none' },
      { source: seen.origin, observed: `SHA-256 ${seen.sha256} (unproved)` },
    ],
    remedy: `Compare the SHA-256 of what was seen with the one that https://go.dev/dl/ lists for ${seen.name}, and replace the line "go-sha256: none" with "go-sha256: ${seen.sha256}".`,
  };
}

/** The signature beside the archive does not vouch for it. */
export function signatureWrong(seen: SeenArchive, address: string, why: string): ProblemError {
  return new ProblemError({
    id: 'archive-signature-wrong',
    summary: `The signature of the Go SDK from ${seen.origin} is wrong: ${why}.`,
    evidence: [
      { source: address, observed: why },
      { source: seen.origin, observed: `SHA-256 ${seen.sha256}` },
    ],
    remedy: `Do not use this archive: look at who can change what ${seen.origin} serves, and replace archive and signature with those of https://go.dev/dl/. Where the signature is known to be made with a key of your own, write "verify-signature: off" and pin the archive with go-sha256.`,
  });
}

/** The workflow wants a signature, and the source has none. */
export function signatureMissing(address: string, observed: string): ProblemError {
  return new ProblemError({
    id: 'archive-signature-missing',
    summary: `verify-signature is required, and there is no signature at ${address}.`,
    evidence: [{ source: address, observed }],
    remedy: `Put the .asc file of https://go.dev/dl/ beside the archive, take the SDK from another source with the input download-sources, or write "verify-signature: auto".`,
  });
}
