import type { SimulatedFiles } from './simulated-files.ts';
import { type Behaviour, failure, success } from './simulated-machine.ts';

/** A Go SDK on a simulated machine. */
export interface SimulatedGo {
  readonly goroot: string;
  /** As its VERSION says: `go1.26.8`. */
  readonly version: string;
  readonly os: 'darwin' | 'linux';
  readonly architecture: string;
  /** The head of bin/go and gofmt; the tools have one of `toolHead`. */
  readonly head: Uint8Array;
  readonly toolHead?: Uint8Array;
  /** What the compiler says; default the version. */
  readonly compileVersion?: string;
  /** The file that `go env -w` writes, by its content. */
  readonly goEnvFile?: string;
}

/** The files that a check looks at: VERSION, the programs, the tools. */
export function goFiles(sdk: SimulatedGo): SimulatedFiles {
  const tools = `${sdk.goroot}/pkg/tool/${sdk.os}_${sdk.architecture}`;
  const program = (content: Uint8Array) => ({ content, mode: 0o755 });
  const names = ['asm', 'cgo', 'compile', 'link', 'vet'];
  return {
    [`${sdk.goroot}/VERSION`]: { content: `${sdk.version}\ntime 2026-08-28T16:20:07Z\n` },
    [`${sdk.goroot}/bin/go`]: program(sdk.head),
    [`${sdk.goroot}/bin/gofmt`]: program(sdk.head),
    ...Object.fromEntries(
      names.map((name) => [`${tools}/${name}`, program(sdk.toolHead ?? sdk.head)]),
    ),
  };
}

/** What its programs answer. */
export function goPrograms(sdk: SimulatedGo): Readonly<Record<string, Behaviour>> {
  const tools = `${sdk.goroot}/pkg/tool/${sdk.os}_${sdk.architecture}`;
  return {
    [`${sdk.goroot}/bin/go`]: goCommand(sdk),
    // As go1.26.8 prints it, without a build ID for a release.
    [`${tools}/compile`]: ({ args }) =>
      args[0] === '-V=full'
        ? success(`compile version ${sdk.compileVersion ?? sdk.version}\n`)
        : failure(2, ''),
  };
}

function goCommand(sdk: SimulatedGo): Behaviour {
  return ({ args, env, architecture }) => {
    const [verb, option, ...names] = args;
    if (verb !== 'env' || option !== '-json')
      return failure(2, `go ${args.join(' ')}: not simulated`);
    const { GO111MODULE = 'on' } = env;
    if (!['on', 'off', 'auto'].includes(GO111MODULE))
      return failure(1, `go: unknown environment setting GO111MODULE=${GO111MODULE}\n`);
    const values = goEnv(sdk, env, architecture ?? sdk.architecture);
    const shown = names.map((name) => [name, values[name] ?? '']);
    return success(`${JSON.stringify(Object.fromEntries(shown), undefined, '\t')}\n`);
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The values of recorded `go env` runs (Go 1.22 to 1.26 on macOS), with the environment before the file of `go env -w`. */
function goEnv(sdk: SimulatedGo, env: Environment, hostArchitecture: string): Environment {
  const lines = (sdk.goEnvFile ?? '').split('\n').map((line) => line.split('='));
  const written: Environment = env.GOENV === 'off' ? {} : Object.fromEntries(lines);
  const home = env.HOME ?? '';
  const of = (name: string, otherwise: string) => env[name] || written[name] || otherwise;
  const goroot = of('GOROOT', sdk.goroot);
  const gopath = of('GOPATH', `${home}/go`);
  const cache = sdk.os === 'darwin' ? `${home}/Library/Caches` : `${home}/.cache`;
  return {
    GOARCH: of('GOARCH', hostArchitecture),
    GOCACHE: of('GOCACHE', `${cache}/go-build`),
    GOENV: env.GOENV,
    GOHOSTARCH: hostArchitecture,
    GOHOSTOS: sdk.os,
    GOMODCACHE: of('GOMODCACHE', `${gopath}/pkg/mod`),
    GOOS: of('GOOS', sdk.os),
    GOPATH: gopath,
    GOROOT: goroot,
    GOTOOLDIR: of('GOTOOLDIR', `${goroot}/pkg/tool/${sdk.os}_${hostArchitecture}`),
    GOVERSION: sdk.version,
  };
}
