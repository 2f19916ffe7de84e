import { askingGo } from '../go/asking-go.ts';
import type { Host } from '../host/host.ts';
import { readExecutable, whyNotRun } from './executable.ts';
import { ask, unknown } from './fact.ts';
import type { Fact, SdkFacts } from './facts.ts';

/** Variables that cost go no compiler run; GOGCCFLAGS would. */
const variables = [
  'GOARCH',
  'GOCACHE',
  'GOENV',
  'GOHOSTARCH',
  'GOHOSTOS',
  'GOMODCACHE',
  'GOOS',
  'GOPATH',
  'GOROOT',
  'GOTOOLDIR',
  'GOVERSION',
];

/**
 * Asks go itself. It is asked in GOROOT and told to stay what it is, so that a go.mod which wants another toolchain
 * does not make it download one now.
 */
export async function surveyGoEnv(
  host: Host,
  goroot: string,
  timeoutMs: number,
): Promise<Pick<SdkFacts, 'goEnv' | 'goRefusal'>> {
  const program = await readExecutable(host, `${goroot}/bin/go`);
  const source = `${goroot}/bin/go env`;
  const refused = whyNotRun(host, program);
  if (refused !== undefined) return { goEnv: unknown(source, refused), goRefusal: undefined };
  const env = { ...host.env, ...askingGo };
  const command = [`${goroot}/bin/go`, 'env', '-json', ...variables] as const;
  const said = await ask(host, [...command], { env, cwd: goroot, timeoutMs });
  const value = said.value === undefined ? undefined : parseObject(said.value);
  const observed = value ? summary(value) : said.evidence.observed;
  return {
    goEnv: { value, evidence: { source, observed } },
    goRefusal: refusalIn(said),
  };
}

/** What go says itself, as `go: unknown GOEXPERIMENT …`; a go that crashes or is killed says something else. */
function refusalIn({ value, evidence }: Fact<string>): string | undefined {
  return value === undefined && evidence.observed.startsWith('go: ')
    ? evidence.observed
    : undefined;
}

function summary({ GOVERSION, GOOS, GOARCH }: Readonly<Record<string, string>>): string {
  return `${GOVERSION} ${GOOS}/${GOARCH}`;
}

function parseObject(text: string): Readonly<Record<string, string>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, string>>)
      : undefined;
  } catch {
    return undefined;
  }
}
