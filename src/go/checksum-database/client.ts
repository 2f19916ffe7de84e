import { type Problem, ProblemError } from '../../problem.ts';
import { escapeModule } from '../module-proxy-list.ts';
import type { Answer } from '../source.ts';
import { forked, notAuthentic, notInTree, otherModule, tileContradicts } from './distrust.ts';
import { type Head, type HeadMemory, openHead, remember, rememberedHeads } from './heads.ts';
import type { VerifierKey } from './note.ts';
import { hashInRecord, type LookupRecord, parseLookup } from './record.ts';
import type { ReadDatabase } from './route.ts';
import { proveNodes } from './tile-proof.ts';
import {
  grown,
  hashSizeBytes,
  type Node,
  peaks,
  recordHash,
  rootHash,
  type Tile,
  tilePath,
} from './tlog.ts';

/** What a checksum database is asked with. */
export interface ChecksumDatabase {
  readonly key: VerifierKey;
  readonly read: ReadDatabase;
  readonly memory: HeadMemory;
}

/** A hash that the whole world is shown alike: proved to be in the tree that the database has signed. */
export interface ProvedHash {
  readonly h1: string;
  readonly database: string;
  readonly recordId: number;
  readonly treeSize: number;
  readonly problems: readonly Problem[];
}

/**
 * Asks for the hash of a module version and proves the answer: the tree head is signed, it continues every head that is
 * remembered, and the record is in the tree. Throws `ProblemError` when the database contradicts itself.
 */
export async function lookup(
  database: ChecksumDatabase,
  module: string,
  version: string,
): Promise<Answer<ProvedHash>> {
  const path = `lookup/${escapeModule(module)}@${escapeModule(version)}`;
  const answer = await database.read(path);
  if (answer.kind !== 'found') return answer;
  const source = `${database.key.name}/${path}`;
  const record = parseLookup(answer.value);
  if (!record) {
    const observed = 'an answer that is no record of a checksum database';
    return { kind: 'unreachable', evidence: { source, observed } };
  }
  const head = openHead(record.signedHead, source, database.key);
  if (typeof head === 'string') throw new ProblemError(notAuthentic(source, head));
  const latest = await prove(database, record, head);
  if ('evidence' in latest) return latest;
  const h1 = hashInRecord(record.text, module, version);
  if (h1 === undefined) throw new ProblemError(otherModule(source, `${module} ${version}`));
  const problem = await remember(latest, database.memory, database.key);
  return {
    kind: 'found',
    value: {
      h1,
      database: database.key.name,
      recordId: record.id,
      treeSize: latest.tree.size,
      problems: problem ? [problem] : [],
    },
  };
}

type Refusal = Exclude<Answer<never>, { kind: 'found' }>;

/** Proves a record and every known head in the newest of the heads, and returns that one. */
async function prove(
  database: ChecksumDatabase,
  record: LookupRecord,
  head: Head,
): Promise<Head | Refusal> {
  const heads = [head, ...(await rememberedHeads(database.memory, database.key))];
  const latest = heads.reduce((a, b) => (b.tree.size > a.tree.size ? b : a));
  if (record.id >= latest.tree.size) throw new ProblemError(notInTree(record, head, latest));
  const older = heads.filter((each) => each !== latest);
  const wanted: readonly (readonly Node[])[] = [
    [{ level: 0, index: record.id }],
    ...older.map(({ tree }) => peaks(tree.size)),
  ];
  const proof = await proveNodes(latest.tree, wanted.flat(), tileReader(database.read));
  if (proof.kind === 'contradicted') throw new ProblemError(tileContradicts(proof.tile, latest));
  // A record without its proof is no answer, whatever the server says about the tile.
  if (proof.kind !== 'proved') return { kind: 'unreachable', evidence: proof.evidence };
  const [proved, ...rest] = proof.hashes;
  let start = 0;
  for (const each of older) {
    const end = start + peaks(each.tree.size).length;
    const root = rootHash(rest.slice(start, end));
    if (!root.equals(each.tree.hash)) throw new ProblemError(forked(each, latest, root));
    start = end;
  }
  if (!proved?.equals(recordHash(record.text))) {
    throw new ProblemError(notInTree(record, head, latest));
  }
  return latest;
}

/** Reads tiles; a partial one that is no longer served has grown into the full one, of which it is the beginning. */
function tileReader(read: ReadDatabase) {
  return async (tile: Tile): Promise<Answer<Buffer>> => {
    const answer = await read(tilePath(tile));
    const full = grown(tile);
    if (answer.kind === 'found' || full === undefined) return answer;
    const whole = await read(tilePath(full));
    if (whole.kind !== 'found') return answer;
    return { kind: 'found', value: whole.value.subarray(0, tile.width * hashSizeBytes) };
  };
}
