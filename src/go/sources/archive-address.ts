import type { Platform } from '../../architecture.ts';
import { archiveFileName } from '../releases/release.ts';
import type { SourceSpec } from '../source-spec.ts';
import { type GoVersion, goName } from '../version.ts';

/** Where the archive of a version lies; may hold credentials. */
export type ArchiveAddress = (version: GoVersion, platform: Platform) => string;

/** How a source names its archives: as go.dev does below an address, or by a template. */
export function archiveAddress(
  spec: Exclude<SourceSpec, { readonly kind: 'module-proxy' }>,
): ArchiveAddress {
  switch (spec.kind) {
    case 'go.dev':
      return below('https://go.dev/dl');
    case 'base-url':
    case 'folder':
      return below(spec.url);
    case 'template':
      return (version, platform) => filledIn(spec.template, version, platform);
  }
}

/** The address of a file beside an archive: `….tar.gz.sha256`. What follows a `?` stays behind it. */
export function besideArchive(url: string, ending: '.sha256' | '.asc'): string {
  return url.replace(/[?#].*$|$/s, (tail) => `${ending}${tail}`);
}

function below(base: string): ArchiveAddress {
  return (version, platform) => {
    const name = archiveFileName(version, platform);
    return base.replace(/\/*([?#].*)?$/s, (_, tail = '') => `/${name}${tail}`);
  };
}

function filledIn(template: string, version: GoVersion, { os, arch }: Platform): string {
  const values: Readonly<Record<string, string>> = {
    version: goName(version).replace(/^go/, ''),
    os,
    arch,
    ext: 'tar.gz',
  };
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
