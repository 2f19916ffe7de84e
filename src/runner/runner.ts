import type { Problem } from '../problem.ts';

/** The GitHub Actions runner, as far as this action talks to it. */
export interface Runner {
  /** The raw text of an input, trimmed; empty when it was not given. */
  input(name: string): string;
  output(name: string, value: string): void;
  /** Sets a variable for the later steps of the job. */
  exportVariable(name: string, value: string): void;
  /** Puts a directory in front of PATH for the later steps of the job. */
  addPath(directory: string): void;
  /** Keeps a value out of the log for the rest of the job. */
  mask(secret: string): void;
  log(line: string): void;
  debug(line: string): void;
  annotate(problem: Pick<Problem, 'severity' | 'summary'>, text: string): void;
  addProblemMatcher(path: string): void;
  appendSummary(markdown: string): void;
  /** Leaves a file for the later steps, in the job's directory for temporary files. Its path; empty when it cannot be written. */
  keepFile(name: string, content: string): string;
  /** The step ends with exit code 1. */
  fail(): void;
}
