import { type GoVersion, parseGoVersion } from '../version.ts';
import { type Directive, type LineError, parseSyntax } from './go-mod-syntax.ts';

/** A line of a go.mod or go.work that says which Go it needs. */
export interface GoRequirement {
  readonly file: string;
  readonly line: number;
  readonly directive: 'go' | 'toolchain';
  /** As it is written: `1.26`, which is not the same as `1.26.0`, or `go1.26.3-corp`. */
  readonly text: string;
  readonly version: GoVersion;
}

/** What a go.mod or go.work says about Go. Lines about other things are only held to the syntax. */
export interface GoRequirements {
  readonly requirements: readonly GoRequirement[];
  /** The directories of the `use` lines of a go.work, as they are written. */
  readonly uses: readonly string[];
  readonly errors: readonly LineError[];
}

type Finding =
  | { readonly kind: 'requirement'; readonly requirement: GoRequirement }
  | { readonly kind: 'use'; readonly directory: string }
  | { readonly kind: 'error'; readonly error: LineError }
  | { readonly kind: 'none' };

/** Reads a go.mod or go.work; `file` is the path that the requirements are to carry. */
export function parseGoRequirements(text: string, file: string): GoRequirements {
  const { directives, error } = parseSyntax(text);
  const findings = directives.map((directive) => finding(directive, file));
  const requirements = findings.flatMap((f) => (f.kind === 'requirement' ? [f.requirement] : []));
  return {
    requirements,
    uses: findings.flatMap((f) => (f.kind === 'use' ? [f.directory] : [])),
    errors: [
      ...findings.flatMap((f) => (f.kind === 'error' ? [f.error] : [])),
      ...repeated(directives),
      ...(error ? [error] : []),
    ].toSorted((a, b) => a.line - b.line),
  };
}

function finding(directive: Directive, file: string): Finding {
  switch (directive.verb) {
    case 'go':
    case 'toolchain':
      return requirement(directive, directive.verb, file);
    case 'use':
      return use(directive);
    default:
      return other(directive);
  }
}

/** A newer Go may know directives that this parser does not; marks of a merge conflict and the like are none. */
function other({ line, verb }: Directive): Finding {
  if (/^[a-z]+$/.test(verb)) return { kind: 'none' };
  return failure(line, `${verb.slice(0, 40)} is not the beginning of a directive`);
}

const goLine = /^[1-9]\d*\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))?(?:[a-z]+\d+)?$/;
const toolchainLine = /^go1(?:\.|$)/;

function requirement(directive: Directive, verb: 'go' | 'toolchain', file: string): Finding {
  const { line, args, isInBlock } = directive;
  const text = args[0];
  if (isInBlock && text !== undefined) return { kind: 'none' };
  if (isInBlock) return failure(line, `a block of ${verb} lines; there can be only one such line`);
  if (text === undefined || args.length > 1) {
    return failure(line, `${verb} is followed by ${args.length} words instead of one`);
  }
  if (verb === 'toolchain' && text === 'default') return { kind: 'none' };
  const version = versionOf(text, verb);
  if (version === undefined) return failure(line, `${verb} ${text}: that is no Go version`);
  return { kind: 'requirement', requirement: { file, line, directive: verb, text, version } };
}

function versionOf(text: string, verb: 'go' | 'toolchain'): GoVersion | undefined {
  const shape = verb === 'go' ? goLine : toolchainLine;
  return shape.test(text) ? parseGoVersion(text) : undefined;
}

function use({ line, args, isInBlock }: Directive): Finding {
  if (isInBlock && args.length === 0) return { kind: 'none' };
  const [written] = args;
  if (written === undefined || args.length > 1) {
    return failure(line, `use is followed by ${args.length} words instead of one`);
  }
  const directory = unquote(written);
  if (directory === undefined) return failure(line, `use ${written}: the quotes are not right`);
  return { kind: 'use', directory };
}

function failure(line: number, text: string): Finding {
  return { kind: 'error', error: { line, text } };
}

function repeated(directives: readonly Directive[]): readonly LineError[] {
  return ['go', 'toolchain'].flatMap((verb) => {
    const [, second] = directives.filter(
      (directive) => directive.verb === verb && !directive.isInBlock,
    );
    return second ? [{ line: second.line, text: `a second ${verb} line` }] : [];
  });
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};
const escapeSequence =
  /\\(?:([abfnrtv\\"])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U(000[0-9a-fA-F]{5}|0010[0-9a-fA-F]{4})|([0-7]{3}))/g;

/** Unquotes a Go string; a word without quotes is itself. Only double quotes are allowed. */
function unquote(word: string): string | undefined {
  if (!word.startsWith('"')) return /["'`]/.test(word) ? undefined : word;
  const inner = word.slice(1, -1);
  if (inner.replaceAll(escapeSequence, '').includes('\\')) return undefined;
  return inner.replaceAll(escapeSequence, (_all, letter, x, u, long, octal) => {
    if (letter !== undefined) return escapes[letter] ?? letter;
    const code =
      octal === undefined ? Number.parseInt(x ?? u ?? long, 16) : Number.parseInt(octal, 8);
    return String.fromCodePoint(code);
  });
}
