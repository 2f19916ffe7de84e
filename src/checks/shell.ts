import type { TargetArchitecture } from '../architecture.ts';
import type { MachineFacts, ShellFact } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';

/** What `run:` steps start decides as what their programs run. */
export const shell: Check<MachineFacts> = {
  id: 'shell',
  question: 'Do the shells of run: steps run as what the job expects?',
  explainedBy: (facts) => [
    'platform',
    'hardware',
    'os-architecture',
    ...(facts.shells.some((found) => isForeign(found, facts.expected))
      ? []
      : ['runner-package', 'rosetta', 'node']),
  ],
  judge(facts) {
    const { expected, shells } = facts;
    const foreign = shells.filter((found) => isForeign(found, expected));
    if (foreign.length > 0) return foreignShells(foreign, facts);
    const turned = shells.filter(({ machine }) => isOther(machine.value, expected));
    if (turned.length > 0) return turnedShells(turned, facts);
    const silent = shells.filter(({ machine }) => machine.value === undefined);
    if (silent.length > 0) return unknown(...silent.map(({ machine }) => machine.evidence));
    return passed(...evidenceOf(shells));
  },
};

/** The program has no part for the expected architecture. */
function isForeign({ program }: ShellFact, expected: TargetArchitecture): boolean {
  const { architectures = [] } = program.value ?? {};
  return architectures.length > 0 && !architectures.includes(expected);
}

function isOther(architecture: string | undefined, expected: TargetArchitecture): boolean {
  return architecture !== undefined && architecture !== expected;
}

function evidenceOf(shells: readonly ShellFact[]) {
  return shells.flatMap(({ program, machine }) => [program.evidence, machine.evidence]);
}

function foreignShells(shells: readonly ShellFact[], facts: MachineFacts): Verdict {
  const [first] = shells;
  const path = first?.program.evidence.source ?? '';
  const isHomebrew = facts.platform === 'darwin' && path.startsWith('/usr/local/');
  const isSystem = /^\/(usr\/)?bin\//.test(path);
  const remove = isHomebrew
    ? `Remove it (/usr/local/bin/brew uninstall ${first?.name})`
    : `Replace it with one for ${facts.expected}`;
  return failed({
    summary: `${path}, which run: steps use, is ${builtFor(first)} only, and the job expects ${facts.expected}.`,
    evidence: evidenceOf(shells),
    remedy: isSystem
      ? `Install the ${facts.expected} package of ${first?.name}, the system's own shell.`
      : `${remove}, or put /bin in front of ${path.slice(0, path.lastIndexOf('/'))} in the PATH of the runner (its .path file, then restart it).`,
  });
}

function builtFor(found: ShellFact | undefined): string {
  return found?.program.value?.architectures.join(' and ') ?? 'for another architecture';
}

function turnedShells(shells: readonly ShellFact[], { expected }: MachineFacts): Verdict {
  const names = shells.map(({ name }) => name).join(' and ');
  const seen = shells[0]?.machine.value;
  return failed({
    summary: `Programs that ${names} starts run as ${seen}, and the job expects ${expected}.`,
    evidence: evidenceOf(shells),
    remedy:
      expected === 'arm64'
        ? 'Start the runner natively (arch -arm64 ./run.sh, or as a service with ./svc.sh), and remove arch -x86_64 or setarch from how it is started.'
        : 'Remove arch, setarch or linux32 from how the runner is started.',
  });
}
