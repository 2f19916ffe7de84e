import type { Judgement } from '../checks/check.ts';
import { evidenceText } from './problem-text.ts';
import type { Report } from './report.ts';

/** The ids of the checks by how they went; a check with several verdicts goes by its worst. */
export interface CheckCounts {
  readonly passed: readonly string[];
  readonly unknown: readonly string[];
  readonly failed: readonly string[];
}

/** Something that could not be known, and why. */
export interface Unknown {
  readonly name: string;
  readonly why: string;
}

/** Sorts the checks of a report by how they went. */
export function checkCounts({ judgements }: Pick<Report, 'judgements'>): CheckCounts {
  const failed = idsOf(judgements, 'failed');
  const unknown = idsOf(judgements, 'unknown').filter((id) => !failed.includes(id));
  const worse = [...failed, ...unknown];
  return {
    failed,
    unknown,
    passed: idsOf(judgements, 'passed').filter((id) => !worse.includes(id)),
  };
}

/** The checks that could not be judged. */
export function unknownChecks({ judgements }: Pick<Report, 'judgements'>): readonly Unknown[] {
  return judgements.flatMap(({ id, verdict }) =>
    verdict.kind === 'unknown' ? [{ name: id, why: verdict.why }] : [],
  );
}

/** The links that could not be seen, those with one reason together; what a check says already is not said again. */
export function unknownLinks(report: Pick<Report, 'judgements' | 'chain'>): readonly Unknown[] {
  const said = unknownChecks(report).map(({ why }) => why);
  const links = report.chain.filter(
    ({ state, evidence }) =>
      state === 'unknown' &&
      !said.some((why) => evidence.observed !== '' && why.includes(evidence.observed)),
  );
  const groups = Map.groupBy(links, ({ evidence }) => evidence.observed);
  return [...groups.values()].map((group) => ({
    name: group.map(({ name }) => name).join(', '),
    why: group
      .slice(0, 1)
      .map(({ evidence }) => evidenceText(evidence))
      .join(''),
  }));
}

function idsOf(
  judgements: readonly Judgement[],
  kind: Judgement['verdict']['kind'],
): readonly string[] {
  return [
    ...new Set(judgements.filter(({ verdict }) => verdict.kind === kind).map(({ id }) => id)),
  ];
}
