import type { GoDirectory, SdkFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';

/** Where go puts modules, programs and the results of compilers. */
export const goDirectories: Check<SdkFacts> = {
  id: 'go-directories',
  question: 'Can go write to its directories?',
  judge({ directories }) {
    const strange = directories.filter(({ state }) => state.value === 'other-owner');
    const bad = directories.filter(({ state }) => isUnusable(state.value));
    const silent = directories.filter(({ state }) => state.value === undefined);
    const verdicts = [
      ...(bad.length > 0 ? [unusable(bad)] : []),
      ...(strange.length > 0 ? [othersOwn(strange)] : []),
      ...(silent.length > 0 ? [unknown(...silent.map(({ state }) => state.evidence))] : []),
    ];
    return verdicts.length > 0
      ? verdicts
      : passed(...directories.map(({ state }) => state.evidence));
  },
};

function isUnusable(state: GoDirectory['state']['value']): boolean {
  return state !== undefined && state !== 'usable' && state !== 'other-owner';
}

function unusable(directories: readonly GoDirectory[]): Verdict {
  const names = directories.map(({ variable }) => variable);
  const paths = directories.map(({ path }) => `"${path}"`).join(' ');
  const settings = names.map((name) => `${name}: \${{ runner.temp }}/${name.toLowerCase()}`);
  return failed({
    summary: `go cannot write to ${names.join(', ')}.`,
    evidence: directories.map(({ state }) => state.evidence),
    remedy: `On the machine: sudo mkdir -p ${paths} && sudo chown -R "$(id -un)" ${paths}. Or set other directories in the env: of the step, such as ${settings.join(', ')}.`,
  });
}

function othersOwn(directories: readonly GoDirectory[]): Verdict {
  const paths = directories.map(({ path }) => `"${path}"`).join(' ');
  return failed({
    severity: 'warning',
    summary: `${directories.map(({ variable }) => variable).join(', ')} belong to another user, so some files in them may not be writable.`,
    evidence: directories.map(({ state }) => state.evidence),
    remedy: `On the machine: sudo chown -R "$(id -un)" ${paths}`,
  });
}
