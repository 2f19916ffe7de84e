import type { Problem } from '../../problem.ts';
import type { Head } from './heads.ts';
import type { LookupRecord } from './record.ts';
import type { Hash } from './tlog.ts';

type Distrust = Omit<Problem, 'severity'>;

const tellGo =
  'Do not build with this download. Compare with another network: when the answer differs there, something on the way to the checksum database changes it; when it does not, tell the operator of the database (for sum.golang.org: security@golang.org) with the lines above.';

/** The signature under a tree head is missing, malformed or wrong. */
export function notAuthentic(source: string, why: string): Distrust {
  return {
    id: 'checksum-database-signature',
    summary: `The answer of the checksum database is not signed with its key: ${why}.`,
    evidence: [{ source, observed: `a signed tree head of which ${why}` }],
    remedy: `Look at what answers at this address: something other than the checksum database does, or GOSUMDB carries the key of another one.`,
  };
}

/** Two signed trees of which neither continues the other: the database tells different stories. */
export function forked(older: Head, newer: Head, root: Hash): Distrust {
  const size = older.tree.size;
  return {
    id: 'checksum-database-forked',
    summary: `The checksum database has signed two histories: its tree of ${newer.tree.size} records does not continue its tree of ${size} that was seen earlier.`,
    evidence: [
      { source: older.source, observed: described(older) },
      { source: newer.source, observed: described(newer) },
      {
        source: `the first ${size} records of the second tree`,
        observed: `hash ${root.toString('base64')}`,
      },
    ],
    remedy: tellGo,
  };
}

/** The record is not the one that the signed tree has at its number. */
export function notInTree(record: LookupRecord, head: Head, latest: Head): Distrust {
  return {
    id: 'checksum-database-proof',
    summary: `The checksum database answered with a record that is not in its own signed tree.`,
    evidence: [
      {
        source: head.source,
        observed: `record ${record.id}: ${record.text.trim().replaceAll('\n', ', ')}`,
      },
      { source: latest.source, observed: described(latest) },
    ],
    remedy: tellGo,
  };
}

/** A tile whose hashes do not lead to the hash of the signed tree. */
export function tileContradicts(tile: string, latest: Head): Distrust {
  return {
    id: 'checksum-database-proof',
    summary: `The checksum database served ${tile}, which does not belong to its own signed tree.`,
    evidence: [
      { source: tile, observed: 'hashes that do not add up to the signed tree' },
      { source: latest.source, observed: described(latest) },
    ],
    remedy: tellGo,
  };
}

/** The record is authentic and speaks of something else than was asked for. */
export function otherModule(source: string, asked: string): Distrust {
  return {
    id: 'checksum-database-proof',
    summary: `The checksum database answered with a record that has no hash of ${asked}.`,
    evidence: [{ source, observed: `no line that begins with "${asked} h1:"` }],
    remedy: tellGo,
  };
}

function described({ tree, note }: Head): string {
  const signature = note.toString().trimEnd().split('\n').at(-1) ?? '';
  return `tree of ${tree.size} records, hash ${tree.hash.toString('base64')}, signed ${signature.replace(/^\u2014 /, '')}`;
}
