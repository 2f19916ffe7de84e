import type { TargetArchitecture } from '../../src/architecture.ts';
import type { Check, CheckSetting, Judgement, Verdict } from '../../src/checks/check.ts';
import { judge, machineChecks, releaseChecks, sdkChecks } from '../../src/checks/index.ts';
import { parseGoVersion } from '../../src/go/version.ts';
import type { Host } from '../../src/host/host.ts';
import type { MachineFacts, ReleaseFacts, SdkFacts } from '../../src/survey/facts.ts';
import { surveyMachine } from '../../src/survey/machine.ts';
import { surveyRelease } from '../../src/survey/release.ts';
import { surveySdk } from '../../src/survey/sdk.ts';

export interface Question {
  readonly expected?: TargetArchitecture;
  readonly settings?: Readonly<Record<string, CheckSetting>>;
}

/** What is judged before anything is downloaded. */
export async function judgedMachine(host: Host, question: Question = {}) {
  const { expected = 'arm64', settings = {} } = question;
  const facts = await surveyMachine(host, { expected });
  return judge(machineChecks, facts, settings);
}

export interface Release {
  readonly version?: string;
  readonly goToolchain?: string;
  readonly directory?: string;
}

export async function releaseFacts(host: Host, release: Release = {}): Promise<ReleaseFacts> {
  const { version: text = '1.26.8', goToolchain = 'local', directory = '/none' } = release;
  const version = parseGoVersion(text);
  if (version === undefined) throw new Error(`${text} is no version`);
  const machine = await surveyMachine(host, { expected: 'arm64' });
  return { ...machine, ...(await surveyRelease(host, { version, goToolchain, directory })) };
}

export async function judgedRelease(host: Host, release: Release = {}) {
  return judge(releaseChecks, await releaseFacts(host, release), {});
}

export async function sdkFacts(host: Host, goroot: string): Promise<SdkFacts> {
  const known = await releaseFacts(host);
  return { ...known, ...(await surveySdk(host, { goroot, machine: known })) };
}

export async function judgedSdk(host: Host, goroot: string) {
  return judge(sdkChecks, await sdkFacts(host, goroot), {});
}

/** What one check says of a machine, as judged alone. */
export async function verdictsOf(
  check: Check<MachineFacts>,
  host: Host,
): Promise<readonly Verdict[]> {
  return [check.judge(await surveyMachine(host, { expected: 'arm64' }))].flat();
}

/** `runner-package error` for each problem. */
export function problems(judgements: readonly Judgement[]): readonly string[] {
  return judgements.flatMap(({ id, verdict }) =>
    verdict.kind === 'failed' ? [`${id} ${verdict.severity}`] : [],
  );
}

/** The first failure of a check; the test fails when there is none. */
export function failureOf(judgements: readonly Judgement[], id: string) {
  const found = judgements.find((judged) => judged.id === id && judged.verdict.kind === 'failed');
  if (found?.verdict.kind !== 'failed') throw new Error(`${id} did not fail`);
  return found.verdict;
}

/** Which checks could not be judged, with the reason. */
export function unknowns(judgements: readonly Judgement[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    judgements.flatMap(({ id, verdict }) =>
      verdict.kind === 'unknown' ? [[id, verdict.why]] : [],
    ),
  );
}
