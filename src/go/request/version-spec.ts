import { compareGoVersions, type GoVersion, parseGoVersion, toolCacheVersion } from '../version.ts';

/** What the user asked for, parsed once. */
export type VersionSpec =
  | { readonly kind: 'exact'; readonly text: string; readonly version: GoVersion }
  /** `range` in semver's syntax, `text` as it was written. */
  | { readonly kind: 'range'; readonly text: string; readonly range: string }
  /** `latest` is another word for `stable`. */
  | { readonly kind: 'alias'; readonly text: string; readonly alias: 'stable' | 'oldstable' };

/** The forms that `parseVersionSpec` reads, for messages. */
export const versionForms =
  '1.26.8, 1.26, 1.26.x, ^1.25.3, ~1.25.1, >=1.25 <1.27, 1.28rc1, 1.28.0-rc.1, go1.26.8, stable, oldstable, latest';

const aliases: Readonly<Record<string, 'stable' | 'oldstable'>> = {
  stable: 'stable',
  latest: 'stable',
  oldstable: 'oldstable',
};

/**
 * Reads what a workflow or a version file asks for. Three numbers are that very release; `1.26` and `1.26.x` are the
 * newest patch of 1.26, as in actions/setup-go; a pre-release is matched only when it is named.
 */
export function parseVersionSpec(text: string): VersionSpec | undefined {
  const written = text.trim();
  const alias = Object.hasOwn(aliases, written) ? aliases[written] : undefined;
  if (alias !== undefined) return { kind: 'alias', text: written, alias };
  const plain = written.replace(/^[v=]\s*(?=\d)/, '');
  const version = parseGoVersion(plain);
  if (version && isExact(plain, version)) return { kind: 'exact', text: written, version };
  const range = parseRange(plain);
  return range === undefined ? undefined : { kind: 'range', text: written, range };
}

function isExact(text: string, version: GoVersion): boolean {
  return version.pre !== undefined || /^(go)?\d+\.\d+\.\d+/.test(text);
}

const n = '(?:0|[1-9]\\d{0,8})';
/**
 * A version of a range, some of its numbers left open (`1`, `1.x`, `1.26`, `1.26.*`), or a bound that takes
 * pre-releases in (`1.28.0-0`, `1.28.0-rc`).
 */
const partial = new RegExp(
  `^(?:x(?:\\.x){0,2}|${n}(?:\\.x){0,2}|${n}\\.${n}(?:\\.x)?|${n}\\.${n}\\.${n}(?:-(?:0|beta|rc))?)$`,
);

function parseRange(text: string): string | undefined {
  const alternatives = text.split('||').map(parseAlternative);
  return alternatives.includes(undefined) ? undefined : alternatives.join(' || ');
}

function parseAlternative(text: string): string | undefined {
  const hyphen = text.trim().split(/\s+-\s+/);
  const words = hyphen.length === 2 ? hyphen : text.trim().split(/(?<![\^~<>=])\s+/);
  const parts = words.map((word) => (hyphen.length === 2 ? parsePartial(word) : comparator(word)));
  if (parts.includes(undefined)) return undefined;
  return parts.join(hyphen.length === 2 ? ' - ' : ' ');
}

function comparator(text: string): string | undefined {
  const operator = /^(?:\^|~>?|[<>]=?|=)?\s*/.exec(text)?.[0] ?? '';
  const version = parsePartial(text.slice(operator.length));
  return version === undefined ? undefined : `${operator.trim()}${version}`;
}

/** In semver's words: `1.28rc1` becomes `1.28.0-rc.1`. */
function parsePartial(text: string): string | undefined {
  const bare = text.replace(/^(?:go|v)(?=\d)/, '').replaceAll(/[X*]/g, 'x');
  if (partial.test(bare)) return bare;
  const version = parseGoVersion(bare);
  return version && toolCacheVersion(version);
}

/**
 * The newest of some versions that is what was asked for. Releases go before pre-releases, which match only a spec that
 * names one. `oldstable` is the newest release of the minor before the newest. `undefined` when none fits.
 */
export async function newestMatch(
  spec: VersionSpec,
  versions: readonly GoVersion[],
): Promise<GoVersion | undefined> {
  const newestFirst = versions.toSorted((a, b) => compareGoVersions(b, a));
  switch (spec.kind) {
    case 'exact':
      return newestFirst.find((version) => compareGoVersions(version, spec.version) === 0);
    case 'alias':
      return newestStable(spec.alias, newestFirst);
    case 'range': {
      const matches = newestFirst.filter(await rangeTest(spec.range));
      return matches.find(isRelease) ?? matches[0];
    }
  }
}

function newestStable(
  alias: 'stable' | 'oldstable',
  newestFirst: readonly GoVersion[],
): GoVersion | undefined {
  const releases = newestFirst.filter(isRelease);
  const newest = releases[0];
  if (alias === 'stable' || newest === undefined) return newest;
  return releases.find(({ major, minor }) => major !== newest.major || minor !== newest.minor);
}

function isRelease(version: GoVersion): boolean {
  return version.pre === undefined;
}

/** `1.26`, `1.26.x`, `1.x` and `x` are plain enough to be matched without loading semver. */
async function rangeTest(range: string): Promise<(version: GoVersion) => boolean> {
  const simple = /^(x|\d+)(?:\.(x|\d+))?(?:\.x)?$/.exec(range);
  if (simple) {
    const [, major = 'x', minor = 'x'] = simple;
    return (version) =>
      isRelease(version) && fits(major, version.major) && fits(minor, version.minor);
  }
  const { Range } = (await import('semver')).default;
  const parsed = new Range(range);
  return (version) => parsed.test(toolCacheVersion(version));
}

function fits(wanted: string, actual: number): boolean {
  return wanted === 'x' || Number(wanted) === actual;
}
