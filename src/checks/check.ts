import type { Evidence, Problem, Severity } from '../problem.ts';

/** What a check found. Unknown is neither failure nor success, and is shown as what it is. */
export type Verdict =
  | { readonly kind: 'passed'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'unknown'; readonly why: string }
  | ({ readonly kind: 'failed' } & Omit<Problem, 'id'>);

/** One question about the machine. A check never touches the machine; it judges facts. Total and pure. */
export interface Check<Facts> {
  /** Stable and kebab-case: a heading in docs/checks.md, a key of the `checks` input, a key in the report. */
  readonly id: string;
  readonly question: string;
  /** No verdict at all where the question makes no sense, as for Rosetta on Linux. */
  judge(facts: Facts): readonly Verdict[] | Verdict;
  /**
   * The checks whose failure is the cause of a failure of this one on this machine. One cause is told once: where one
   * of them failed, this one's failure is not a problem of its own. Two checks never explain each other.
   */
  explainedBy?(facts: Facts): readonly string[];
}

export type CheckSetting = Severity | 'off';

/** A check with what it found. One check may find several things wrong; each is a verdict of its own. */
export interface Judgement {
  readonly id: string;
  readonly question: string;
  readonly verdict: Verdict;
}

/** All is as it should be, as was seen. */
export function passed(...evidence: readonly Evidence[]): Verdict {
  return { kind: 'passed', evidence };
}

/** The machine did not tell what the question needs. */
export function unknown(...evidence: readonly Evidence[]): Verdict {
  return {
    kind: 'unknown',
    why: evidence.map(({ source, observed }) => `${source}: ${observed}`).join('; '),
  };
}

/** Something is wrong; an error unless it says otherwise. */
export function failed(
  problem: Omit<Problem, 'id' | 'severity'> & Partial<Pick<Problem, 'severity'>>,
): Verdict {
  return { kind: 'failed', severity: 'error', ...problem };
}
