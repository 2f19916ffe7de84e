import { resolve } from 'node:path';
import { planToolchain } from '../go/job/toolchain-variable.ts';
import type { OpenSources } from '../go/open-sources.ts';
import { requestedVersion } from '../go/request/requested-version.ts';
import { resolveVersion } from '../go/request/resolve.ts';
import type { VersionSpec } from '../go/request/version-spec.ts';
import { type GoVersion, goName } from '../go/version.ts';
import type { ReleaseFacts } from '../survey/facts.ts';
import { surveyRelease } from '../survey/release.ts';
import type { Findings } from './findings.ts';
import type { Plan } from './plan.ts';

/** Finds out which Go is asked for and which release that is, and learns what the code of the job needs. */
export async function decideRelease(plan: Plan, findings: Findings): Promise<ReleaseFacts> {
  const { host, inputs, machine, platform, workspace } = plan;
  const request = await requestedVersion(inputs, workspace, host.readText);
  findings.note(request.notices);
  const { version, notices } = await resolveVersion({
    request,
    platform,
    installed: plan.installed,
    offline: inputs.offline,
    ...(await listings(plan, request.spec)),
  });
  findings.note(notices);
  findings.add({ version: { name: goName(version), decidedBy: request.decidedBy } });
  const { goVersionFile } = inputs;
  const release = await surveyRelease(host, {
    version,
    goToolchain: goToolchain(plan, version),
    directory: resolve(workspace, inputs.workingDirectory),
    files: goVersionFile && isModuleFile(goVersionFile) ? [resolve(workspace, goVersionFile)] : [],
  });
  return { ...machine, ...release };
}

/** An exact version is taken at its word, so that nothing has to be opened for it. */
async function listings(
  plan: Plan,
  spec: VersionSpec,
): Promise<Partial<OpenSources> & Pick<OpenSources, 'sources'>> {
  return spec.kind === 'exact' ? { sources: [] } : plan.sources();
}

function isModuleFile(path: string): boolean {
  return /(^|\/)go\.(mod|work)$/.test(path);
}

/** GOTOOLCHAIN as go will see it in the later steps: what we set, else the environment, `go env -w`, Go's default. */
function goToolchain({ host, inputs, goEnvFile }: Plan, version: GoVersion): string {
  const preset = host.env.GOTOOLCHAIN || undefined;
  const { variables, overrides } = planToolchain(inputs.toolchain, version, preset);
  const ours = variables.GOTOOLCHAIN ?? overrides.find(({ name }) => name === 'GOTOOLCHAIN')?.to;
  return ours ?? preset ?? goEnvFile.GOTOOLCHAIN ?? 'auto';
}
