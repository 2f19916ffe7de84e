import { chainOf, type KnownFacts } from '../checks/chain.ts';
import type { Check, Judgement } from '../checks/check.ts';
import { factRows } from '../checks/fact-rows.ts';
import { judge } from '../checks/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Problem } from '../problem.ts';
import type {
  Report,
  ReportedDirectories,
  ReportedSdk,
  ReportedVersion,
} from '../report/report.ts';

/** What a run has found so far; a report can be made of it at any moment. */
export interface Findings {
  /** Puts facts to checks. `lost` when something was found that ends the run. */
  judge<Facts extends KnownFacts>(checks: readonly Check<Facts>[], facts: Facts): 'go-on' | 'lost';
  note(problems: readonly Problem[]): void;
  add(known: Known): void;
  report(durationMs: number): Report;
}

interface Known {
  readonly version?: ReportedVersion;
  readonly sdk?: ReportedSdk;
  readonly directories?: ReportedDirectories;
}

type Policy = Pick<Inputs, 'architecture' | 'checks' | 'onMismatch'>;

/** Begins with nothing found. */
export function startFindings({ architecture, checks: settings, onMismatch }: Policy): Findings {
  const judgements: Judgement[] = [];
  const noted: Problem[] = [];
  let facts: KnownFacts | undefined;
  let known: Known = {};
  const problems = () => [...judgements.flatMap(problemOf), ...noted];
  const isLost = () => problems().some(({ severity }) => severity === 'error');
  return {
    judge: (checks, given) => {
      facts = given;
      const found = judge(checks, given, settings);
      judgements.push(...(onMismatch === 'warn' ? found.map(softened) : found));
      return isLost() ? 'lost' : 'go-on';
    },
    note: (given) => void noted.push(...given),
    add: (more) => {
      known = { ...known, ...more };
    },
    report: (durationMs) => ({
      verdict: isLost() ? 'failed' : 'passed',
      expected: architecture,
      version: known.version,
      sdk: known.sdk,
      directories: known.directories,
      chain: facts ? chainOf(facts) : [],
      facts: facts ? factRows(facts) : [],
      judgements,
      checksOff: Object.keys(settings).filter((id) => settings[id] === 'off'),
      problems: problems(),
      durationMs,
    }),
  };
}

function problemOf({ id, verdict }: Judgement): readonly Problem[] {
  if (verdict.kind !== 'failed') return [];
  const { severity, summary, evidence, remedy } = verdict;
  return [{ id, severity, summary, evidence, remedy }];
}

/** `on-mismatch: warn`. */
function softened(judgement: Judgement): Judgement {
  const { verdict } = judgement;
  if (verdict.kind !== 'failed' || verdict.severity !== 'error') return judgement;
  return { ...judgement, verdict: { ...verdict, severity: 'warning' } };
}
