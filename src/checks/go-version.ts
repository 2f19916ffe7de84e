import { goName, parseGoVersion } from '../go/version.ts';
import type { Fact, SdkFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown } from './check.ts';

/** What the SDK's own file says, and what its go says. */
export const goVersion: Check<SdkFacts> = {
  id: 'go-version',
  question: 'Is the installed Go the version that was decided on?',
  judge({ version, versionFile, goEnv, goroot }) {
    const name = goName(version);
    const said = {
      value: goEnv.value?.GOVERSION,
      evidence: { source: 'go env GOVERSION', observed: goEnv.evidence.observed },
    };
    const facts = [versionFile, said];
    const evidence = facts.map((fact) => fact.evidence);
    if (facts.some((fact) => fact.value !== undefined && officialName(fact) !== name)) {
      return failed({
        summary: `The SDK in ${goroot} is not ${name}.`,
        evidence,
        remedy: `Remove ${goroot} and its marker ${goroot}.complete, and run the job again; it installs a new copy.`,
      });
    }
    const silent = facts.filter(({ value }) => value === undefined);
    return silent.length > 0
      ? unknown(...silent.map((fact) => fact.evidence))
      : passed(...evidence);
  },
};

/** Without what a vendor or an experiment adds: `go1.26.8 X:nodwarf5`. */
function officialName({ value }: Fact<string>): string | undefined {
  const version = value === undefined ? undefined : parseGoVersion(value);
  return version ? goName(version) : value;
}
