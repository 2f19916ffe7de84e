import type { Platform } from '../../architecture.ts';
import type { Evidence, Problem } from '../../problem.ts';
import type { Answer, Listing, Source } from '../source.ts';
import { compareGoVersions, type GoVersion } from '../version.ts';
import type { VersionRequest } from './requested-version.ts';
import { staleIndex, toolCacheOnly } from './resolve-notices.ts';
import { type Known, noneFits, refuseImpossible } from './resolve-problems.ts';
import { newestMatch, type VersionSpec } from './version-spec.ts';

export interface ResolveOptions {
  readonly request: Pick<VersionRequest, 'spec' | 'decidedBy'>;
  readonly platform: Platform;
  /** In the order in which they are asked. */
  readonly sources: readonly Pick<Source, 'name' | 'list'>[];
  /** The versions that are complete in the tool cache; asked for only when they matter. */
  readonly installed: () => Promise<readonly GoVersion[]>;
  readonly offline: boolean;
  /** The kept copy of the index; when offline, to name what is newer than the tool cache. */
  readonly lastKnown?: (platform: Platform) => Promise<Listing | undefined>;
}

/** The release that the job gets, and why this one. */
export interface Resolution {
  readonly version: GoVersion;
  readonly evidence: readonly Evidence[];
  readonly notices: readonly Problem[];
}

/**
 * Decides on one release. An exact version is taken at its word; anything else becomes the newest release that fits,
 * as the first source that knows one says. Without a source that answers, the tool cache goes before an outdated copy
 * of an index. Throws `ProblemError` when nothing fits.
 */
export async function resolveVersion(options: ResolveOptions): Promise<Resolution> {
  const { request } = options;
  refuseImpossible(options);
  if (request.spec.kind === 'exact') return exact(request.spec.version, options);
  const { fitting, ...known } = await ask(options, await options.installed());
  if (!fitting) return fromWhatIsKnown(options, known);
  const version = await newest(request.spec, [fitting], known.installed);
  if (!version) throw await noneFits(options, known);
  return { version, evidence: [request.decidedBy, fitting.evidence], notices: [] };
}

async function exact(version: GoVersion, options: ResolveOptions): Promise<Resolution> {
  const installed = options.offline ? await options.installed() : [version];
  const isThere = installed.some((candidate) => compareGoVersions(candidate, version) === 0);
  if (!isThere) throw await noneFits(options, { installed, listings: [], said: [] });
  return { version, evidence: [options.request.decidedBy], notices: [] };
}

type Asked = Known & { readonly fitting: Listing | undefined };

/** Asks the sources in turn, until one knows a release that fits. */
async function ask(options: ResolveOptions, installed: readonly GoVersion[]): Promise<Asked> {
  const listings: Listing[] = [];
  const said: Evidence[] = [];
  for (const list of questions(options)) {
    const answer = await list();
    said.push(answer.kind === 'found' ? answer.value.evidence : answer.evidence);
    if (answer.kind !== 'found') continue;
    listings.push(answer.value);
    const fits = !answer.value.stale && (await newest(options.request.spec, [answer.value], []));
    if (fits) return { fitting: answer.value, listings, said, installed };
  }
  return { fitting: undefined, listings, said, installed };
}

/** Offline, only the kept copy of an index is looked at. */
function questions(options: ResolveOptions): readonly (() => Promise<Answer<Listing>>)[] {
  const { platform, lastKnown } = options;
  if (!options.offline) return options.sources.map((source) => () => source.list(platform));
  if (!lastKnown) return [];
  return [
    async () => {
      const value = await lastKnown(platform);
      const evidence = { source: 'release index', observed: 'no copy of it is kept' };
      return value ? { kind: 'found', value } : { kind: 'not-found', evidence };
    },
  ];
}

async function fromWhatIsKnown(options: ResolveOptions, known: Known): Promise<Resolution> {
  const { request, offline } = options;
  const evidence = [request.decidedBy, ...known.said];
  const here = await newest(request.spec, [], known.installed);
  const anywhere = await newest(request.spec, known.listings, known.installed);
  if (here) {
    const why = offline ? 'offline' : 'no-answer';
    const isSure = known.listings.some(({ stale }) => !stale);
    const notices = isSure ? [] : toolCacheOnly({ here, anywhere }, { why, evidence });
    return { version: here, evidence, notices };
  }
  if (!anywhere || offline) throw await noneFits(options, known);
  return { version: anywhere, evidence, notices: [staleIndex(anywhere, evidence)] };
}

/** A release that its source calls unstable is no candidate, a named pre-release is. */
async function newest(
  spec: VersionSpec,
  listings: readonly Listing[],
  installed: readonly GoVersion[],
): Promise<GoVersion | undefined> {
  const listed = listings.flatMap(({ versions }) =>
    versions.filter(({ version, stable }) => stable || version.pre !== undefined),
  );
  return newestMatch(spec, [...installed, ...listed.map(({ version }) => version)]);
}
