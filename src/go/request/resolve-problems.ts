import type { Platform } from '../../architecture.ts';
import { type Evidence, ProblemError } from '../../problem.ts';
import type { Listing } from '../source.ts';
import {
  compareGoVersions,
  type GoVersion,
  goName,
  languageVersion,
  parseGoVersion,
  toolCacheVersion,
} from '../version.ts';
import type { VersionRequest } from './requested-version.ts';
import { newestMatch } from './version-spec.ts';

/** What was learned about the releases that there are. */
export interface Known {
  readonly installed: readonly GoVersion[];
  readonly listings: readonly Listing[];
  /** What each source said, in the order they were asked. */
  readonly said: readonly Evidence[];
}

interface Asked {
  readonly request: Pick<VersionRequest, 'spec' | 'decidedBy'>;
  readonly platform: Platform;
  readonly offline: boolean;
}

/** Go came to Apple silicon with this minor release. */
const firstForAppleSilicon = 16;

/** Throws `no-release-for-platform` when what is asked for is plainly older than the platform. */
export function refuseImpossible({ request, platform }: Asked): void {
  const { spec } = request;
  if (!isAppleSilicon(platform) || spec.kind === 'alias') return;
  const minor =
    spec.kind === 'exact' ? languageVersion(spec.version) : spec.range.replace(/\.x$/, '');
  const isTooOld = /^1\.\d+$/.test(minor) && Number(minor.slice(2)) < firstForAppleSilicon;
  if (isTooOld) throw tooOld(request, []);
}

function isAppleSilicon({ os, arch }: Platform): boolean {
  return os === 'darwin' && arch === 'arm64';
}

function tooOld({ spec, decidedBy }: Asked['request'], said: readonly Evidence[]): ProblemError {
  return new ProblemError({
    id: 'no-release-for-platform',
    summary: `Go ${spec.text} was never released for darwin/arm64; the first one was Go 1.16`,
    evidence: [decidedBy, ...said],
    remedy: `Ask for Go 1.16 or newer, such as \`go-version: 'stable'\`; an older one needs an Intel Mac and \`architecture: x64\`.${quotesHint(spec.text)}`,
  });
}

/** YAML reads 1.20 without quotes as the number 1.2. */
function quotesHint(text: string): string {
  if (!/^1\.[1-9]$/.test(text)) return '';
  return ` If ${text}0 was meant, put it in quotes (\`go-version: '${text}0'\`): YAML reads ${text}0 without quotes as ${text}.`;
}

/** The problem of a spec that nothing fits: as far as the sources, the tool cache and a kept index can tell. */
export async function noneFits(asked: Asked, known: Known): Promise<ProblemError> {
  const { request, platform, offline } = asked;
  const evidence = [request.decidedBy, ...known.said, toolCache(known.installed)];
  if (offline) return notInstalled(asked, known, evidence);
  const where = `${platform.os}/${platform.arch}`;
  if (known.listings.length === 0) return noListing(`${request.spec.text} for ${where}`, evidence);
  const fitsOld = isAppleSilicon(platform) && (await newestMatch(request.spec, oldReleases()));
  if (fitsOld) return tooOld(request, known.said);
  const near = nearest(request.spec.text, releasesOf(known));
  const suggestion = near.at(-1);
  return new ProblemError({
    id: 'go-version-not-available',
    summary: `No Go release fits ${request.spec.text} for ${where}`,
    evidence: [...evidence, { source: 'nearest releases', observed: names(near) }],
    remedy: `Ask for a release that there is${suggestion ? `, such as \`go-version: '${toolCacheVersion(suggestion)}'\`` : ''}.${quotesHint(request.spec.text)}`,
  });
}

function notInstalled(
  { request }: Asked,
  known: Known,
  evidence: readonly Evidence[],
): ProblemError {
  const near = nearest(request.spec.text, known.installed).at(-1);
  const instead = near
    ? `ask for \`go-version: '${toolCacheVersion(near)}'\`, which is there, `
    : '';
  return new ProblemError({
    id: 'go-version-not-installed',
    summary: `offline is set, and Go ${request.spec.text} is not in the tool cache`,
    evidence,
    remedy: `Run once without \`offline: true\` on this machine to install it, ${instead}or remove \`offline: true\`.`,
  });
}

function noListing(wanted: string, evidence: readonly Evidence[]): ProblemError {
  return new ProblemError({
    id: 'release-index-unreachable',
    summary: `No source could say which Go releases there are, to find ${wanted}`,
    evidence,
    remedy:
      "Make one of the sources reachable from this machine (`download-sources`), or name a release exactly, such as `go-version: '1.26.8'`: that needs no index.",
  });
}

function oldReleases(): readonly GoVersion[] {
  return Array.from({ length: firstForAppleSilicon * 32 }, (_, at) => ({
    major: 1,
    minor: Math.floor(at / 32),
    patch: at % 32,
    pre: undefined,
  }));
}

function releasesOf({ installed, listings }: Known): readonly GoVersion[] {
  const listed = listings.flatMap(({ versions }) => versions.map(({ version }) => version));
  return [...installed, ...listed].filter(({ pre }) => pre === undefined);
}

/** The newest below what was asked for, the oldest above it, and the newest of all; oldest first. */
function nearest(text: string, releases: readonly GoVersion[]): readonly GoVersion[] {
  const wanted = parseGoVersion(/\d+(?:\.\d+){0,2}/.exec(text)?.[0] ?? '');
  const sorted = releases.toSorted(compareGoVersions);
  const above = wanted ? sorted.findIndex((version) => compareGoVersions(version, wanted) > 0) : -1;
  const at = above < 0 ? [sorted.length - 1] : [above - 1, above, sorted.length - 1];
  return [...new Set(at)].flatMap((index) => sorted[index] ?? []);
}

function toolCache(installed: readonly GoVersion[]): Evidence {
  const newestFirst = installed.toSorted((a, b) => compareGoVersions(b, a));
  return { source: 'tool cache', observed: names(newestFirst.slice(0, 10)) };
}

function names(versions: readonly GoVersion[]): string {
  return versions.length > 0 ? versions.map(goName).join(', ') : 'none';
}
