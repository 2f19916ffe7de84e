import type { MachineFacts } from '../survey/facts.ts';
import { type Check, failed, passed } from './check.ts';
import { runnerPackageName, withArticle } from './words.ts';

/** Whether the Node that runs this action could not run natively even if it were started rightly. */
export function nodeIsForeign({ expected, nodeProgram }: MachineFacts): boolean {
  const { architectures = [] } = nodeProgram.value ?? {};
  return architectures.length > 0 && !architectures.includes(expected);
}

/** Other actions take the architecture of their Node for that of the machine. */
export const node: Check<MachineFacts> = {
  id: 'node',
  question: 'Does the Node of the runner run as what the job expects?',
  explainedBy: (facts) => [
    'platform',
    'hardware',
    'os-architecture',
    'runner-package',
    ...(nodeIsForeign(facts) ? [] : ['rosetta']),
  ],
  judge(facts) {
    const { expected, nodeArchitecture, nodeProgram } = facts;
    const evidence = [nodeArchitecture.evidence, nodeProgram.evidence];
    const value = nodeArchitecture.value ?? 'unknown';
    if (value === expected) return passed(...evidence);
    return failed({
      summary: `The Node that runs actions here is ${withArticle(value)} program, and the job expects ${expected}.`,
      evidence,
      remedy: `Replace ${nodeProgram.evidence.source} with Node for ${expected}: ${where(facts)}.`,
    });
  },
};

function where(facts: MachineFacts): string {
  return /\/externals\/node[^/]*\//.test(facts.nodeProgram.evidence.source)
    ? `it came with the runner, so unpack ${runnerPackageName(facts)} over the folder of the runner`
    : `install it and put its directory in front of the PATH with which the runner is started`;
}
