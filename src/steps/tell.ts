import type { JobEnvironment } from '../go/job/environment.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { annotations } from '../report/annotations.ts';
import { reportJson } from '../report/json.ts';
import { logLines } from '../report/log.ts';
import { outputs } from '../report/outputs.ts';
import { redacted } from '../report/redact.ts';
import type { Report } from '../report/report.ts';
import { summaryMarkdown } from '../report/summary.ts';
import type { Runner } from '../runner/runner.ts';
import type { Outcome } from './set-up.ts';

/** What is told along with a report. */
export interface Telling {
  /** The path of a problem matcher file; absent when the job wants none. */
  readonly problemMatchers: string | undefined;
  /** Blotted out of everything that is meant to be read. */
  readonly secrets: readonly string[];
}

/** Tells the runner everything that a run came to: environment, outputs, log, annotations, summary, JSON report, exit code. */
export function tell(runner: Runner, outcome: Outcome, telling: Telling): void {
  const { environment } = outcome;
  const changed = environment ? attempt(outcome, () => change(runner, environment)) : outcome;
  const { report } = attempt(changed, () => tellOutputs(runner, changed.report, telling));
  const told = redacted(report, telling.secrets);
  for (const line of logLines(told)) runner.log(line);
  for (const annotation of annotations(told)) runner.annotate(annotation, annotation.text);
  runner.appendSummary(summaryMarkdown(told));
  if (report.verdict === 'failed') runner.fail();
  else if (environment && telling.problemMatchers !== undefined)
    runner.addProblemMatcher(telling.problemMatchers);
}

/** What the runner does not take is one more problem of the run, and the job has to fail for it. */
function attempt(outcome: Outcome, act: () => void): Outcome {
  try {
    act();
    return outcome;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const problems = [...outcome.report.problems, error.problem];
    return { report: { ...outcome.report, verdict: 'failed', problems }, environment: undefined };
  }
}

function tellOutputs(runner: Runner, report: Report, { secrets }: Telling): void {
  const told = redacted(report, secrets);
  const json = `${JSON.stringify(reportJson(told), undefined, 2)}\n`;
  const reportPath = runner.keepFile('report.json', json);
  const given = outputs(report, { reportPath, secrets });
  for (const [name, value] of Object.entries(given)) runner.output(name, value);
}

/** The runner puts what it is told last in front, so the first of the paths is told last. */
function change(runner: Runner, { paths, variables }: JobEnvironment): void {
  for (const path of paths.toReversed()) runner.addPath(path);
  for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value);
}

/** What is told when a run could not even begin. */
export function outcomeOf(problem: Problem, expected: Report['expected'] = 'arm64'): Outcome {
  const report: Report = {
    verdict: 'failed',
    expected,
    version: undefined,
    sdk: undefined,
    chain: [],
    facts: [],
    judgements: [],
    problems: [problem],
    durationMs: 0,
  };
  return { report, environment: undefined };
}
