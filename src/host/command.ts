import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { CommandResult, RunOptions } from './host.ts';

/** More than this of each stream is read and thrown away. */
const maxOutputBytes = 4 * 1024 * 1024;
/** How long a command that has ended may leave its output open, for a child in the background. */
const lingerMs = 250;
const { signals } = constants;

/**
 * Runs a command without a shell, with nothing on its standard input, and kills it with all its children when the
 * time limit runs out.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  { env, cwd, timeoutMs = 10_000 }: RunOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      // A group of its own, so that the time limit reaches the children of the command too.
      child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      resolve(neverStarted(command, error as NodeJS.ErrnoException));
      return;
    }
    watch(child, timeoutMs).then(resolve, (error: NodeJS.ErrnoException) =>
      resolve(neverStarted(command, error)),
    );
  });
}

/** Settles once and for all, however the command ends; rejects when it could not be started. */
async function watch(child: ChildProcess, timeoutMs: number): Promise<CommandResult> {
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const { exitCode, timedOut } = await ending(child, timeoutMs);
  child.stdout?.destroy();
  child.stderr?.destroy();
  return { exitCode, stdout: stdout(), stderr: stderr(), timedOut };
}

interface Ending {
  readonly exitCode: number;
  readonly timedOut: boolean;
}

function ending(child: ChildProcess, timeoutMs: number): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let timedOut = false;
    let linger: NodeJS.Timeout | undefined;
    const limit = setTimeout(() => {
      timedOut = true;
      killGroup(child);
    }, timeoutMs);
    const settle = (exitCode: number): void => {
      clearTimeout(limit);
      clearTimeout(linger);
      resolve({ exitCode, timedOut });
    };
    child.on('error', (error) => {
      clearTimeout(limit);
      reject(error);
    });
    child.on('close', (code, signal) => settle(exitCodeOf(code, signal)));
    child.on('exit', (code, signal) => {
      linger = setTimeout(() => settle(exitCodeOf(code, signal)), lingerMs);
    });
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // It ended in this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') child.kill('SIGKILL');
  }
}

function collect(stream: ChildProcess['stdout']): () => string {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  stream?.on('data', (chunk: Buffer) => {
    const room = maxOutputBytes - sizeBytes;
    sizeBytes += chunk.length;
    if (room > 0) chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
  });
  return () => Buffer.concat(chunks).toString('utf8');
}

function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  if (code !== null) return code;
  return 128 + (signal === null ? 0 : (signals[signal] ?? 0));
}

/** A missing command is 127, one that cannot be executed (no permission, another architecture) is 126. */
function neverStarted(command: string, error: NodeJS.ErrnoException): CommandResult {
  const exitCode = error.code === 'ENOENT' ? 127 : 126;
  return { exitCode, stdout: '', stderr: `${command}: ${error.message}`, timedOut: false };
}
