import { compareGoVersions } from '../version.ts';
import { type GoRequirement, parseGoRequirements } from './go-mod.ts';
import { type ParsedVersionFile, versionAt } from './version-line.ts';

/** Reads go.mod, go.work, .tool-versions and mise.toml by their names; any other file as a .go-version. */
export async function parseVersionFile(path: string, text: string): Promise<ParsedVersionFile> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.endsWith('.toml')) return (await import('./mise-toml.ts')).parseMiseToml(text);
  if (name === '.tool-versions') return parseToolVersions(text);
  if (name === 'go.work' || name.endsWith('.mod')) return parseGoMod(text, path);
  return parseGoVersionFile(text);
}

function parseGoMod(text: string, path: string): ParsedVersionFile {
  const { requirements, errors } = parseGoRequirements(text, path);
  const [error] = errors;
  if (error) return { kind: 'wrong', line: error.line, why: error.text };
  const deciding = decidingLine(requirements);
  if (!deciding) return { kind: 'silent', why: 'it has no go line and no toolchain line' };
  return versionAt(deciding.line, `${deciding.directive} ${deciding.text}`, deciding.text);
}

/** As Go itself does: the toolchain line, unless the go line asks for something newer. */
function decidingLine(requirements: readonly GoRequirement[]): GoRequirement | undefined {
  const go = requirements.find(({ directive }) => directive === 'go');
  const toolchain = requirements.find(({ directive }) => directive === 'toolchain');
  return go && toolchain && isNewer(go, toolchain) ? go : (toolchain ?? go);
}

/** `go 1.26` is older than every release of 1.26, `go 1.26.0` is one of them. */
function isNewer(go: GoRequirement, toolchain: GoRequirement): boolean {
  const [a, b] = [go.version, toolchain.version];
  const minors = a.major - b.major || a.minor - b.minor;
  if (minors !== 0 || /^\d+\.\d+$/.test(go.text)) return minors > 0;
  return compareGoVersions(a, b) > 0;
}

function parseGoVersionFile(text: string): ParsedVersionFile {
  const found = lines(text).find(({ words }) => words.length > 0);
  if (!found) return { kind: 'silent', why: 'it is empty' };
  return versionAt(found.line, found.words.join(' '), found.words.join(' '));
}

function parseToolVersions(text: string): ParsedVersionFile {
  const found = lines(text).find(({ words }) => words[0] === 'golang' || words[0] === 'go');
  if (!found) return { kind: 'silent', why: 'it has no line that begins with golang or go' };
  const [, version] = found.words;
  if (version === undefined) {
    return { kind: 'wrong', line: found.line, why: `${found.words[0]} without a version` };
  }
  return versionAt(found.line, found.words.join(' '), version);
}

function lines(
  text: string,
): readonly { readonly line: number; readonly words: readonly string[] }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((source, index) => ({
      line: index + 1,
      words: source
        .replace(/(^|\s)#.*$/, '')
        .split(/\s+/)
        .filter((word) => word !== ''),
    }));
}
