import type { MachineFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown } from './check.ts';
import { nodeIsForeign } from './node.ts';

/** A translated process starts every universal program (clang, git, bash, uname) in its Intel half. */
export const rosetta: Check<MachineFacts> = {
  id: 'rosetta',
  question: 'Does the job run without translation by Rosetta?',
  explainedBy: (facts) => [
    'platform',
    'hardware',
    'os-architecture',
    'runner-package',
    ...(nodeIsForeign(facts) ? ['node'] : []),
  ],
  judge(facts) {
    const { platform, translated, terminal, nodeProgram } = facts;
    if (platform !== 'darwin') return [];
    if (translated.value === undefined) return unknown(translated.evidence);
    if (!translated.value) return passed(translated.evidence);
    const seen = terminal.value === undefined ? [] : [terminal.evidence];
    return failed({
      summary: 'macOS translates this job with Rosetta.',
      evidence: [translated.evidence, nodeProgram.evidence, ...seen],
      remedy: remedy(facts),
    });
  },
};

function remedy({ expected, terminal }: MachineFacts): string {
  if (expected !== 'arm64') return 'Send the job to an Intel Mac.';
  const natively = 'Start the runner natively: arch -arm64 ./run.sh, without arch -x86_64';
  const service = 'or let launchd start it: ./svc.sh install && ./svc.sh start';
  const name = terminal.value?.replace('_', ' ');
  const window = name
    ? `It was started from ${name}: quit ${name}, clear "Open using Rosetta" in its Get Info window in the Finder, and open it again.`
    : 'If it is started from a terminal, clear "Open using Rosetta" in the Get Info window of that application.';
  return `${natively}; ${service}. ${window}`;
}
