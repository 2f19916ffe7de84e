/** How loudly a problem is reported. The words are the runner's own annotation levels. */
export type Severity = 'error' | 'warning' | 'notice';

/** One thing that was looked at, and what was seen there. */
export interface Evidence {
  /** A command line, a path with a line number, an input or variable name, an address without credentials. */
  readonly source: string;
  readonly observed: string;
}

/** Something wrong with the machine or the workflow, and how its owner can put it right. */
export interface Problem {
  /** Stable and kebab-case: a heading in docs/checks.md and a value that workflows may match on. */
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly evidence: readonly Evidence[];
  /** What to do, ready to be carried out: a command, an input, a line of a file. */
  readonly remedy: string;
}

/** Thrown when a problem leaves no way to go on. Any other thrown error is a bug in this action. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'severity'>, options?: ErrorOptions) {
    super(problem.summary, options);
    this.problem = { ...problem, severity: 'error' };
  }
}
