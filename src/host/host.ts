/** What a finished command left behind. */
export interface CommandResult {
  /** As a shell would say it: 127 when the command was not found, 126 when it could not be executed, 128 + n after signal n. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The time limit ran out and the command was killed. */
  readonly timedOut: boolean;
}

export interface RunOptions {
  /** The whole environment of the command; this process's own when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Default 10,000. */
  readonly timeoutMs?: number;
}

/** What is at a path, links followed. */
export interface FileStatus {
  readonly kind: 'file' | 'directory' | 'other';
  readonly uid: number;
  /** Permission bits only, such as 0o755. */
  readonly mode: number;
  readonly sizeBytes: number;
}

/** What this very process is; no command is run to know it. */
export interface Self {
  /** `process.platform`. */
  readonly platform: string;
  /** `process.arch`, in Node's words (`arm64`, `x64`). */
  readonly arch: string;
  /** The path of the Node program that runs this action. */
  readonly execPath: string;
  readonly nodeVersion: string;
  readonly uid: number;
  /** From the user database when HOME is not set. */
  readonly homeDirectory: string;
  /** uname(2) as this process sees it. */
  readonly kernel: { readonly machine: string; readonly release: string; readonly version: string };
}

/**
 * The machine this action runs on: the only door through which the survey looks at it.
 *
 * Paths that do not exist read as `undefined`. Any other failure (no permission, an I/O error) is thrown with its
 * system `code`, so that the survey can say why it does not know. Whatever can be said in terms of these members
 * (`sysctl`, `sw_vers`, `go env`) is a function that takes a `Host`.
 */
export interface Host {
  readonly self: Self;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Never rejects, never waits for input, never goes through a shell. */
  run(command: string, args: readonly string[], options?: RunOptions): Promise<CommandResult>;
  readText(path: string): Promise<string | undefined>;
  /** At most the first `sizeBytes` bytes of a file. */
  readHead(path: string, sizeBytes: number): Promise<Uint8Array | undefined>;
  /** The names in a directory. */
  list(path: string): Promise<readonly string[] | undefined>;
  stat(path: string): Promise<FileStatus | undefined>;
  /** The path with every link resolved. */
  realPath(path: string): Promise<string | undefined>;
  /** Whether this process may write there; a missing path is not writable. */
  isWritable(path: string): Promise<boolean>;
}

/** The same machine as the later steps of the job will see it: with another environment. */
export function withEnvironment(
  host: Host,
  env: Readonly<Record<string, string | undefined>>,
): Host {
  return {
    ...host,
    env,
    run: (command, args, options) => host.run(command, args, { env, ...options }),
  };
}
