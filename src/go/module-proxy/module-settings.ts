import { dirname, join } from 'node:path';
import { goArchitecture } from '../../architecture.ts';
import { headSizeBytes } from '../../executable/header.ts';
import { parseExecutableHeader } from '../../executable/parse.ts';
import type { Host } from '../../host/host.ts';
import type { Evidence } from '../../problem.ts';
import { askingGo } from '../asking-go.ts';
import { parseGoEnvFile } from '../env-file.ts';

/** How Go on this machine is set up to find and prove modules. Addresses may hold credentials. */
export interface ModuleSettings {
  /** `undefined` when nothing on the machine names a module proxy. */
  readonly goproxy: string | undefined;
  /** Empty for Go's default. */
  readonly gosumdb: string;
  readonly goModCache: string | undefined;
  /** Where go keeps the newest tree heads it has seen. */
  readonly goSumDbState: string | undefined;
  /** Where was looked for a module proxy. */
  readonly looked: readonly Evidence[];
}

export interface ModuleSettingsOrder {
  /** What `go env -w` wrote. */
  readonly goEnvFile: Readonly<Record<string, string>>;
  /** Directories that may be a GOROOT with a go.env, such as SDKs in the tool cache. */
  readonly goroots: readonly string[];
  /** GOPATH and GOMODCACHE as go will have them. */
  readonly gopath: string | undefined;
  readonly gomodcache: string | undefined;
}

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings where go does, in its order: the environment, the file of `go env -w`, and `$GOROOT/go.env` of a Go
 * that is on the machine. A go whose go.env is nowhere to be found (a version manager's) is asked itself.
 */
export async function moduleSettings(
  host: Host,
  order: ModuleSettingsOrder,
): Promise<ModuleSettings> {
  const looked: Evidence[] = [];
  const say = (source: string, settings: Settings | undefined) => {
    const observed = settings === undefined ? 'not there' : known(settings);
    looked.push({ source, observed });
    return settings ?? {};
  };
  const near = { ...say('GOENV', order.goEnvFile), ...say('environment', filled(host.env)) };
  const far = near.GOPROXY ? {} : await settingsOfSomeGo(host, order.goroots, say);
  const said: Settings = { ...far, ...near };
  return {
    goproxy: said.GOPROXY || undefined,
    gosumdb: said.GOSUMDB ?? '',
    goModCache: order.gomodcache,
    goSumDbState: order.gopath && join(order.gopath, 'pkg', 'sumdb'),
    looked,
  };
}

function known({ GOPROXY }: Settings): string {
  return GOPROXY ? 'GOPROXY is set' : 'GOPROXY is not set';
}

/** To go a variable that is set to nothing is not set. */
function filled({ GOPROXY, GOSUMDB }: Settings): Settings {
  return { ...(GOPROXY ? { GOPROXY } : {}), ...(GOSUMDB ? { GOSUMDB } : {}) };
}

async function settingsOfSomeGo(
  host: Host,
  goroots: readonly string[],
  say: (source: string, settings: Settings | undefined) => Settings,
): Promise<Settings> {
  const onPath = await goOnPath(host);
  const candidates = [
    host.env.GOROOT,
    onPath && dirname(dirname(onPath)),
    ...goroots,
    '/usr/local/go',
  ];
  for (const goroot of new Set(candidates.filter((path) => path))) {
    const file = `${goroot}/go.env`;
    const text = await host.readText(file).catch(() => undefined);
    const settings = text === undefined ? undefined : parseGoEnvFile(text);
    if (settings?.GOPROXY) return say(file, settings);
  }
  return onPath === undefined ? say('go on the PATH', undefined) : askGo(host, onPath, say);
}

async function goOnPath(host: Host): Promise<string | undefined> {
  for (const directory of (host.env.PATH ?? '').split(':')) {
    if (!directory.startsWith('/')) continue;
    const path = await host.realPath(`${directory}/go`).catch(() => undefined);
    if (path !== undefined && (await host.stat(path))?.kind === 'file') return path;
  }
  return undefined;
}

async function askGo(
  host: Host,
  program: string,
  say: (source: string, settings: Settings | undefined) => Settings,
): Promise<Settings> {
  if (!(await isOfThisMachine(host, program))) return say(program, undefined);
  const env = { ...host.env, ...askingGo };
  const options = { env, cwd: dirname(program), timeoutMs: 5_000 };
  const { exitCode, stdout } = await host.run(program, ['env', 'GOPROXY', 'GOSUMDB'], options);
  const [GOPROXY, GOSUMDB] = stdout.split('\n');
  const source = `${program} env GOPROXY`;
  return say(source, exitCode === 0 ? filled({ GOPROXY, GOSUMDB }) : undefined);
}

/** A script may be a version manager's, which would download another Go first. */
async function isOfThisMachine(host: Host, program: string): Promise<boolean> {
  const head = await host.readHead(program, headSizeBytes).catch(() => undefined);
  const architectures = head ? parseExecutableHeader(head).architectures : [];
  return architectures.includes(goArchitecture(host.self.arch));
}
