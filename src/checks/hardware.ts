import type { MachineFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown } from './check.ts';
import { runnerWord, runsOn, withArticle } from './words.ts';

/** The processor itself, which nothing that runs on it can change. */
export const hardware: Check<MachineFacts> = {
  id: 'hardware',
  question: 'Is the processor what the job expects?',
  explainedBy: () => ['platform'],
  judge(facts) {
    const { expected, chip } = facts;
    const { value, evidence } = facts.hardware;
    if (value === undefined) return unknown(evidence);
    const seen = chip.value === undefined ? [evidence] : [evidence, chip.evidence];
    if (value === expected) return passed(...seen);
    return failed({
      summary: `This machine has ${withArticle(value)} processor, and the job expects ${expected}.`,
      evidence: seen,
      remedy: `Send the job to ${withArticle(expected)} machine (${runsOn(facts)}).${forThisMachine(value)}`,
    });
  },
};

function forThisMachine(value: string): string {
  if (value !== 'arm64' && value !== 'amd64') return '';
  return ` If it is meant for this machine, set the input architecture: ${runnerWord(value)}.`;
}
