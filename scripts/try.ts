import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { arm64Userland } from '../__tests__/support/arm64-userland.ts';
import { removeJobs } from '../__tests__/support/job.ts';
import { type Machine, thisMachine } from '../__tests__/support/machine.ts';
import { pretendMac } from '../__tests__/support/pretend-mac.ts';
import { type BundleRun, runBundleOn } from '../__tests__/support/run-bundle.ts';
import { networkBinds, networkVariables, proxies } from './try-network.ts';

/** A run of the action, and what must come of it. */
interface Trial {
  readonly title: string;
  readonly machine: Machine;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly expected: {
    readonly exitCode: number;
    readonly outputs: Readonly<Record<string, string>>;
  };
}

const goVersion = '1.26.8';
const toolCache = mkdtempSync(path.join(os.tmpdir(), 'try-tools-'));

const cold = { exitCode: 0, outputs: { verdict: 'passed', 'cache-hit': 'false' } };
const warm = { exitCode: 0, outputs: { verdict: 'passed', 'cache-hit': 'true' } };
const mismatch = { exitCode: 1, outputs: { verdict: 'failed' } };

function trialsInUserland(): readonly Trial[] {
  const machine = arm64Userland(networkBinds());
  return [
    { title: 'Cold: a linux/arm64 machine with an empty tool cache', machine, expected: cold },
    { title: 'Warm: the same machine again', machine, expected: warm },
    {
      title: 'Mismatch: a pretended Mac with an M1, whose runner is the x64 package under Rosetta',
      machine: pretendMac('rosetta-runner-package'),
      expected: mismatch,
    },
  ];
}

function trialsHere(): readonly Trial[] {
  const machine = thisMachine();
  return [
    { title: 'Cold: this machine, with a tool cache of its own', machine, expected: cold },
    { title: 'Warm: this machine again', machine, expected: warm },
    {
      title: 'Mismatch: this machine, for a workflow that says architecture: x64',
      machine,
      inputs: { architecture: 'x64' },
      expected: mismatch,
    },
  ];
}

function trialsElsewhere(): readonly Trial[] {
  const title =
    'Judged: this machine is no arm64 one, which the action tells before it does anything';
  return [{ title, machine: thisMachine(), expected: mismatch }];
}

function isAsExpected(run: BundleRun, { expected }: Trial): boolean {
  const outputs = Object.entries(expected.outputs);
  const areRight = outputs.every(([name, value]) => run.outputs[name] === value);
  return areRight && run.exitCode === expected.exitCode;
}

async function show(trial: Trial, where: string): Promise<{ run: BundleRun; isRight: boolean }> {
  console.log(`\n=== ${trial.title}\n`);
  const run = await runBundleOn(trial.machine, {
    toolCache,
    inputs: { 'go-version': goVersion, ...trial.inputs },
    env: { ...networkVariables(), ...proxies(where) },
    timeoutMs: 150_000,
  });
  process.stdout.write(run.stdout);
  process.stderr.write(run.stderr);
  const isRight = isAsExpected(run, trial);
  const seconds = (run.durationMs / 1000).toFixed(1);
  console.log(
    `\n--- exit code ${run.exitCode} after ${seconds} s, ${isRight ? 'as' : 'NOT as'} expected`,
  );
  return { run, isRight };
}

function trialsFor(where: string): readonly Trial[] {
  if (where === 'userland') return trialsInUserland();
  return where === 'here' ? trialsHere() : trialsElsewhere();
}

async function main(where: string): Promise<void> {
  let summary = '';
  let wrong = 0;
  for (const trial of trialsFor(where)) {
    const { run, isRight } = await show(trial, where);
    summary = run.summary;
    wrong += isRight ? 0 : 1;
  }
  console.log(`\n=== The job summary of the last run\n\n${summary}`);
  if (where === 'elsewhere') {
    console.log(
      'To see an installation: an arm64 Mac or Linux machine, or Debian or Ubuntu on x86-64 as root.',
    );
  }
  rmSync(toolCache, { recursive: true, force: true });
  removeJobs();
  process.exitCode = wrong === 0 ? 0 : 1;
}

await main(process.argv[2] ?? 'elsewhere');
