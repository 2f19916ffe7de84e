import { goArchitecture, type TargetArchitecture } from '../architecture.ts';
import type { Host } from '../host/host.ts';
import { readExecutable } from './executable.ts';
import { unknown } from './fact.ts';
import type { Fact, MachineFacts } from './facts.ts';
import { surveyGoEnvFile } from './go-env-file.ts';
import { surveyHardware } from './hardware.ts';
import { inheritedVariables } from './inherited.ts';
import { surveyRunner } from './runner-programs.ts';
import { surveyShells } from './shells.ts';
import { surveySystem } from './system.ts';

/** What the machine is held against, and how long one command may take. */
export interface MachineSurvey {
  readonly expected: TargetArchitecture;
  /** Default 5,000. */
  readonly timeoutMs?: number;
}

/** Learns everything that can be known before anything is downloaded or changed, side by side. */
export async function surveyMachine(
  host: Host,
  { expected, timeoutMs = 5_000 }: MachineSurvey,
): Promise<MachineFacts> {
  const { arch, execPath, nodeVersion, platform } = host.self;
  const [hardware, system, runner, nodeProgram, shells, goEnvFile] = await Promise.all([
    surveyHardware(host, timeoutMs),
    surveySystem(host, timeoutMs),
    surveyRunner(host),
    readExecutable(host, execPath),
    surveyShells(host, timeoutMs),
    surveyGoEnvFile(host),
  ]);
  return {
    expected,
    platform,
    ...hardware,
    ...system,
    ...runner,
    terminal: terminal(host.env.TERM_PROGRAM),
    nodeVersion,
    nodeArchitecture: {
      value: goArchitecture(arch),
      evidence: { source: 'process.arch', observed: arch },
    },
    nodeProgram,
    shells,
    inherited: inheritedVariables(host),
    goEnvFile,
  };
}

function terminal(name: string | undefined): Fact<string> {
  if (!name) return unknown('TERM_PROGRAM', 'not set');
  return { value: name, evidence: { source: 'TERM_PROGRAM', observed: name } };
}
