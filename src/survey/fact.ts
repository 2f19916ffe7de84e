import type { CommandResult, Host, RunOptions } from '../host/host.ts';
import type { Fact } from './facts.ts';

/** What came of looking: the value, if there is one, and what was seen in words. */
export interface Seen<T> {
  readonly value: T | undefined;
  readonly observed: string;
}

/** Looks somewhere; where the system refuses, the fact is unknown and its evidence says why. */
export async function learn<T>(source: string, look: () => Promise<Seen<T>>): Promise<Fact<T>> {
  try {
    const { value, observed } = await look();
    return { value, evidence: { source, observed } };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unknown(source, message);
  }
}

/** A fact that the machine would not tell. */
export function unknown(source: string, why: string): Fact<never> {
  return { value: undefined, evidence: { source, observed: why } };
}

/** Runs a command that prints an answer; a command that fails tells nothing. */
export async function ask(
  host: Host,
  [command, ...args]: readonly [string, ...string[]],
  options: RunOptions,
): Promise<Fact<string>> {
  const source = [command, ...args].join(' ');
  const result = await host.run(command, args, options);
  if (result.exitCode !== 0 || result.timedOut) return unknown(source, refusal(result));
  const value = result.stdout.trim();
  return { value, evidence: { source, observed: value } };
}

/** Why a command gave no answer: its own words where it had any. */
export function refusal({ exitCode, stderr, timedOut }: CommandResult): string {
  if (timedOut) return 'no answer in time; it was stopped';
  const said = stderr.trim().split('\n').at(-1);
  return said ? `${said} (exit code ${exitCode})` : `exit code ${exitCode}`;
}

/** Gives the value of a fact another meaning; what was seen stays. */
export function mapFact<T, U>(fact: Fact<T>, meaning: (value: T) => U | undefined): Fact<U> {
  const value = fact.value === undefined ? undefined : meaning(fact.value);
  return { value, evidence: fact.evidence };
}
