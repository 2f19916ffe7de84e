import type { Evidence } from '../problem.ts';
import type { Executable, MachineFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';
import { runnerPackageName, withArticle } from './words.ts';

/** The wrong download of the runner is the usual reason why a whole job is translated. */
export const runnerPackage: Check<MachineFacts> = {
  id: 'runner-package',
  question: 'Is the runner built for what the job expects?',
  explainedBy: () => ['platform', 'hardware', 'os-architecture'],
  judge(facts) {
    const { expected, runnerArchitecture: said, runnerPrograms: programs } = facts;
    const wrong = programs.value?.find((program) => !program.architectures.includes(expected));
    if (wrong) return wrongPackage(facts, built(wrong), [programs.evidence, said.evidence]);
    if (programs.value === undefined) return bySaying(facts);
    if (said.value === undefined || said.value === expected) {
      return passed(programs.evidence, said.evidence);
    }
    return overwritten(facts);
  },
};

function built({ architectures }: Executable): string {
  return architectures.join(' and ');
}

function bySaying(facts: MachineFacts): Verdict {
  const { expected, runnerArchitecture: said, runnerPrograms: programs } = facts;
  if (said.value === undefined) return unknown(said.evidence, programs.evidence);
  if (said.value === expected) return passed(said.evidence);
  return wrongPackage(facts, said.value, [said.evidence]);
}

function wrongPackage(
  facts: MachineFacts,
  architecture: string,
  evidence: readonly Evidence[],
): Verdict {
  const { expected, platform } = facts;
  const isTranslated = platform === 'darwin' && facts.hardware.value === 'arm64';
  const consequence = isTranslated ? ' Everything it starts is translated by Rosetta.' : '';
  return failed({
    summary: `The runner is ${withArticle(architecture)} build, and the job expects ${expected}.${consequence}`,
    evidence: [...evidence, facts.hardware.evidence],
    remedy: [
      `Replace the runner with ${runnerPackageName(facts)}.`,
      'In its folder: ./svc.sh stop && ./svc.sh uninstall (where it is a service), then ./config.sh remove --token TOKEN.',
      `Unpack ${runnerPackageName(facts)} into a new folder, and there: ./config.sh --url URL --token TOKEN, then ./svc.sh install && ./svc.sh start.`,
      'URL and TOKEN are shown by the settings of the repository or organisation, under Actions, Runners, New self-hosted runner.',
    ].join(' '),
  });
}

function overwritten(facts: MachineFacts): Verdict {
  const { expected, runnerArchitecture: said, runnerPrograms: programs } = facts;
  return failed({
    severity: 'warning',
    summary: `RUNNER_ARCH is ${said.evidence.observed}, but the runner's own programs are built for ${expected}.`,
    evidence: [said.evidence, programs.evidence],
    remedy:
      "Remove RUNNER_ARCH from the env: of the workflow and from the runner's .env file; other actions choose their downloads by it.",
  });
}
