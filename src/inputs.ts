import type { TargetArchitecture } from './architecture.ts';
import type { CheckSetting } from './checks/check.ts';
import type { VersionSpec } from './go/request/version-spec.ts';
import type { Pin } from './go/source.ts';
import type { SourceSpec } from './go/source-spec.ts';
import { parseBaseUrl, parseSources } from './input-sources.ts';
import {
  oneOf,
  type ParsedInput,
  parseArchitecture,
  parseBoolean,
  parsePath,
  parsePin,
  parseVersion,
  right,
} from './input-values.ts';
import { type Evidence, ProblemError } from './problem.ts';

/** The `with:` block of the main action, understood. */
export interface Inputs {
  readonly goVersion: VersionSpec | undefined;
  readonly goVersionFile: string | undefined;
  readonly checkLatest: boolean;
  readonly architecture: TargetArchitecture;
  readonly downloadSources: readonly SourceSpec[];
  readonly pin: Pin | undefined;
  readonly verifySignature: 'auto' | 'required' | 'off';
  readonly offline: boolean;
  readonly toolchain: 'local' | 'auto' | 'path' | 'keep';
  readonly onMismatch: 'fail' | 'warn';
  readonly checks: Readonly<Record<string, CheckSetting>>;
  readonly problemMatchers: boolean;
  /** As given; relative to the workspace. Empty for the workspace itself. */
  readonly workingDirectory: string;
}

/** What the inputs are judged by, besides their own text. */
export interface InputContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The ids that the `checks` input may name. */
  readonly knownChecks: readonly string[];
}

/**
 * Reads the whole `with:` block; an input that was not given reads as empty text. Throws one `ProblemError`
 * (`input-invalid`) that names every wrong input with its valid values. `token` is accepted and not looked at.
 */
export async function parseInputs(
  read: (name: string) => string,
  context: InputContext,
): Promise<Inputs> {
  const { take, faults } = intake();
  const input = (name: string): Given => ({ source: `input ${name}`, text: read(name).trim() });
  const checks = await checksInput(input('checks').text, context.knownChecks);
  const inputs: Inputs = {
    goVersion: take(input('go-version'), parseVersion, undefined),
    goVersionFile: take(input('go-version-file'), parsePath, undefined),
    checkLatest: take(input('check-latest'), parseBoolean, false),
    architecture: take(input('architecture'), parseArchitecture, 'arm64'),
    downloadSources: take(input('download-sources'), parseSources, undefined) ?? [
      take(baseUrl(input, context.env), parseBaseUrl, { kind: 'go.dev' }),
      { kind: 'module-proxy' },
    ],
    pin: take(input('go-sha256'), parsePin, undefined),
    verifySignature: take(input('verify-signature'), oneOf('auto', 'required', 'off'), 'auto'),
    offline: take(input('offline'), parseBoolean, false),
    toolchain: take(input('toolchain'), oneOf('local', 'auto', 'path', 'keep'), 'local'),
    onMismatch: take(input('on-mismatch'), oneOf('fail', 'warn'), 'fail'),
    checks: take(input('checks'), () => checks, {}),
    problemMatchers: take(input('problem-matchers'), parseBoolean, true),
    workingDirectory: take(input('working-directory'), parsePath, ''),
  };
  faults.push(...contradictions(input));
  if (faults.length > 0) throw invalid(faults);
  return inputs;
}

/** The text of an input or a variable, and what to call it. */
interface Given {
  readonly source: string;
  readonly text: string;
}

/** Takes values in and remembers what is wrong with them, so that all of it can be told at once. */
function intake() {
  const faults: Evidence[] = [];
  function take<T, D>(given: Given, parse: (text: string) => ParsedInput<T>, absent: D): T | D {
    if (given.text === '') return absent;
    const parsed = parse(given.text);
    if (parsed.kind === 'value') return parsed.value;
    faults.push(...parsed.faults.map((observed) => ({ source: given.source, observed })));
    return absent;
  }
  return { faults, take };
}

/** actions/setup-go reads the variable too; the input goes before it. */
function baseUrl(input: (name: string) => Given, env: InputContext['env']): Given {
  const given = input('go-download-base-url');
  if (given.text !== '') return given;
  const source = 'variable GO_DOWNLOAD_BASE_URL';
  return { source, text: env.GO_DOWNLOAD_BASE_URL?.trim() ?? '' };
}

function contradictions(input: (name: string) => Given): readonly Evidence[] {
  const base = input('go-download-base-url');
  if (base.text === '' || input('download-sources').text === '') return [];
  const observed = 'given together with download-sources; the address belongs into that list';
  return [{ source: base.source, observed }];
}

async function checksInput(
  text: string,
  known: readonly string[],
): Promise<ParsedInput<Inputs['checks']>> {
  return text === '' ? right({}) : (await import('./input-checks.ts')).parseChecks(text, known);
}

function invalid(faults: readonly Evidence[]): ProblemError {
  const names = [...new Set(faults.map(({ source }) => source.replace(/^input /, '')))];
  return new ProblemError({
    id: 'input-invalid',
    summary: `Not understood: ${names.join(', ')}`,
    evidence: faults,
    remedy:
      'Give each of them one of its valid values in the `with:` block of the step (a variable in its `env:`), or leave it out for the default.',
  });
}
