import type { Evidence } from '../problem.ts';
import type { Fact } from '../survey/facts.ts';
import type { KnownFacts } from './chain.ts';

/** A fact worth showing to a person. */
export interface FactRow {
  readonly name: string;
  readonly value: string;
  readonly evidence: Evidence;
}

/** The facts worth showing to a person, in a fixed order; what is unknown says so. */
export function factRows(facts: KnownFacts): readonly FactRow[] {
  const isMac = facts.platform === 'darwin';
  const isLinux = facts.platform === 'linux';
  return [
    row('processor', facts.hardware),
    ...(isMac ? [row('chip', facts.chip)] : []),
    row('operating system', facts.osName),
    ...(isLinux ? [row('kernel', facts.osVersion), row('C library', facts.libc)] : []),
    row('translated', yesOrNo(facts.translated)),
    row('RUNNER_ARCH', facts.runnerArchitecture),
    row('runner programs', inWords(facts.runnerPrograms)),
    { ...row('Node', facts.nodeArchitecture), value: node(facts) },
    ...facts.shells.map((shell) => row(`shell ${shell.name}`, shell.machine)),
    row('go env -w', inWords(facts.goEnvFile)),
    ...sdkRows(facts),
  ];
}

function row(name: string, { value, evidence }: Fact<string>): FactRow {
  return { name, value: value ?? 'unknown', evidence };
}

/** The value is what was seen; whether it is known does not change. */
function inWords(fact: Fact<unknown>): Fact<string> {
  const value = fact.value === undefined ? undefined : fact.evidence.observed;
  return { value, evidence: fact.evidence };
}

function yesOrNo({ value, evidence }: Fact<boolean>): Fact<string> {
  if (value === undefined) return { value, evidence };
  return { value: value ? 'yes' : 'no', evidence };
}

function node({ nodeVersion, nodeArchitecture }: KnownFacts): string {
  return `${nodeVersion} ${nodeArchitecture.value ?? ''}`.trim();
}

function sdkRows({ goroot, versionFile, goEnv, gosOnPath, directories }: KnownFacts) {
  return [
    ...(goroot && goEnv ? [{ name: 'GOROOT', value: goroot, evidence: goEnv.evidence }] : []),
    ...(versionFile ? [row('Go', versionFile)] : []),
    ...(gosOnPath?.value ?? []).map(({ path, installer, ours, version, program }) => ({
      name: ours ? 'go on the PATH' : `go on the PATH (${installer})`,
      value: [path, version.value].filter(Boolean).join(' '),
      evidence: program.evidence,
    })),
    ...(directories ?? []).map(({ variable, path, state }) => ({
      name: variable,
      value: path || 'unknown',
      evidence: state.evidence,
    })),
  ];
}
