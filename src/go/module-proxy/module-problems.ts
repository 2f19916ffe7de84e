import type { Evidence, Problem } from '../../problem.ts';
import { toolchainPath } from './toolchain-module.ts';

/** What a module zip turned out to be. */
export interface Hashes {
  /** The module version: `v0.0.1-go1.26.8.linux-arm64`. */
  readonly version: string;
  readonly origin: string;
  readonly h1: string;
  readonly sha256: string;
}

/** A hash, and who says so: `go-sha256`, or the name of a checksum database. */
export interface Wanted {
  readonly hash: string;
  readonly by: string;
}

type Trouble = Omit<Problem, 'severity'>;

/** GOPROXY cannot be understood. */
export function proxiesMalformed(why: string): Trouble {
  return {
    id: 'goproxy-invalid',
    summary: `GOPROXY cannot be understood: ${why}.`,
    evidence: [{ source: 'GOPROXY', observed: why }],
    remedy:
      'Set GOPROXY to addresses (https, http or file) separated by "," or "|", to "direct" or to "off".',
  };
}

/** GOSUMDB cannot be understood. */
export function settingMalformed(why: string): Trouble {
  return {
    id: 'gosumdb-invalid',
    summary: `GOSUMDB cannot be understood: ${why}.`,
    evidence: [{ source: 'GOSUMDB', observed: why }],
    remedy:
      'Set GOSUMDB to "sum.golang.org", to "name+hash+key" of another checksum database with its address behind a blank where it has one, or to "off" together with a pin in the input go-sha256.',
  };
}

/** The bytes are not those that were promised. */
export function wrong(seen: Hashes, hash: string, wanted: Wanted): Trouble {
  return {
    id: 'sdk-hash-wrong',
    summary: `The Go SDK from ${seen.origin} has another hash than ${wanted.by} says.`,
    evidence: [
      { source: seen.origin, observed: hash },
      { source: wanted.by, observed: wanted.hash },
    ],
    remedy:
      wanted.by === 'go-sha256'
        ? `Compare the input go-sha256 with the hash of ${seen.version} at a source you trust, and correct it (the zip of a module is another file than the tar.gz of go.dev, with another hash); when the input is right, look at who can change what ${seen.origin} serves.`
        : `Do not use this download: look at who can change what ${seen.origin} serves, remove its copy there, or take the SDK from another source with the input download-sources.`,
  };
}

/** Nobody may be asked for the hash. */
export function off(seen: Hashes): Trouble {
  return {
    id: 'checksum-database-off',
    summary: `GOSUMDB is off, so nothing proves the Go SDK from ${seen.origin}. The go command refuses it for that reason, and so does this action.`,
    evidence: [{ source: 'GOSUMDB', observed: 'off' }, unproved(seen)],
    remedy: `Remove GOSUMDB=off from the environment of this step, or ${pinning(seen)}`,
  };
}

/** The checksum database does not know the module, and the proxy has it. */
export function recordMissing(seen: Hashes, evidence: Evidence): Trouble {
  return {
    id: 'checksum-database-record-missing',
    summary: `The checksum database has no record of the Go SDK that ${seen.origin} serves.`,
    evidence: [evidence, unproved(seen)],
    remedy: `Ask for a version that has been released, or ${pinning(seen)}`,
  };
}

/** Accepted because the workflow says so. */
export function unchecked(seen: Hashes): Problem {
  return {
    id: 'sdk-hash-not-checked',
    severity: 'warning',
    summary: `The hash of the Go SDK from ${seen.origin} was not checked.`,
    evidence: [{ source: 'go-sha256', observed: 'none' }, unproved(seen)],
    remedy: `Remove the line "go-sha256: none", or ${pinning(seen)}`,
  };
}

/** The module cache has the SDK, and it is not used. */
export function cachedCopyIgnored(path: string, why: string): Problem {
  return {
    id: 'module-cache-copy-ignored',
    severity: 'notice',
    summary: `The copy of the Go SDK in the module cache was passed over: ${why}.`,
    evidence: [{ source: path, observed: why }],
    remedy: `Remove the copy with: rm -f '${path}' '${path}hash'`,
  };
}

function unproved(seen: Hashes): Evidence {
  return { source: seen.origin, observed: `${seen.h1} (unproved)` };
}

function pinning(seen: Hashes): string {
  return `pin it with the line "go-sha256: ${seen.h1}". That is the hash of what was seen, proved by nobody: compare it first with the Sum that "GOSUMDB=sum.golang.org go mod download -json ${toolchainPath}@${seen.version}" prints on a machine that reaches the checksum database.`;
}
