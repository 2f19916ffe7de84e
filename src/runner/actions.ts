import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProblemError } from '../problem.ts';
import { append, keyValue } from './command-file.ts';
import type { Runner } from './runner.ts';

/** The runner, with what the main step hands to the post step of the same action. */
export interface ActionsRunner extends Runner {
  saveState(name: string, value: string): void;
  /** Empty when the main step saved nothing under that name. */
  state(name: string): string;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Write = (text: string) => void;

/** The files that the runner reads at the end of a step, and the command that did the same before there were files. */
const fileCommands = {
  GITHUB_OUTPUT: 'set-output',
  GITHUB_ENV: 'set-env',
  GITHUB_STATE: 'save-state',
} as const;

/**
 * Speaks the runner's own protocol, byte for byte as @actions/core does (which is not used because it loads a whole HTTP client):
 * commands on stdout, and files that the environment names. Nothing here changes this process's own environment.
 */
export function actionsRunner(
  env: Environment = process.env,
  write: Write = (text) => void process.stdout.write(text),
): ActionsRunner {
  const tell = (command: string, data: string) => write(`::${command}::${escapeData(data)}\n`);
  const entry = (file: keyof typeof fileCommands, name: string, value: string) => {
    const path = env[file];
    if (path) {
      append({ file, path }, keyValue(name, value));
      return;
    }
    if (file === 'GITHUB_OUTPUT') write('\n');
    tell(`${fileCommands[file]} name=${escapeProperty(name)}`, value);
  };
  return {
    input: (name) => env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '',
    output: (name, value) => entry('GITHUB_OUTPUT', name, value),
    exportVariable: (name, value) => entry('GITHUB_ENV', name, value),
    saveState: (name, value) => entry('GITHUB_STATE', name, value),
    state: (name) => env[`STATE_${name}`] ?? '',
    addPath: (directory) => addPath(env.GITHUB_PATH, oneEntry(directory), tell),
    mask: (secret) => {
      if (secret.trim() !== '') tell('add-mask', secret);
    },
    log: (line) => write(`${inert(line)}\n`),
    debug: (line) => tell('debug', line),
    annotate: ({ severity, summary }, text) =>
      tell(`${severity} title=${escapeProperty(summary)}`, text),
    addProblemMatcher: (path) => tell('add-matcher', path),
    appendSummary: (markdown) => appendSummary(env.GITHUB_STEP_SUMMARY, markdown, write),
    keepFile: (name, content) => keepFile(env.RUNNER_TEMP, { name, content }, write),
    fail: () => {
      process.exitCode = 1;
    },
  };
}

function addPath(
  path: string | undefined,
  directory: string,
  tell: (command: string, data: string) => void,
): void {
  if (path) append({ file: 'GITHUB_PATH', path }, `${directory}\n`);
  else tell('add-path', directory);
}

/** The runner reads one directory per line. */
function oneEntry(directory: string): string {
  if (!/[\r\n]/.test(directory)) return directory;
  throw new ProblemError({
    id: 'path-entry',
    summary: 'A directory with a line break in its name cannot be put on the PATH of the job.',
    evidence: [{ source: 'GITHUB_PATH', observed: JSON.stringify(directory) }],
    remedy: 'Rename the directory, or set RUNNER_TOOL_CACHE to one whose path has no line break.',
  });
}

/** A page that cannot be shown is no reason to fail the job. */
function appendSummary(path: string | undefined, markdown: string, write: Write): void {
  if (!path) {
    write('This runner shows no job summary: GITHUB_STEP_SUMMARY is not set.\n');
    return;
  }
  try {
    append({ file: 'GITHUB_STEP_SUMMARY', path }, markdown);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const seen = error.problem.evidence.map(({ observed }) => observed).join(', ');
    write(`The job summary could not be written: ${inert(seen)}\n`);
  }
}

/** As with the summary, a job goes on without it. */
function keepFile(
  directory: string | undefined,
  { name, content }: { readonly name: string; readonly content: string },
  write: Write,
): string {
  if (!directory) return '';
  const path = join(directory, 'setup-go-arm64', `${Date.now()}-${process.pid}-${name}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
    return path;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    write(`${name} could not be written: ${String(error.code)} at ${inert(path)}\n`);
    return '';
  }
}

/** The runner obeys a line that begins with `::` or holds `##[`: a text that merely quotes one is broken up visibly. */
function inert(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## ['))
    .join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
