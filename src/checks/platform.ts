import type { MachineFacts } from '../survey/facts.ts';
import { type Check, failed, passed } from './check.ts';

/** Everything else here is about macOS and Linux. */
export const platform: Check<MachineFacts> = {
  id: 'platform',
  question: 'Is this macOS or Linux?',
  judge(facts) {
    const evidence = { source: 'process.platform', observed: facts.platform };
    if (facts.platform === 'darwin' || facts.platform === 'linux') return passed(evidence);
    return failed({
      summary: `This action sets up Go on macOS and Linux; this machine runs ${facts.platform}.`,
      evidence: [evidence],
      remedy:
        'Send the job to a Mac or a Linux machine, as with runs-on: [self-hosted, macOS, ARM64].',
    });
  },
};
