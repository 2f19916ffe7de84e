import type { Severity } from '../problem.ts';
import type { Check, CheckSetting, Judgement, Verdict } from './check.ts';

interface Judged<Facts> {
  readonly check: Check<Facts>;
  readonly verdict: Verdict;
}

const loudness: Readonly<Record<Severity, number>> = { error: 3, warning: 2, notice: 1 };

/**
 * Puts the facts to every check that is not switched off. A setting replaces the severity of a failure. A failure that
 * follows from one that is told at least as loudly becomes an unknown that names its cause.
 */
export function judge<Facts>(
  checks: readonly Check<Facts>[],
  facts: Facts,
  settings: Readonly<Record<string, CheckSetting>>,
): readonly Judgement[] {
  const judged = checks.flatMap((check) => {
    const setting = settings[check.id];
    if (setting === 'off') return [];
    const verdicts = [check.judge(facts)].flat();
    return verdicts.map((verdict) => ({ check, verdict: withSeverity(verdict, setting) }));
  });
  return judged.map(({ check, verdict }) => ({
    id: check.id,
    question: check.question,
    verdict: verdict.kind === 'failed' ? traced({ check, verdict }, judged, facts) : verdict,
  }));
}

function withSeverity(verdict: Verdict, severity: Severity | undefined): Verdict {
  return verdict.kind === 'failed' && severity ? { ...verdict, severity } : verdict;
}

function traced<Facts>(
  { check, verdict }: Judged<Facts>,
  judged: readonly Judged<Facts>[],
  facts: Facts,
): Verdict {
  if (verdict.kind !== 'failed') return verdict;
  const causes = check.explainedBy?.(facts) ?? [];
  const cause = judged.find(
    (other) =>
      causes.includes(other.check.id) &&
      other.verdict.kind === 'failed' &&
      loudness[other.verdict.severity] >= loudness[verdict.severity],
  );
  if (cause === undefined) return verdict;
  return { kind: 'unknown', why: `Follows from ${cause.check.id}: ${verdict.summary}` };
}
