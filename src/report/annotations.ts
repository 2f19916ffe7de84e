import type { Problem, Severity } from '../problem.ts';
import { clip, oneLine } from './plain-text.ts';
import { problemText } from './problem-text.ts';
import { redacted } from './redact.ts';
import type { Report } from './report.ts';

/** What the runner shows beside the job; `summary` is the title. */
export interface Annotation extends Pick<Problem, 'severity' | 'summary'> {
  readonly text: string;
}

/** The runner drops what goes beyond, per severity and step (actions/runner, ExecutionContext.cs). */
const maxPerSeverity = 10;
/** The runner cuts a longer text at 4,096 characters, and would cut off the remedy. */
const maxTextLength = 4095;
const maxTitleLength = 200;

/** One annotation for each cause, errors first. What exceeds the runner's limit is counted and named in the last one. */
export function annotations(report: Report): readonly Annotation[] {
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  const problems = redacted(report.problems);
  return severities.flatMap((severity) =>
    withinLimit(problems.filter((problem) => problem.severity === severity)),
  );
}

function withinLimit(problems: readonly Problem[]): readonly Annotation[] {
  if (problems.length <= maxPerSeverity) return problems.map(annotation);
  const shown = problems.slice(0, maxPerSeverity - 1);
  return [...shown.map(annotation), remainder(problems.slice(shown.length))];
}

function annotation(problem: Problem): Annotation {
  return {
    severity: problem.severity,
    summary: clip(oneLine(problem.summary), maxTitleLength),
    text: problemText(problem, maxTextLength),
  };
}

function remainder(problems: readonly Problem[]): Annotation {
  const ids = [...new Set(problems.map(({ id }) => id))].join(', ');
  const severity = problems[0]?.severity ?? 'error';
  const summary = `${problems.length} more ${severity}s are in the job summary`;
  return { severity, summary, text: clip(`${summary}: ${ids}`, maxTextLength) };
}
