import { parseVersionSpec, type VersionSpec } from './version-spec.ts';

/** What a version file asks for, with the line that says so; or why it asks for nothing. */
export type ParsedVersionFile =
  | {
      readonly kind: 'found';
      readonly line: number;
      /** The line as it is written, trimmed. */
      readonly text: string;
      readonly spec: VersionSpec;
    }
  /** The file makes sense and does not speak of a Go version: `it has no go line`. */
  | { readonly kind: 'silent'; readonly why: string }
  /** `line` is `undefined` when it is about the whole file. */
  | { readonly kind: 'wrong'; readonly line: number | undefined; readonly why: string };

/** A version word of a version manager: asdf and mise also write `latest:1.26` and `prefix:1.26`. */
export function versionAt(line: number, text: string, version: string): ParsedVersionFile {
  const spec = parseVersionSpec(version.replace(/^(?:latest|prefix):/, ''));
  return spec
    ? { kind: 'found', line, text, spec }
    : { kind: 'wrong', line, why: `${shortened(version)}: that is no Go version` };
}

function shortened(text: string): string {
  const printable = text.replaceAll(/\p{C}/gu, '\u00B7');
  return printable.length > 60 ? `${printable.slice(0, 60)}\u2026` : printable;
}
