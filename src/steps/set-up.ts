import { machineChecks, releaseChecks, sdkChecks } from '../checks/index.ts';
import type { JobEnvironment } from '../go/job/environment.ts';
import { withEnvironment } from '../host/host.ts';
import type { Inputs } from '../inputs.ts';
import { ProblemError } from '../problem.ts';
import { unexpectedError } from '../report/problem-text.ts';
import type { Report } from '../report/report.ts';
import { surveyMachine } from '../survey/machine.ts';
import { surveySdk } from '../survey/sdk.ts';
import { bringSdk } from './bring-sdk.ts';
import { decideRelease } from './decide-release.ts';
import { type Findings, startFindings } from './findings.ts';
import { planRun, type Surroundings } from './plan.ts';

/** What the run came to, as data; the entry tells it to the runner. */
export interface Outcome {
  readonly report: Report;
  /** What the later steps get; absent when the run failed, as then nothing is changed. */
  readonly environment: JobEnvironment | undefined;
}

/** The main step: judge the machine, decide on a version, install it, judge what the job will have. */
export async function setUp(inputs: Inputs, surroundings: Surroundings): Promise<Outcome> {
  const startedAtMs = Date.now();
  const findings = startFindings(inputs);
  const environment = await course(inputs, surroundings, findings).catch((error: unknown) => {
    findings.note([error instanceof ProblemError ? error.problem : unexpectedError(error)]);
    return undefined;
  });
  const report = findings.report(Date.now() - startedAtMs);
  return { report, environment: report.verdict === 'passed' ? environment : undefined };
}

async function course(
  inputs: Inputs,
  surroundings: Surroundings,
  findings: Findings,
): Promise<JobEnvironment | undefined> {
  const { host } = surroundings;
  const machine = await surveyMachine(host, { expected: inputs.architecture });
  if (findings.judge(machineChecks, machine) === 'lost') return undefined;
  const plan = planRun(inputs, surroundings, machine);
  const release = await decideRelease(plan, findings);
  if (findings.judge(releaseChecks, release) === 'lost') return undefined;
  const { goroot, environment, env } = await bringSdk(plan, release, findings);
  const sdk = await surveySdk(withEnvironment(host, env), { goroot, machine });
  findings.judge(sdkChecks, { ...release, ...sdk });
  return environment;
}
