import { type Problem, ProblemError } from '../../problem.ts';
import { lookup, type ProvedHash } from '../checksum-database/client.ts';
import { overNetwork } from '../checksum-database/route.ts';
import type { ChecksumDatabaseSetting } from '../checksum-database/setting.ts';
import type { HttpClient } from '../download/http.ts';
import type { ProxyEntry } from '../module-proxy-list.ts';
import type { Answer, Pin } from '../source.ts';
import {
  type Hashes,
  off,
  recordMissing,
  settingMalformed,
  unchecked,
  type Wanted,
  wrong,
} from './module-problems.ts';
import { toolchainPath } from './toolchain-module.ts';

/** What the hash of a module has to be, by whoever may say so. */
export type Expectation =
  | { readonly kind: 'pinned'; readonly pin: Pin }
  | { readonly kind: 'database-off' }
  | { readonly kind: 'asked'; readonly answer: Promise<Answer<ProvedHash>> };

/** Whom to ask, and how. */
export interface HashQuestion {
  readonly version: string;
  readonly pin: Pin | undefined;
  readonly setting: ChecksumDatabaseSetting;
  readonly proxies: readonly ProxyEntry[];
  readonly http: HttpClient;
  readonly stateDirectory: string;
  readonly goSumDbState: string | undefined;
}

/** Begins to find out what the hash has to be; the checksum database is asked only when nothing is pinned. */
export function expectHash(request: HashQuestion): Expectation {
  const { pin, setting, proxies, http, version } = request;
  if (pin) return { kind: 'pinned', pin };
  if (setting.kind === 'off') return { kind: 'database-off' };
  if (setting.kind === 'malformed') throw new ProblemError(settingMalformed(setting.why));
  const { key, url } = setting;
  const database = {
    key,
    read: overNetwork({ key, url, proxies, http }),
    memory: { directory: request.stateDirectory, goDirectory: request.goSumDbState },
  };
  return { kind: 'asked', answer: lookup(database, toolchainPath, version) };
}

/** How a hash was proved. */
export interface Proved {
  readonly verifiedBy: string;
  readonly problems: readonly Problem[];
}

/** Holds what was seen against the expectation. Throws `ProblemError` when it is something else or nobody vouches for it. */
export async function settle(expectation: Expectation, seen: Hashes): Promise<Answer<Proved>> {
  switch (expectation.kind) {
    case 'pinned':
      return { kind: 'found', value: settlePin(expectation.pin, seen) };
    case 'database-off':
      throw new ProblemError(off(seen));
    case 'asked':
      return settleAnswer(await expectation.answer, seen);
  }
}

/** Compares with a pin; throws when the bytes are other ones. */
export function settlePin(pin: Pin, seen: Hashes): Proved {
  switch (pin.kind) {
    case 'none':
      return { verifiedBy: 'nothing: go-sha256 is none', problems: [unchecked(seen)] };
    case 'h1':
      return compare(seen, seen.h1, { hash: pin.hash, by: 'go-sha256' });
    case 'sha256':
      return compare(seen, seen.sha256, { hash: pin.hex.toLowerCase(), by: 'go-sha256' });
  }
}

function compare(seen: Hashes, hash: string, wanted: Wanted): Proved {
  if (hash !== wanted.hash) throw new ProblemError(wrong(seen, hash, wanted));
  const name = hash.startsWith('h1:') ? 'h1 hash' : 'SHA-256';
  return { verifiedBy: `${name} pinned by ${wanted.by}`, problems: [] };
}

function settleAnswer(answer: Answer<ProvedHash>, seen: Hashes): Answer<Proved> {
  switch (answer.kind) {
    case 'not-found':
      throw new ProblemError(recordMissing(seen, answer.evidence));
    case 'unreachable': {
      const { source, observed } = answer.evidence;
      const hint = `${observed}; the module cannot be proved without it, save by the line "go-sha256: ${seen.h1}" (the hash of what was downloaded, unproved)`;
      return { kind: 'unreachable', evidence: { source, observed: hint } };
    }
    case 'found': {
      const { h1, database, recordId, treeSize, problems } = answer.value;
      if (h1 !== seen.h1) throw new ProblemError(wrong(seen, seen.h1, { hash: h1, by: database }));
      const verifiedBy = `h1 hash proved by ${database}: record ${recordId} in its signed tree of ${treeSize}`;
      return { kind: 'found', value: { verifiedBy, problems } };
    }
  }
}
