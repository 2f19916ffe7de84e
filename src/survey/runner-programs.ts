import { goArchitecture } from '../architecture.ts';
import type { Host } from '../host/host.ts';
import { readExecutable } from './executable.ts';
import { unknown } from './fact.ts';
import type { Executable, Fact, MachineFacts } from './facts.ts';

/** What the runner is built for. */
export type RunnerFacts = Pick<MachineFacts, 'runnerArchitecture' | 'runnerPrograms'>;

/**
 * RUNNER_ARCH is a constant of the runner's build, and says nothing about the processor. The headers of the runner's
 * programs say the same where nobody can overwrite it.
 */
export async function surveyRunner(host: Host): Promise<RunnerFacts> {
  return {
    runnerArchitecture: runnerArchitecture(host.env.RUNNER_ARCH),
    runnerPrograms: await runnerPrograms(host),
  };
}

function runnerArchitecture(word: string | undefined): Fact<string> {
  if (!word) return unknown('RUNNER_ARCH', 'not set');
  // Other runners write the same words in lower case.
  return { value: goArchitecture(word), evidence: { source: 'RUNNER_ARCH', observed: word } };
}

/** The runner starts actions with its own Node, which lies in the folder `externals` of the runner. */
async function runnerPrograms(host: Host): Promise<Fact<readonly Executable[]>> {
  const { execPath } = host.self;
  const root = /^(.+)\/externals\/node[^/]*\/bin\/node$/.exec(execPath)?.[1];
  if (root === undefined) return unknown("the runner's programs", `Node is ${execPath}`);
  const names = ['Runner.Listener', 'Runner.Worker'];
  const found = await Promise.all(names.map((name) => readExecutable(host, `${root}/bin/${name}`)));
  const seen = found.filter(({ value }) => value && value.architectures.length > 0);
  if (seen.length === 0) return unknown(`${root}/bin/Runner.Listener`, 'not found');
  return {
    value: seen.flatMap(({ value }) => (value ? [value] : [])),
    evidence: {
      source: `${root}/bin`,
      observed: seen
        .map(({ evidence }) => `${name(evidence.source)}: ${evidence.observed}`)
        .join(', '),
    },
  };
}

function name(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
