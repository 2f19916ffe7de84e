import { spawn } from 'node:child_process';

/** A process to be measured: everything about it is said, nothing is inherited. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** One finished run. */
export interface Run {
  readonly wallMs: number;
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a command to its end and times it from spawn to exit. */
export function timed({ file, args, env, cwd }: Command): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    let wallMs = 0;
    child.once('exit', () => {
      wallMs = performance.now() - started;
    });
    child.once('close', (code) =>
      resolve({ wallMs, exitCode: code ?? 1, output: Buffer.concat(chunks).toString() }),
    );
  });
}

/** Like `timed`, and throws when the command failed: a run that failed has no time worth printing. */
export async function timedSuccess(command: Command): Promise<Run> {
  const run = await timed(command);
  if (run.exitCode === 0) return run;
  const line = [command.file, ...command.args].join(' ');
  throw new Error(`${line} ended with exit code ${run.exitCode}:\n${run.output}`);
}

// Forks from a small process, because Linux carries the peak of the forking program over into the new one.
const peakOfChild = `
import resource, subprocess, sys
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
unit = 1 if sys.platform == 'darwin' else 1024
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit)
sys.exit(code)`;

/** The peak resident size, in bytes, of the largest process among the command and its children. */
export async function peakMemoryBytes(command: Command): Promise<number> {
  const args = ['-c', peakOfChild, command.file, ...command.args];
  const { output } = await timedSuccess({ ...command, file: 'python3', args });
  return Number(output.trim().split('\n').at(-1));
}
