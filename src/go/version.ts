/** A Go release. `patch` is 0 for go1.20 as well as for go1.21.0. */
export interface GoVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly pre: { readonly kind: 'beta' | 'rc'; readonly number: number } | undefined;
}

/** The first minor release of Go 1 whose first version is written with its `.0`. */
const firstMinorWithZero = 21;

const number = '(0|[1-9]\\d{0,8})';
const release = `${number}(?:\\.${number})?(?:\\.${number})?`;
/** `1.28rc1`; before Go 1.21 there were also some for a patch, such as 1.9.2rc2. */
const goStyle = new RegExp(`^${release}(?:(beta|rc)${number})?$`);
const semverStyle = new RegExp(`^${release}(?:-(beta|rc)\\.?${number})$`);

/**
 * Reads Go's own names (`go1.26.8`, `1.28rc1`) and the semver names of tool caches (`1.28.0-rc.1`). What a vendor adds
 * to a name that begins with `go` is left out, as Go does: `go1.26.8-corp` and `go1.26.8 X:nodwarf5` are 1.26.8.
 */
export function parseGoVersion(text: string): GoVersion | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('go')) return parseNumbers(trimmed);
  const name = trimmed.slice(2);
  return parseNumbers(name) ?? parseNumbers(withoutVendorSuffix(name));
}

/** Development builds call themselves `go1.27-devel_1a2b3c`: that is not a release, and stays unreadable. */
function withoutVendorSuffix(name: string): string {
  const end = name.search(/[ \t-]/);
  return end < 0 || name.startsWith('-devel', end) ? name : name.slice(0, end);
}

function parseNumbers(text: string): GoVersion | undefined {
  const match = goStyle.exec(text) ?? semverStyle.exec(text);
  if (!match) return undefined;
  const [, major, minor, patch, kind, pre] = match;
  const version = { major: Number(major), minor: Number(minor ?? 0), patch: Number(patch ?? 0) };
  if (kind === undefined) return { ...version, pre: undefined };
  const isPossible = minor !== undefined && (version.patch === 0 || isOld(version));
  return isPossible
    ? { ...version, pre: { kind: kind as 'beta' | 'rc', number: Number(pre) } }
    : undefined;
}

function isOld(version: Pick<GoVersion, 'major' | 'minor'>): boolean {
  return version.major === 1 && version.minor < firstMinorWithZero;
}

/** Go's own name of a release: `go1.20`, `go1.21.0`, `go1.28rc1`. */
export function goName(version: GoVersion): string {
  const { major, minor, patch, pre } = version;
  const bare = patch === 0 && (pre !== undefined || isOld(version));
  const short = minor === 0 && bare && pre === undefined ? `${major}` : `${major}.${minor}`;
  return `go${bare ? short : `${major}.${minor}.${patch}`}${pre ? `${pre.kind}${pre.number}` : ''}`;
}

/** The directory of a release in the tool cache, a semver version: `1.26.8`, `1.28.0-rc.1`. */
export function toolCacheVersion(version: GoVersion): string {
  const { major, minor, patch, pre } = version;
  return `${major}.${minor}.${patch}${pre ? `-${pre.kind}.${pre.number}` : ''}`;
}

/** Below 0 when `a` is older than `b`, above 0 when it is newer. A pre-release is older than its release. */
export function compareGoVersions(a: GoVersion, b: GoVersion): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch || preRank(a) - preRank(b);
}

function preRank({ pre }: GoVersion): number {
  if (pre === undefined) return Number.MAX_SAFE_INTEGER;
  return (pre.kind === 'rc' ? 1e10 : 0) + pre.number;
}

/** The language version that a release implements: `1.26`. */
export function languageVersion(version: GoVersion): string {
  return `${version.major}.${version.minor}`;
}
