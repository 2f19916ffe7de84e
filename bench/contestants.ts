import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Command } from './measure.ts';
import type { Room } from './room.ts';

/** The `with:` block. Inputs that an action does not declare are left out for it. */
export type With = Readonly<Record<string, string>>;

/** A way to get an SDK, as the process that a runner would start for it. */
export interface Contestant {
  readonly name: string;
  command(room: Room, given: With): Command;
}

interface Step {
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface ActionYaml {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: {
    readonly using: string;
    readonly main?: string;
    readonly steps?: readonly Step[];
  };
}

function inputs(action: ActionYaml, given: With): With {
  const presets = Object.entries(action.inputs).map(([name, input]) => {
    const preset = String(input?.default ?? '');
    return [name, given[name] ?? (preset.includes('${{') ? '' : preset)];
  });
  return Object.fromEntries(presets);
}

function nodeCommand(main: string, values: With): Pick<Command, 'file' | 'args' | 'env'> {
  const env = Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { file: process.execPath, args: [main], env: Object.fromEntries(env) };
}

function shellCommand(step: Step, values: With): Pick<Command, 'file' | 'args' | 'env'> {
  const filled = Object.entries(step.env ?? {}).map(([name, text]) => [
    name,
    text.replace(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (_, input: string) => values[input] ?? ''),
  ]);
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
  return { file: 'bash', args, env: Object.fromEntries(filled) };
}

/** An action by its checkout: a Node action, or a composite action of one shell step. */
export function action(name: string, checkout: string): Contestant {
  const path = resolve(checkout);
  const yaml = parse(readFileSync(join(path, 'action.yml'), 'utf8')) as ActionYaml;
  const step = yaml.runs.steps?.[0];
  return {
    name,
    command: (room, given) => {
      const values = inputs(yaml, given);
      const { file, args, env } = step
        ? shellCommand(step, values)
        : nodeCommand(join(path, yaml.runs.main ?? ''), values);
      const cwd = step ? path : (room.env.GITHUB_WORKSPACE ?? path);
      return { file, args, cwd, env: { ...room.env, ...env, GITHUB_ACTION_PATH: path } };
    },
  };
}

/** Something that is no action, to compare with. */
export function plain(name: string, file: string, args: readonly string[]): Contestant {
  return { name, command: (room) => ({ file, args, env: room.env, cwd: room.directory }) };
}

/** This action as a checkout has it, when it is built there. */
export function ourselves(checkout: string): Contestant | undefined {
  return existsSync(join(checkout, 'dist/main/index.js')) ? action('ours', checkout) : undefined;
}

/** The commit of a checkout, or the word `unknown`. */
export function commitOf(checkout: string): string {
  try {
    return execFileSync('git', ['-C', checkout, 'describe', '--always', '--dirty'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}

/**
 * A directory with a `curl` that sends requests for go.dev to the mirror, for a peer in which that address is fixed.
 * It costs that peer one start of a shell.
 */
export async function redirectedCurl(directory: string, downloads: string): Promise<string> {
  await mkdir(directory, { recursive: true });
  const curl = execFileSync('sh', ['-c', 'command -v curl'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/bash\nexec ${curl} "\${@/#https:\\/\\/go.dev\\/dl/${downloads}}"\n`;
  await writeFile(join(directory, 'curl'), script);
  await chmod(join(directory, 'curl'), 0o755);
  return directory;
}
