import { join } from 'node:path';
import { install } from '../go/install.ts';
import type { Installed } from '../go/install-order.ts';
import { type DirectoryPlan, planDirectories } from '../go/job/directory-plan.ts';
import { type JobEnvironment, jobEnv, planEnvironment } from '../go/job/environment.ts';
import type { ReportedSdk } from '../report/report.ts';
import type { GoDirectory, ReleaseFacts } from '../survey/facts.ts';
import { lookAtDirectory } from '../survey/go-directories.ts';
import type { Findings } from './findings.ts';
import type { Plan } from './plan.ts';

/** The SDK in its place, and what the job needs to use it. */
export interface Brought {
  readonly goroot: string;
  readonly environment: JobEnvironment;
  /** The whole environment as a later step will see it. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Installs the SDK and plans the environment of the job. Tells the runner nothing. */
export async function bringSdk(
  plan: Plan,
  { version }: ReleaseFacts,
  findings: Findings,
): Promise<Brought> {
  const { host, inputs, platform, roots, say } = plan;
  const installed = await install({
    version,
    platform,
    roots,
    say,
    pin: inputs.pin,
    offline: inputs.offline,
    openSources: plan.sources,
  });
  findings.note(installed.problems);
  findings.add({ sdk: reported(installed) });
  const { goroot } = installed;
  const directories = await directoriesFor(plan, goroot);
  if (directories.problem) findings.note([directories.problem]);
  const { paths } = directories;
  findings.add({
    directories: { gopath: paths.GOPATH, gocache: paths.GOCACHE, gomodcache: paths.GOMODCACHE },
  });
  const planned = planEnvironment({
    goroot,
    platform,
    version,
    toolchain: inputs.toolchain,
    inherited: plan.machine.inherited,
    gopath: paths.GOPATH,
    gobin: host.env.GOBIN || plan.goEnvFile.GOBIN,
  });
  findings.note(planned.problems);
  const environment = {
    ...planned,
    variables: { ...planned.variables, ...directories.variables },
  };
  return { goroot, environment, env: jobEnv(host.env, environment) };
}

function reported({ goroot, cacheHit, source, receipt }: Installed): ReportedSdk {
  return {
    goroot,
    cacheHit,
    source,
    origin: receipt?.origin,
    sha256: receipt?.sha256,
    h1: receipt?.h1,
    verifiedBy: verifiedBy(receipt?.verifiedBy, cacheHit),
  };
}

function verifiedBy(how: string | undefined, cacheHit: boolean): string {
  if (how === undefined)
    return 'its VERSION and the headers of its programs; another tool placed it';
  return cacheHit
    ? `${how}, when it was placed; now its VERSION and the headers of its programs`
    : how;
}

async function directoriesFor(plan: Plan, goroot: string): Promise<DirectoryPlan> {
  const { host, directories, roots } = plan;
  const seen = await Promise.all(
    directories.map(async (directory) => {
      const { variable, path } = directory;
      if (path === undefined) return { ...directory, obstacle: undefined };
      const { state } = await lookAtDirectory(host, { variable, path }, goroot);
      return { ...directory, obstacle: obstacleIn(state) };
    }),
  );
  const own = join(host.env.RUNNER_TEMP || roots.directories.at(-1) || '/tmp', 'setup-go-arm64');
  return planDirectories(seen, own);
}

/** That another user owns a directory that can be written to is for the check `go-directories` to tell. */
function obstacleIn({ value, evidence }: GoDirectory['state']): string | undefined {
  return value === 'usable' || value === 'other-owner' ? undefined : evidence.observed;
}
