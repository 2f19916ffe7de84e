import { parse, TomlError } from 'smol-toml';
import { type ParsedVersionFile, versionAt } from './version-line.ts';

/** Reads the Go version out of the `[tools]` table of a mise.toml: text, a table with `version`, or a list of these. */
export function parseMiseToml(text: string): ParsedVersionFile {
  const parsed = parseToml(text);
  if (parsed.kind === 'wrong') return parsed;
  const tools = isTable(parsed.table.tools) ? parsed.table.tools : {};
  const name = ['go', 'golang', 'core:go'].find((tool) => Object.hasOwn(tools, tool));
  if (name === undefined) return { kind: 'silent', why: 'its [tools] have no go' };
  const line = lineOf(text, name);
  const version = versionIn(tools[name]);
  if (typeof version === 'string') return versionAt(line, `${name} = "${version}"`, version);
  const why = `${name} is ${JSON.stringify(tools[name])}, not a version in quotes such as "1.26"`;
  return { kind: 'wrong', line, why };
}

type Parsed =
  | { readonly kind: 'toml'; readonly table: Readonly<Record<string, unknown>> }
  | Extract<ParsedVersionFile, { kind: 'wrong' }>;

function parseToml(text: string): Parsed {
  try {
    return { kind: 'toml', table: parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { kind: 'wrong', line: error.line, why: 'it is not valid TOML' };
  }
}

function versionIn(value: unknown): unknown {
  if (Array.isArray(value)) return versionIn(value[0]);
  return isTable(value) ? value.version : value;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parser does not keep positions; the first line that begins with the key or a table of its name is it. */
function lineOf(text: string, name: string): number {
  const key = new RegExp(`^\\s*(?:\\[?\\s*tools\\s*\\.\\s*)?["']?${name}["']?\\s*[=\\].]`);
  const index = text.split('\n').findIndex((line) => key.test(line));
  return index < 0 ? 1 : index + 1;
}
