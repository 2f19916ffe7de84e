import type { Host } from '../host/host.ts';
import { readExecutable, whyNotRun } from './executable.ts';
import { ask, learn, mapFact, unknown } from './fact.ts';
import type { Executable, Fact, MachineFacts, ReleaseFacts, SdkFacts } from './facts.ts';
import { surveyGoDirectories } from './go-directories.ts';
import { surveyGoEnv } from './go-env.ts';
import { readVersion, surveyGosOnPath } from './go-on-path.ts';

/** Which SDK to look at. */
export interface SdkSurvey {
  readonly goroot: string;
  readonly machine: Pick<MachineFacts, 'platform' | 'expected'>;
  /** Default 5,000. */
  readonly timeoutMs?: number;
}

/** What an SDK and its surroundings are, without what was known before. */
export type InstalledFacts = Omit<SdkFacts, keyof ReleaseFacts>;

/** Looks at an installed SDK through the environment that the later steps of the job will have, which `host` carries. */
export async function surveySdk(
  host: Host,
  { goroot, machine, timeoutMs = 5_000 }: SdkSurvey,
): Promise<InstalledFacts> {
  const toolDirectory = `${goroot}/pkg/tool/${machine.platform}_${machine.expected}`;
  const [programs, versionFile, gosOnPath, { goEnv, goRefusal }, ownCompiler] = await Promise.all([
    surveyPrograms(host, goroot, toolDirectory),
    readVersion(host, goroot),
    surveyGosOnPath(host, goroot),
    surveyGoEnv(host, goroot, timeoutMs),
    compilerVersion(host, toolDirectory, timeoutMs),
  ]);
  const [reportedGoroot, reportedToolDirectory, directories] = await Promise.all([
    whose(host, { goEnv, name: 'GOROOT', ours: goroot }),
    whose(host, { goEnv, name: 'GOTOOLDIR', ours: toolDirectory }),
    surveyGoDirectories(host, goEnv, goroot),
  ]);
  const foreign = reportedToolDirectory.value === 'other' ? goEnv.value?.GOTOOLDIR : undefined;
  const compileVersion = foreign ? await compilerVersion(host, foreign, timeoutMs) : ownCompiler;
  const reported = { reportedGoroot, reportedToolDirectory };
  return {
    goroot,
    programs,
    versionFile,
    goEnv,
    goRefusal,
    compileVersion,
    gosOnPath,
    directories,
    ...reported,
  };
}

/** The headers of the two programs that people start and of those that go starts. */
function surveyPrograms(
  host: Host,
  goroot: string,
  toolDirectory: string,
): Promise<Fact<readonly Executable[]>> {
  return learn(`${goroot}/bin, ${toolDirectory}`, async () => {
    const tools = (await host.list(toolDirectory)) ?? [];
    const paths = [
      ...['go', 'gofmt'].map((name) => `${goroot}/bin/${name}`),
      ...tools.map((name) => `${toolDirectory}/${name}`),
    ];
    const found = await Promise.all(paths.map((path) => readExecutable(host, path)));
    const value = found.flatMap((program) => (program.value ? [program.value] : []));
    const absent = found.filter((program) => program.value === undefined);
    const missing = absent.map(({ evidence }) => `; ${evidence.source} ${evidence.observed}`);
    return { value, observed: `${value.length} programs${missing.join('')}` };
  });
}

async function compilerVersion(
  host: Host,
  directory: string,
  timeoutMs: number,
): Promise<Fact<string>> {
  const program = await readExecutable(host, `${directory}/compile`);
  const source = `${directory}/compile -V=full`;
  const refused = whyNotRun(host, program);
  if (refused !== undefined) return unknown(source, refused);
  const said = await ask(host, [`${directory}/compile`, '-V=full'], { timeoutMs });
  return mapFact(said, (text) => /^compile version (\S+)/.exec(text)?.[1]);
}

interface Whose {
  readonly goEnv: SdkFacts['goEnv'];
  readonly name: 'GOROOT' | 'GOTOOLDIR';
  readonly ours: string;
}

async function whose(host: Host, { goEnv, name, ours }: Whose): Promise<Fact<'ours' | 'other'>> {
  const source = `go env ${name}`;
  const reported = goEnv.value?.[name];
  if (reported === undefined) return unknown(source, goEnv.evidence.observed);
  return learn(source, async () => {
    const [is, shouldBe] = await Promise.all([host.realPath(reported), host.realPath(ours)]);
    const value = is !== undefined && is === shouldBe ? 'ours' : 'other';
    return { value, observed: reported || 'empty' };
  });
}
