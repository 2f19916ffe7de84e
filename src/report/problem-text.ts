import type { Evidence, Problem, Severity } from '../problem.ts';
import { clip, fittingLines, oneLine, plainLines } from './plain-text.ts';
import { redacted } from './redact.ts';

const maxLineLength = 1000;

/**
 * The one place where a problem becomes words: the summary and its id, what was seen, what to do, where to read on.
 * When it must be shorter than all that, evidence goes first and the remedy last.
 */
export function problemText(problem: Problem, maxLength = Number.POSITIVE_INFINITY): string {
  const told = redacted(problem);
  const head = `${oneLine(told.summary)} [${told.id}]`;
  const tail = [...labelled('fix', told.remedy), `  see: ${documentation(told)}`];
  const seen = told.evidence.flatMap((evidence) => labelled('saw', evidenceText(evidence)));
  const room = maxLength - [head, ...tail].join('\n').length;
  return clip([head, ...linesWithin(seen, room), ...tail].join('\n'), maxLength);
}

/** Where the documentation of a problem stands in the repository of this action. */
export function documentation({ id }: Pick<Problem, 'id'>): string {
  return `docs/checks.md#${id}`;
}

/** What was looked at and what was seen there, as one text. */
export function evidenceText({ source, observed }: Evidence): string {
  return `${source} -> ${observed.trim() === '' ? '(nothing)' : observed}`;
}

/** `1 error (rosetta), 2 notices (goroot, go-env)`; empty when there are none. */
export function tally(problems: readonly Problem[]): string {
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  return severities
    .map((severity) => problems.filter((problem) => problem.severity === severity))
    .flatMap((group) => (group[0] === undefined ? [] : [counted(group, group[0].severity)]))
    .join(', ');
}

/** An error that nobody foresaw, as a problem: its stack is the evidence. `reportTo` is the address for bug reports. */
export function unexpectedError(error: unknown, reportTo?: string): Problem {
  const [first, ...rest] = causes(error);
  const place = reportTo ?? 'the issues page of the repository that this action comes from';
  return {
    id: 'unexpected-error',
    severity: 'error',
    summary: `A fault in this action itself stopped it: ${oneLine(messageOf(first))}`,
    evidence: [
      { source: 'stack', observed: stackOf(first) },
      ...rest.map((cause) => ({ source: 'caused by', observed: stackOf(cause) })),
    ],
    remedy: `Report it at ${place}, with this text and the step of the workflow that uses the action.`,
  };
}

function counted(group: readonly Problem[], word: string): string {
  const ids = [...new Set(group.map(({ id }) => id))].join(', ');
  return `${group.length} ${word}${group.length === 1 ? '' : 's'} (${ids})`;
}

function labelled(label: string, text: string): readonly string[] {
  return plainLines(text).map((line, index) =>
    clip(`${index === 0 ? `  ${label}: ` : '       '}${line}`, maxLineLength),
  );
}

function linesWithin(lines: readonly string[], room: number): readonly string[] {
  if (fittingLines(lines, room).length === lines.length) return lines;
  const note = '       … and more, in the job summary';
  return [...fittingLines(lines, room - note.length - 4), note];
}

function causes(error: unknown): readonly unknown[] {
  const chain: unknown[] = [error];
  for (let last = error; last instanceof Error && last.cause !== undefined; last = last.cause) {
    if (chain.length > 5) break;
    chain.push(last.cause);
  }
  return chain;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? messageOf(error)) : String(error);
}
