import { type Architecture, goArchitecture, type TargetArchitecture } from './architecture.ts';
import { parseVersionSpec, type VersionSpec, versionForms } from './go/request/version-spec.ts';
import type { Pin } from './go/source.ts';

/** The text of an input, understood; or what is wrong with it, valid values included. */
export type ParsedInput<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'wrong'; readonly faults: readonly string[] };

/** Makes a parsed value. */
export function right<T>(value: T): ParsedInput<T> {
  return { kind: 'value', value };
}

/** Says what is wrong; one sentence per fault. */
export function wrong(...faults: readonly string[]): ParsedInput<never> {
  return { kind: 'wrong', faults };
}

/** What was given, fit for one line of a log. */
export function quoted(text: string): string {
  const printable = text.replaceAll(/\p{C}+/gu, ' ');
  return `"${printable.length > 80 ? `${printable.slice(0, 80)}\u2026` : printable}"`;
}

/** One word out of a list; upper and lower case are told apart, as in all of YAML. */
export function oneOf<T extends string>(...words: readonly T[]): (text: string) => ParsedInput<T> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    return word === undefined
      ? wrong(`${quoted(text)} is not one of ${words.join(', ')}`)
      : right(word);
  };
}

/** A boolean of the YAML 1.2 core schema. `yes`, `on` and `1` are none. */
export function parseBoolean(text: string): ParsedInput<boolean> {
  if (/^(?:true|True|TRUE)$/.test(text)) return right(true);
  if (/^(?:false|False|FALSE)$/.test(text)) return right(false);
  return wrong(`${quoted(text)} is not one of true, True, TRUE, false, False, FALSE`);
}

/** `go-version`. */
export function parseVersion(text: string): ParsedInput<VersionSpec> {
  const spec = parseVersionSpec(text);
  return spec ? right(spec) : wrong(`${quoted(text)} is no version; written as ${versionForms}`);
}

const targets: readonly Architecture[] = ['arm64', 'aarch64', 'x64', 'amd64', 'x86_64'];

/** `architecture`, without regard to case. */
export function parseArchitecture(text: string): ParsedInput<TargetArchitecture> {
  if (!targets.includes(text.toLowerCase())) {
    return wrong(`${quoted(text)} is not one of ${targets.join(', ')}`);
  }
  return right(goArchitecture(text) === 'arm64' ? 'arm64' : 'amd64');
}

/** `go-sha256`: a SHA-256 in hex, Go's `h1:` hash of the module zip, or `none`. */
export function parsePin(text: string): ParsedInput<Pin> {
  if (text === 'none') return right({ kind: 'none' });
  if (/^[0-9a-f]{64}$/i.test(text)) return right({ kind: 'sha256', hex: text.toLowerCase() });
  if (/^h1:[A-Za-z0-9+/]{43}=$/.test(text)) return right({ kind: 'h1', hash: text });
  return wrong(
    `${quoted(text)} is neither 64 hex digits, nor h1: with 44 base64 characters, nor none`,
  );
}

/** A path on one line. Whether there is anything is found out where it is used. */
export function parsePath(text: string): ParsedInput<string> {
  return /\p{Cc}/u.test(text)
    ? wrong(`${quoted(text)} holds a line break or a control character; one path is wanted`)
    : right(text);
}
