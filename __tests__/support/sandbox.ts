import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Places } from './job.ts';
import type { MachineCall } from './machine.ts';

/** A path of this machine that a sandbox sees too. */
export interface Bind {
  readonly outside: string;
  readonly inside: string;
  readonly access: 'read-only' | 'read-write';
}

/** What a sandboxed command needs, beside the command. */
export interface SandboxOptions {
  readonly binds: readonly Bind[];
  /** Where the sandbox has the job's directories and the action. */
  readonly places: Places;
  readonly action: string;
}

const notCheckedOut = new Set(['.cache', '.git', 'coverage', 'node_modules']);

/** The action as a runner checks it out: without what git ignores. */
function actionBinds(outside: string, inside: string): readonly Bind[] {
  return readdirSync(outside)
    .filter((name) => !notCheckedOut.has(name))
    .map((name) => ({
      outside: path.join(outside, name),
      inside: path.join(inside, name),
      access: 'read-only',
    }));
}

function placeBinds(outside: Places, inside: Places): readonly Bind[] {
  const names = ['temp', 'toolCache', 'workspace'] as const;
  return names.map((name) => ({
    outside: outside[name],
    inside: inside[name],
    access: 'read-write',
  }));
}

/** The words for the enter scripts, which read them with `sandbox_options` of sandbox.sh. */
export function sandboxWords(call: MachineCall, options: SandboxOptions): readonly string[] {
  const file = path.join(call.job.directory, 'environment');
  const variables = Object.entries(call.env).map(([name, value]) => `${name}=${value}\0`);
  writeFileSync(file, variables.join(''));
  const binds = [
    ...placeBinds(call.job.places, options.places),
    ...actionBinds(call.action, options.action),
    ...options.binds,
  ];
  return [
    ...binds.flatMap(({ outside, inside, access }) => [
      access === 'read-only' ? '--bind-read-only' : '--bind',
      outside,
      inside,
    ]),
    ...['--env', file, '--cwd', call.cwd, '--', ...call.argv],
  ];
}
