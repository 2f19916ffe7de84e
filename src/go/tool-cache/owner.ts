import { randomUUID } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { nothingThere, unless } from '../error-code.ts';

/** Which process something in the tool cache belongs to, as written beside it. */
export interface Owner {
  /** Unique, whatever else repeats itself. */
  readonly id: string;
  readonly pid: number;
  readonly hostname: string;
  /** Linux: what process ids are counted in, `pid:[4026531836]`; a container has its own. */
  readonly pidNamespace?: string | undefined;
  /** Linux: this start of the machine. */
  readonly bootId?: string | undefined;
  /** Linux: when the process began, in clock ticks since the machine did. It tells apart two bearers of one id. */
  readonly born?: string | undefined;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** What can be said of another process from here; `unknown` leaves its heartbeat to judge by. */
export type Life = 'alive' | 'dead' | 'unknown';

const untold = [...nothingThere, 'EACCES', 'EPERM', 'ESRCH'];

/** The record of this process. */
export async function describeSelf(): Promise<Owner> {
  const [pidNamespace, bootId, stat] = await Promise.all([
    unless(untold, readlink('/proc/self/ns/pid')),
    readTold('/proc/sys/kernel/random/boot_id'),
    readTold('/proc/self/stat'),
  ]);
  return {
    id: randomUUID(),
    pid: process.pid,
    hostname: hostname(),
    pidNamespace,
    bootId: bootId?.trim(),
    born: stat && parseProcessStat(stat).born,
    startedAt: new Date().toISOString(),
  };
}

/** Understands a record; `undefined` when its writer was killed at it. */
export function parseOwner(text: string): Owner | undefined {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null;
    const isOwner = typeof value?.id === 'string' && Number.isSafeInteger(value.pid);
    return isOwner ? (value as Owner) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether the process that wrote a record still runs. Only where both count their processes alike can that be known. */
export async function lifeOf(owner: Owner, self: Owner): Promise<Life> {
  const countsAlike =
    owner.hostname === self.hostname &&
    owner.bootId === self.bootId &&
    owner.pidNamespace === self.pidNamespace;
  if (!countsAlike || owner.pid <= 0) return 'unknown';
  if (!isRunning(owner.pid)) return 'dead';
  const stat = owner.born === undefined ? undefined : await readTold(`/proc/${owner.pid}/stat`);
  if (stat === undefined) return 'unknown';
  const { state, born } = parseProcessStat(stat);
  return state !== 'Z' && born === owner.born ? 'alive' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** State and start time from proc_pid_stat(5). The name before them stands in parentheses and may hold anything. */
function parseProcessStat(text: string): {
  readonly state: string | undefined;
  readonly born: string | undefined;
} {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], born: fields[19] };
}

async function readTold(path: string): Promise<string | undefined> {
  return unless(untold, readFile(path, 'utf8'));
}
