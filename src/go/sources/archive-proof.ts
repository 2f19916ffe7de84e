import type { Problem } from '../../problem.ts';
import type { HashAnswer } from './archive-hash.ts';
import { hashMismatch, type SeenArchive, unchecked, unproved } from './archive-problems.ts';
import type { PendingSignature } from './archive-signature.ts';

/** How an archive was proved. */
export interface Proved {
  /** `SHA-256 from the index of go.dev, signature of EB4C…4796`. */
  readonly verifiedBy: string;
  readonly problems: readonly Problem[];
}

/** Holds an archive against its hash and its signature. Throws `ProblemError` when it is not proved. */
export async function prove(
  seen: SeenArchive,
  answer: HashAnswer,
  signature: PendingSignature | undefined,
): Promise<Proved> {
  const { words, problems } = byHash(seen, answer);
  const signed = await signature?.settle(seen);
  return { verifiedBy: signed === undefined ? words : `${words}, ${signed}`, problems };
}

function byHash(seen: SeenArchive, answer: HashAnswer) {
  switch (answer.kind) {
    case 'unknown':
      throw unproved(seen, answer.asked);
    case 'waived':
      return { words: 'nothing: go-sha256 is none', problems: [unchecked(seen)] };
    case 'expected': {
      const { sha256, by } = answer.expected;
      if (seen.sha256 !== sha256) throw hashMismatch(seen, answer.expected);
      const words = by === 'go-sha256' ? 'SHA-256 pinned by go-sha256' : `SHA-256 from ${by}`;
      return { words, problems: [] };
    }
  }
}
