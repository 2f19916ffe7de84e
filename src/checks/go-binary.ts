import { isProgramOf } from '../executable/header.ts';
import { essentialPrograms } from '../go/tool-cache/essential-programs.ts';
import type { Executable, SdkFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';

const shownPrograms = 5;

/** The headers of the SDK's programs, whatever anybody says about them. */
export const goBinary: Check<SdkFacts> = {
  id: 'go-binary',
  question: 'Are the programs of the SDK built for what the job expects?',
  judge(facts) {
    const { programs, goroot } = facts;
    if (programs.value === undefined) return unknown(programs.evidence);
    const present = new Set(programs.value.map(({ path }) => path));
    const missing = needed(facts).filter((path) => !present.has(path));
    if (missing.length > 0) return incomplete(missing, facts);
    const wrong = programs.value.filter((program) => !isRight(program, facts));
    if (wrong.length > 0) return otherArchitecture(wrong, facts);
    return passed(programs.evidence, inWords(programs.value[0], goroot));
  },
};

function needed({ goroot, platform, expected }: SdkFacts): readonly string[] {
  const names = essentialPrograms({ os: platform, arch: expected });
  return names.map((name) => `${goroot}/${name}`);
}

function isRight(program: Executable, { platform, expected }: SdkFacts): boolean {
  return isProgramOf(platform, program) && program.architectures.includes(expected);
}

function inWords(program: Executable | undefined, goroot: string) {
  const { path = `${goroot}/bin/go`, format = 'other', architectures = [] } = program ?? {};
  return { source: path, observed: [format, ...architectures].join(' ') };
}

function renew({ goroot }: SdkFacts): string {
  return `Remove ${goroot} and its marker ${goroot}.complete, and run the job again; it installs a new copy.`;
}

function incomplete(missing: readonly string[], facts: SdkFacts): Verdict {
  return failed({
    summary: `The SDK in ${facts.goroot} is not complete.`,
    evidence: missing.map((path) => ({ source: path, observed: 'not found' })),
    remedy: renew(facts),
  });
}

function otherArchitecture(wrong: readonly Executable[], facts: SdkFacts): Verdict {
  const more = wrong.length > 1 ? ` and ${wrong.length - 1} more` : '';
  return failed({
    summary: `${wrong[0]?.path}${more} cannot be run natively on ${facts.platform}/${facts.expected}.`,
    evidence: wrong.slice(0, shownPrograms).map((program) => inWords(program, facts.goroot)),
    remedy: renew(facts),
  });
}
