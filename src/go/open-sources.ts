import type { Platform } from '../architecture.ts';
import { withoutCredentials } from './download/address.ts';
import { moduleCache, modules, unsigned } from './module-proxy/open-modules.ts';
import { type ReleaseIndexReader, releaseIndex } from './releases/release-index.ts';
import type { Listing, Source } from './source.ts';
import type { SourceDependencies } from './source-dependencies.ts';
import type { SourceSpec } from './source-spec.ts';
import { archiveAddress } from './sources/archive-address.ts';
import { folderListing } from './sources/folder-listing.ts';

/** The sources of a run, and the index of the first that keeps one. */
export interface OpenSources {
  readonly sources: readonly Source[];
  /** What to look at before them, because it needs no network. */
  readonly copies: readonly Source[];
  readonly lastKnown: (platform: Platform) => Promise<Listing | undefined>;
}

const goDevUrl = 'https://go.dev/dl';

/** Makes the sources in the order given. Nothing is asked, and no HTTP client is loaded, before one is used. */
export function openSources(
  specs: readonly SourceSpec[],
  dependencies: SourceDependencies,
): OpenSources {
  const { http, stateDirectory, revalidate } = dependencies;
  const indexes = new Map<string, ReleaseIndexReader>();
  const indexAt = (baseUrl: string) => {
    const known = indexes.get(baseUrl);
    if (known) return known;
    const index = releaseIndex({ http, baseUrl, stateDirectory, revalidate });
    indexes.set(baseUrl, index);
    return index;
  };
  const sources = specs.map((spec) => openSource(spec, dependencies, indexAt));
  const first = specs.map(baseUrlOf).find((url) => url !== undefined) ?? goDevUrl;
  const hasModules = specs.some(({ kind }) => kind === 'module-proxy');
  const mayBeUnsigned = dependencies.verifySignature !== 'required';
  return {
    sources,
    copies: hasModules && mayBeUnsigned ? [moduleCache(dependencies)] : [],
    lastKnown: (platform) => indexAt(first).lastKnown(platform),
  };
}

type IndexAt = (baseUrl: string) => ReleaseIndexReader;
type ArchiveSpec = Exclude<SourceSpec, { readonly kind: 'module-proxy' }>;
type List = Source['list'];

function baseUrlOf(spec: SourceSpec): string | undefined {
  if (spec.kind === 'go.dev') return goDevUrl;
  return spec.kind === 'base-url' ? spec.url : undefined;
}

function openSource(spec: SourceSpec, dependencies: SourceDependencies, indexAt: IndexAt): Source {
  switch (spec.kind) {
    case 'module-proxy':
      return dependencies.verifySignature === 'required' ? unsigned : modules(dependencies);
    case 'go.dev':
    case 'base-url':
      return archives(
        { spec, list: indexAt(baseUrlOf(spec) ?? goDevUrl).list },
        dependencies,
        indexAt,
      );
    case 'template':
      return archives({ spec, list: noList(spec.template) }, dependencies, indexAt);
    case 'folder':
      return archives(
        { spec, list: (platform) => folderListing(spec.url, platform) },
        dependencies,
        indexAt,
      );
  }
}

function archives(
  { spec, list }: { readonly spec: ArchiveSpec; readonly list: List },
  { http, verifySignature }: SourceDependencies,
  indexAt: IndexAt,
): Source {
  const name = nameOf(spec);
  const baseUrl = baseUrlOf(spec);
  return {
    name,
    list,
    unpack: async (order) => {
      const { archiveSource } = await import('./sources/archive.ts');
      const source = archiveSource({
        name,
        list,
        verifySignature,
        address: archiveAddress(spec),
        http: await http(),
        index: baseUrl === undefined ? undefined : indexAt(baseUrl).archive,
        goDevIndex: spec.kind === 'go.dev' ? undefined : indexAt(goDevUrl).archive,
      });
      return source.unpack(order);
    },
  };
}

function nameOf(spec: ArchiveSpec): string {
  if (spec.kind === 'go.dev') return 'go.dev';
  return spec.kind === 'template' ? shownTemplate(spec.template) : withoutCredentials(spec.url);
}

function shownTemplate(template: string): string {
  return withoutCredentials(template).replaceAll('%7B', '{').replaceAll('%7D', '}');
}

function noList(template: string): List {
  const observed = 'a template names archives and keeps no list of versions: ask for an exact one';
  const evidence = { source: shownTemplate(template), observed };
  return async () => ({ kind: 'not-found', evidence });
}
