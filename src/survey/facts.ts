import type { Architecture, TargetArchitecture } from '../architecture.ts';
import type { ExecutableHeader } from '../executable/header.ts';
import type { GoRequirement } from '../go/request/go-mod.ts';
import type { GoVersion } from '../go/version.ts';
import type { Evidence } from '../problem.ts';

/** A value together with how it was learned, so that evidence can never drift from what was seen. */
export interface Fact<T> {
  /** `undefined` when the machine would not say; the evidence then says why. */
  readonly value: T | undefined;
  readonly evidence: Evidence;
}

/** A program with its header, read by ourselves: neither `file` nor `lipo` is needed. */
export interface Executable extends ExecutableHeader {
  readonly path: string;
}

/** A shell that `run:` steps use. */
export interface ShellFact {
  readonly name: string;
  readonly program: Fact<Executable>;
  /** What `uname -m` says inside it. */
  readonly machine: Fact<Architecture>;
}

/** A variable that was in the environment before this action did anything. */
export interface InheritedVariable {
  readonly name: string;
  readonly value: string;
}

/** The file that `go env -w` writes. No settings when there is no such file. */
export interface GoEnvFile {
  /** `off` when GOENV says so. */
  readonly path: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Everything that can be known before anything is downloaded or changed. */
export interface MachineFacts {
  /** The architecture that every link of the chain is held against. */
  readonly expected: TargetArchitecture;
  /** `darwin`, `linux` or what else Node calls it. */
  readonly platform: string;
  readonly hardware: Fact<Architecture>;
  readonly chip: Fact<string>;
  /** `macOS 15.7.7`, `Debian GNU/Linux 12`. */
  readonly osName: Fact<string>;
  /** `15.7.7`; on Linux the kernel's release. */
  readonly osVersion: Fact<string>;
  /** What the kernel (macOS) or the userland (Linux) is built for. */
  readonly osArchitecture: Fact<Architecture>;
  /** Linux: which C library the machine's own programs are linked against. */
  readonly libc: Fact<'glibc' | 'musl'>;
  /** Whether this process is translated by Rosetta (macOS) or runs under a user-mode emulator, as far as can be seen. */
  readonly translated: Fact<boolean>;
  /** Which terminal this process descends from (`Apple_Terminal`), where one left its name. */
  readonly terminal: Fact<string>;
  readonly runnerArchitecture: Fact<Architecture>;
  /** The runner's own programs (`bin/Runner.Listener`, ...), found from where its Node lies. */
  readonly runnerPrograms: Fact<readonly Executable[]>;
  readonly nodeVersion: string;
  readonly nodeArchitecture: Fact<Architecture>;
  readonly nodeProgram: Fact<Executable>;
  readonly shells: readonly ShellFact[];
  /** Go's own variables that were set before this action ran, GOROOT, GOARCH, GOFLAGS, ... */
  readonly inherited: readonly InheritedVariable[];
  readonly goEnvFile: Fact<GoEnvFile>;
}

/** What is known once the version to install is decided, still before any download. */
export interface ReleaseFacts extends MachineFacts {
  readonly version: GoVersion;
  /** The go and toolchain lines of every go.mod and go.work that the job is about. */
  readonly requirements: Fact<readonly GoRequirement[]>;
  /** GOTOOLCHAIN as the job will see it: `local`, `auto`, `path`, `go1.27.0+auto`, ... */
  readonly goToolchain: string;
}

/** A `go` found on the PATH that the later steps of the job will have, in the order of the PATH. */
export interface GoOnPath {
  readonly path: string;
  readonly program: Fact<Executable>;
  readonly version: Fact<string>;
  /** `Homebrew (Intel)`, `go.dev package`, `asdf`, `goenv`, ... */
  readonly installer: string;
  readonly ours: boolean;
}

/** A directory that go will write to. */
export interface GoDirectory {
  readonly variable: 'GOPATH' | 'GOCACHE' | 'GOMODCACHE';
  readonly path: string;
  readonly state: Fact<
    | 'usable'
    | 'not-writable'
    | 'not-a-directory'
    | 'cannot-be-made'
    | 'inside-goroot'
    | 'other-owner'
  >;
}

/** Everything, once the SDK stands at its place. */
export interface SdkFacts extends ReleaseFacts {
  readonly goroot: string;
  /** `bin/go`, `bin/gofmt` and the programs of `pkg/tool`. */
  readonly programs: Fact<readonly Executable[]>;
  /** First line of `$GOROOT/VERSION`. */
  readonly versionFile: Fact<string>;
  /** `go env -json` of the installed go, as a later step sees it: GOVERSION, GOARCH, GOHOSTARCH, GOOS, GOHOSTOS, GOROOT, ... */
  readonly goEnv: Fact<Readonly<Record<string, string>>>;
  /** What go said when it was asked for that and stopped at its own environment: `go: unknown GOEXPERIMENT …`. */
  readonly goRefusal: string | undefined;
  /** Whether `go env GOROOT`, links resolved, is `goroot`, so that a GOROOT of another Go is noticed. */
  readonly reportedGoroot: Fact<'ours' | 'other'>;
  /** The same for `go env GOTOOLDIR`. */
  readonly reportedToolDirectory: Fact<'ours' | 'other'>;
  /** What `compile -V=full` of GOTOOLDIR says its version is, `go1.26.8`. */
  readonly compileVersion: Fact<string>;
  readonly gosOnPath: Fact<readonly GoOnPath[]>;
  readonly directories: readonly GoDirectory[];
}
