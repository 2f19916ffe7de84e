import type { CommandResult, Host } from '../host/host.ts';
import { refusal, unknown } from './fact.ts';
import type { Fact } from './facts.ts';

/** The answer about one kernel variable; a variable that the kernel does not have is an answer too. */
export interface KernelVariable extends Fact<string> {
  readonly isAbsent: boolean;
}

/**
 * Asks for several kernel variables with one command. `sysctl a b` prints `a: value` for those that exist, and
 * `sysctl: unknown oid 'b'` on stderr for those that do not.
 */
export async function sysctl<Name extends string>(
  host: Host,
  names: readonly Name[],
  timeoutMs: number,
): Promise<Readonly<Record<Name, KernelVariable>>> {
  // The PATH of a launchd service has /usr/sbin, that of a job need not.
  const result = await host.run('/usr/sbin/sysctl', names, { timeoutMs });
  const answers = names.map((name) => [name, answer(name, result)]);
  return Object.fromEntries(answers) as Record<Name, KernelVariable>;
}

function answer(name: string, result: CommandResult): KernelVariable {
  const source = `sysctl ${name}`;
  const line = result.stdout.split('\n').find((text) => text.startsWith(`${name}: `));
  if (line !== undefined) {
    const value = line.slice(name.length + 2).trim();
    return { value, evidence: { source, observed: value }, isAbsent: false };
  }
  const complaint = `unknown oid '${name}'`;
  if (result.stderr.includes(complaint)) return { ...unknown(source, complaint), isAbsent: true };
  const why = result.exitCode === 0 ? 'no answer' : refusal(result);
  return { ...unknown(source, why), isAbsent: false };
}
