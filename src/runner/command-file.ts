import { appendFileSync, closeSync, constants, openSync } from 'node:fs';
import { type Evidence, ProblemError } from '../problem.ts';

/** A file by which a step tells the runner something. */
export interface CommandFile {
  /** The variable that names it: `GITHUB_OUTPUT`. */
  readonly file: string;
  readonly path: string;
}

/**
 * Appends to a file of the runner's own making; one that is missing is not made, because nobody would read it. Throws
 * `runner-file`.
 */
export function append({ file, path }: CommandFile, text: string): void {
  try {
    const descriptor = openSync(path, constants.O_WRONLY | constants.O_APPEND);
    try {
      appendFileSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw unwritable({ source: file, observed: `${code} at ${path}` }, error);
  }
}

function unwritable(evidence: Evidence, cause: unknown): ProblemError {
  return new ProblemError(
    {
      id: 'runner-file',
      summary: `The runner does not take what this action has to tell it: its file ${evidence.source} cannot be written.`,
      evidence: [evidence],
      remedy:
        'See on the runner that its work folder has free space and belongs to the user it runs as (`df -h`, `ls -ld`), and that no earlier step removed RUNNER_TEMP; then run the job again.',
    },
    { cause },
  );
}

/** An entry of such a file. No value can end its own entry and begin another: the delimiter is chosen so that it does not occur in it. */
export function keyValue(name: string, value: string): string {
  let delimiter = `ghadelimiter_${process.pid}`;
  while (value.includes(delimiter)) delimiter += '_';
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
