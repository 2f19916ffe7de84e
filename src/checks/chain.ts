import { type Architecture, goArchitecture } from '../architecture.ts';
import type { Evidence } from '../problem.ts';
import type { Executable, Fact, MachineFacts, SdkFacts } from '../survey/facts.ts';

/** One link of the chain from the processor to what `go build` makes. */
export interface Link {
  readonly name: 'CPU' | 'OS' | 'runner' | 'Node' | 'shell' | 'go' | 'GOARCH';
  /** In Go's words; `undefined` when it is not known (yet). */
  readonly architecture: string | undefined;
  readonly state: 'right' | 'wrong' | 'unknown';
  readonly evidence: Evidence;
}

/** What is known at some point of a run: the SDK comes last. */
export type KnownFacts = MachineFacts & Partial<Omit<SdkFacts, keyof MachineFacts>>;

const notYet = (source: string): Fact<Architecture> => ({
  value: undefined,
  evidence: { source, observed: 'not installed yet' },
});

/** The chain from the processor to what `go build` makes, each link with its architecture. */
export function chainOf(facts: KnownFacts): readonly Link[] {
  const { expected } = facts;
  const links: readonly (readonly [Link['name'], Fact<Architecture>])[] = [
    ['CPU', facts.hardware],
    ['OS', facts.osArchitecture],
    ['runner', runner(facts)],
    ['Node', facts.nodeArchitecture],
    ['shell', shell(facts)],
    ['go', go(facts)],
    ['GOARCH', goArch(facts)],
  ];
  return links.map(([name, { value, evidence }]) => ({
    name,
    architecture: value,
    state: value === undefined ? 'unknown' : value === expected ? 'right' : 'wrong',
    evidence,
  }));
}

/** Of several architectures in one file the expected one counts. */
function among({ architectures }: Executable, expected: string): Architecture | undefined {
  return architectures.find((architecture) => architecture === expected) ?? architectures[0];
}

function runner({ expected, runnerPrograms, runnerArchitecture }: KnownFacts): Fact<Architecture> {
  const programs = runnerPrograms.value;
  if (programs === undefined) return runnerArchitecture;
  const shown =
    programs.find(({ architectures }) => !architectures.includes(expected)) ?? programs[0];
  return { value: shown && among(shown, expected), evidence: runnerPrograms.evidence };
}

/** The worst of the shells; what runs in a shell counts before what its program is. */
function shell({ expected, shells }: KnownFacts): Fact<Architecture> {
  const facts = shells.map(({ program, machine }): Fact<Architecture> => {
    const built = program.value && among(program.value, expected);
    const isForeign = built !== undefined && built !== expected;
    return isForeign ? { value: built, evidence: program.evidence } : machine;
  });
  const nowhere: Evidence = { source: 'PATH', observed: 'no shell' };
  return (
    facts.find(({ value }) => value !== undefined && value !== expected) ??
    facts.find(({ value }) => value === undefined) ??
    facts[0] ?? { value: undefined, evidence: nowhere }
  );
}

function go({ expected, programs, goroot, goEnv }: KnownFacts): Fact<Architecture> {
  if (programs === undefined) return notYet('bin/go');
  const path = `${goroot}/bin/go`;
  const program = programs.value?.find((candidate) => candidate.path === path);
  if (program === undefined) return { value: undefined, evidence: programs.evidence };
  // What runs of a universal program, go itself tells.
  const host = program.architectures.length > 1 ? goEnv?.value?.GOHOSTARCH : undefined;
  const value = host ? goArchitecture(host) : among(program, expected);
  const observed = [program.format, ...program.architectures].join(' ');
  return { value, evidence: { source: path, observed } };
}

function goArch({ goEnv }: KnownFacts): Fact<Architecture> {
  if (goEnv === undefined) return notYet('go env GOARCH');
  const value = goEnv.value?.GOARCH;
  const observed = value ?? goEnv.evidence.observed;
  return { value: value || undefined, evidence: { source: 'go env GOARCH', observed } };
}
