import type { MachineFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown } from './check.ts';
import { withArticle } from './words.ts';

/** On Linux a 64-bit kernel may carry a 32-bit system, or a container of another architecture. */
export const osArchitecture: Check<MachineFacts> = {
  id: 'os-architecture',
  question: 'Is the operating system built for what the job expects?',
  explainedBy: () => ['platform', 'hardware'],
  judge({ expected, osArchitecture: { value, evidence } }) {
    if (value === undefined) return unknown(evidence);
    if (value === expected) return passed(evidence);
    return failed({
      summary: `The operating system is ${withArticle(value)} one, and the job expects ${expected}.`,
      evidence: [evidence],
      remedy: `Install the ${expected} edition of the operating system, or use a container image for ${expected}.`,
    });
  },
};
