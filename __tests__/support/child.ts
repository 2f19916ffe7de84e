import { spawn } from 'node:child_process';

/** How a program that a test started ended. */
export interface Ended {
  /** As a shell would say it: 128 + 9 after a kill. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  readonly durationMs: number;
}

/** What a test starts. The environment is all that the program gets: nothing of this process's own leaks in. */
export interface ChildOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Default 120,000; the whole process group is killed when it has passed. */
  readonly timeoutMs?: number;
  /** Told of the process as soon as it runs, for tests that kill it. */
  readonly onStart?: (groupId: number) => void;
}

/** Kills a process with all of its process group; one that has ended already is no error. */
export function killGroup(groupId: number): void {
  try {
    process.kill(-groupId, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Runs a program to its end, in a process group of its own. */
export function runChild(argv: readonly string[], options: ChildOptions): Promise<Ended> {
  const [program = '', ...args] = argv;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...options.env },
      cwd: options.cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    let timedOut = false;
    child.stdout.on('data', (chunk: Buffer) => output.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.stderr.push(chunk));
    const { pid } = child;
    if (pid !== undefined) options.onStart?.(pid);
    const timer = setTimeout(() => {
      timedOut = true;
      if (pid !== undefined) killGroup(pid);
    }, options.timeoutMs ?? 120_000);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({
        exitCode: code ?? 137,
        stdout: Buffer.concat(output.stdout).toString('utf8'),
        stderr: Buffer.concat(output.stderr).toString('utf8'),
        timedOut,
        durationMs: performance.now() - started,
      });
    });
  });
}
