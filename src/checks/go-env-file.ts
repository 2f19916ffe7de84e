import type { Evidence } from '../problem.ts';
import type { MachineFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';

/** Settings that change what is built, or with which toolchain. Proxies and directories are for the owner to choose. */
const telling = [
  'CC',
  'CGO_CFLAGS',
  'CGO_CPPFLAGS',
  'CGO_CXXFLAGS',
  'CGO_ENABLED',
  'CGO_LDFLAGS',
  'CXX',
  'GO111MODULE',
  'GO386',
  'GOAMD64',
  'GOARM',
  'GOARM64',
  'GOEXPERIMENT',
  'GOFIPS140',
  'GOFLAGS',
  'GOROOT',
  'GOTOOLCHAIN',
];

interface Setting {
  readonly name: string;
  readonly value: string;
  /** A variable of the same name in the environment wins over the file. */
  readonly isMasked: boolean;
}

/** `go env -w` writes for every later job of the same user, often years before. */
export const goEnvFile: Check<MachineFacts> = {
  id: 'go-env-file',
  question: 'Is go env -w free of leftovers that change a build?',
  judge(facts) {
    const { value: file, evidence } = facts.goEnvFile;
    if (file === undefined) return unknown(evidence);
    const settings = settingsOf(file.settings, facts);
    const wrong = settings.filter((setting) => isWrongTarget(setting, facts));
    const masked = wrong.filter(({ isMasked }) => isMasked);
    const broken = wrong.filter(({ isMasked }) => !isMasked);
    const changing = settings.filter(({ name, value }) => changesBuild(name, value));
    const left = [...masked, ...changing];
    if (broken.length + left.length === 0) return passed(evidence);
    return [
      ...(broken.length > 0 ? [otherTarget(broken, file.path, facts)] : []),
      ...(left.length > 0 ? [leftovers(left, file.path)] : []),
    ];
  },
};

function settingsOf(
  settings: Readonly<Record<string, string>>,
  { inherited }: MachineFacts,
): readonly Setting[] {
  const set = new Set(inherited.map(({ name }) => name));
  return Object.entries(settings)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value, isMasked: set.has(name) }));
}

function isWrongTarget({ name, value }: Setting, { expected, platform }: MachineFacts): boolean {
  return (name === 'GOARCH' && value !== expected) || (name === 'GOOS' && value !== platform);
}

function changesBuild(name: string, value: string): boolean {
  // That is what a job gets anyway.
  if (name === 'GOTOOLCHAIN' && value === 'local') return false;
  return telling.includes(name);
}

function evidenceOf(settings: readonly Setting[], path: string): readonly Evidence[] {
  return settings.map(({ name, value, isMasked }) => ({
    source: path,
    observed: `${name}=${value}${isMasked ? ' (the environment has another)' : ''}`,
  }));
}

function unset(settings: readonly Setting[]): string {
  return `On the machine, as the user of the runner: go env -u ${settings.map(({ name }) => name).join(' ')}`;
}

function otherTarget(settings: readonly Setting[], path: string, facts: MachineFacts): Verdict {
  const said = settings.map(({ name, value }) => `${name}=${value}`).join(' and ');
  return failed({
    summary: `go env -w has set ${said} for this user, so every go command builds for that instead of ${facts.platform}/${facts.expected}.`,
    evidence: evidenceOf(settings, path),
    remedy: unset(settings),
  });
}

function leftovers(settings: readonly Setting[], path: string): Verdict {
  const names = settings.map(({ name }) => name).join(', ');
  return failed({
    severity: 'warning',
    summary: `go env -w has set ${names} for this user, which every job of this machine inherits.`,
    evidence: evidenceOf(settings, path),
    remedy: `${unset(settings)}. What the job needs belongs into the env: of the workflow.`,
  });
}
