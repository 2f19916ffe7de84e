import type { GoVersion } from '../go/version.ts';
import type { Host } from '../host/host.ts';
import type { MachineFacts, ReleaseFacts } from './facts.ts';
import { type RequirementSurvey, surveyRequirements } from './requirements.ts';

/** The version that was decided on, and the code it is for. */
export interface ReleaseSurvey extends RequirementSurvey {
  readonly version: GoVersion;
  /** GOTOOLCHAIN as the job will see it. */
  readonly goToolchain: string;
}

/** What there is to know about a version before it is downloaded. */
export async function surveyRelease(
  host: Host,
  { version, goToolchain, ...where }: ReleaseSurvey,
): Promise<Omit<ReleaseFacts, keyof MachineFacts>> {
  return { version, goToolchain, requirements: await surveyRequirements(host, where) };
}
