import type { Link } from '../checks/chain.ts';
import type { FactRow } from '../checks/fact-rows.ts';
import type { Problem } from '../problem.ts';
import { code, list, prose, table } from './markdown.ts';
import { flowchart } from './mermaid.ts';
import { documentation, evidenceText, tally } from './problem-text.ts';
import { redacted } from './redact.ts';
import type { Report } from './report.ts';
import { unknownChecks } from './tallies.ts';

/** The runner refuses a summary of more than 1 MiB (actions/runner, FileCommandManager.cs); the parts share it. */
const maxBytes = { problems: 350_000, unknowns: 100_000, facts: 250_000 } as const;
const maxEvidence = 12;

/** The page that the runner shows for the job, in GitHub's Markdown. Short when all is well. */
export function summaryMarkdown(report: Report): string {
  const told = redacted(report);
  return [
    headline(told),
    leadText(told),
    ...chainParts(told),
    ...problemParts(told.problems),
    ...unknownParts(told),
    ...factParts(told.facts),
  ]
    .map((part) => `${typeof part === 'string' ? part : part.join('\n')}\n`)
    .join('\n');
}

function headline({ verdict, version, expected }: Report): string {
  const subject = version === undefined ? 'Go' : prose(version.name.replace(/^go/, 'Go '));
  return `## ${subject} for ${expected}: ${verdict}`;
}

function leadText({ version, sdk, problems }: Report): string {
  const [first] = problems.filter(({ severity }) => severity === 'error');
  const all = problems.length > 1 ? ` In all ${prose(tally(problems))}.` : '';
  if (first !== undefined) return `${prose(first.summary)}${all}`;
  return [
    ...(version === undefined ? [] : [`Version by ${code(evidenceText(version.decidedBy))}.`]),
    ...(sdk === undefined ? [] : [`SDK in ${code(sdk.goroot)}, ${prose(sdk.verifiedBy)}.`]),
    ...(problems.length === 0 ? [] : [`With ${prose(tally(problems))}.`]),
  ].join(' ');
}

function chainParts(report: Report): readonly (readonly string[])[] {
  if (report.chain.length === 0) return [];
  const items = report.chain.map(
    (link, index) => `${index + 1}. ${linkText(link, report.expected)}`,
  );
  const picture = ['```mermaid', ...flowchart(report), '```'];
  return report.verdict === 'failed' ? [picture, items] : [picture, ...folded('The chain', items)];
}

function linkText({ name, architecture, state, evidence }: Link, expected: string): string {
  const seen = `${name}: ${architecture === undefined ? 'unknown' : code(architecture)}`;
  const judged = { right: '', wrong: `, wrong, expected ${expected}`, unknown: ', not certain' };
  const verdict = architecture === undefined ? '' : judged[state];
  return `${seen}${verdict} (${code(evidenceText(evidence))})`;
}

function problemParts(problems: readonly Problem[]): readonly (string | readonly string[])[] {
  if (problems.length === 0) return [];
  const rows = problems.map((problem) => [
    `${code(problem.id)} (${problem.severity})<br>${prose(problem.summary)}`,
    seenText(problem),
    `${prose(problem.remedy)}<br>${code(documentation(problem))}`,
  ]);
  return ['### Problems', table(['Check', 'Seen', 'What to do'], rows, maxBytes.problems)];
}

function seenText({ evidence }: Problem): string {
  const left = evidence.length - maxEvidence;
  const shown = evidence.slice(0, maxEvidence).map((item) => code(evidenceText(item)));
  return [...shown, ...(left > 0 ? [`… and ${left} more, in the JSON report`] : [])].join('<br>');
}

function unknownParts(report: Report): readonly (string | readonly string[])[] {
  const items = unknownChecks(report).map(({ name, why }) => `${code(name)}: ${prose(why)}`);
  return items.length === 0 ? [] : ['### What is not known', list(items, maxBytes.unknowns)];
}

function factParts(facts: readonly FactRow[]): readonly (readonly string[])[] {
  if (facts.length === 0) return [];
  const rows = facts.map(({ name, value, evidence }) => [
    prose(name),
    code(value),
    code(evidence.observed === value ? evidence.source : evidenceText(evidence)),
  ]);
  return folded('Facts', table(['Fact', 'Value', 'How it was learned'], rows, maxBytes.facts));
}

/** GitHub reads Markdown inside HTML only after an empty line. */
function folded(title: string, lines: readonly string[]): readonly (readonly string[])[] {
  return [[`<details><summary>${title}</summary>`], lines, ['</details>']];
}
