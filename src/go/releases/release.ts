import type { Platform } from '../../architecture.ts';
import type { ListedVersion } from '../source.ts';
import { compareGoVersions, type GoVersion, goName, parseGoVersion } from '../version.ts';
import { type RawFile, type RawRelease, wrongShape } from './release-shape.ts';

/** A file of a release, as the index of go.dev/dl describes it. */
export interface ReleaseFile {
  readonly filename: string;
  readonly os: string;
  readonly arch: string;
  /** Lower-case hex; `undefined` where the index has none, as for the oldest releases. */
  readonly sha256: string | undefined;
  readonly sizeBytes: number | undefined;
}

/** One release with its files. */
export interface Release {
  readonly version: GoVersion;
  readonly stable: boolean;
  readonly files: readonly ReleaseFile[];
}

/** What go.dev/dl?mode=json lists, newest first as a rule. */
export type ReleaseIndex = readonly Release[];

/** The index, or in what way the text is none: `it is an HTML page`. */
export type ParsedIndex =
  | { readonly kind: 'index'; readonly releases: ReleaseIndex }
  | { readonly kind: 'not-an-index'; readonly why: string };

/** Reads the JSON of go.dev/dl?mode=json. Releases with names that are no Go versions are left out. */
export function parseReleaseIndex(text: string): ParsedIndex {
  const json = parseJson(text);
  return json.kind === 'not-an-index' ? json : releaseIndexFrom(json.value);
}

/** The same for a value that was JSON and is parsed already. */
export function releaseIndexFrom(value: unknown): ParsedIndex {
  const wrong = wrongShape(value);
  if (wrong !== undefined) return { kind: 'not-an-index', why: wrong };
  const releases = (value as readonly RawRelease[]).flatMap(release);
  if (releases.length > 0) return { kind: 'index', releases };
  return { kind: 'not-an-index', why: 'none of its releases has a Go version for a name' };
}

/** The archive of a release for a platform, as go.dev names it: `go1.26.8.darwin-arm64.tar.gz`. */
export function archiveFileName(version: GoVersion, platform: Platform): string {
  return `${goName(version)}.${platform.os}-${platform.arch}.tar.gz`;
}

/** The entry of a release's archive for a platform; `undefined` when the index does not list it. */
export function archiveIn(
  index: ReleaseIndex,
  version: GoVersion,
  platform: Platform,
): ReleaseFile | undefined {
  const found = index.find((release) => compareGoVersions(release.version, version) === 0);
  return found && archiveOf(found, platform);
}

/** The versions that have an archive for a platform. */
export function versionsFor(index: ReleaseIndex, platform: Platform): readonly ListedVersion[] {
  return index
    .filter((release) => archiveOf(release, platform) !== undefined)
    .map(({ version, stable }) => ({ version, stable }));
}

/** A mirror's index may leave `os` and `arch` out, but not contradict the name of the file. */
function archiveOf({ version, files }: Release, { os, arch }: Platform): ReleaseFile | undefined {
  const filename = archiveFileName(version, { os, arch });
  const file = files.find((candidate) => candidate.filename === filename);
  return ['', os].includes(file?.os ?? os) && ['', arch].includes(file?.arch ?? arch)
    ? file
    : undefined;
}

type Json =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'not-an-index'; readonly why: string };

function parseJson(text: string): Json {
  const start = text.trimStart();
  if (start === '') return { kind: 'not-an-index', why: 'it is empty' };
  if (start.startsWith('<')) return { kind: 'not-an-index', why: 'it is an HTML page, not JSON' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    const cut = start.startsWith('[') && !text.trimEnd().endsWith(']');
    return { kind: 'not-an-index', why: cut ? 'its JSON is cut off' : 'it is not JSON' };
  }
}

function release(raw: RawRelease): readonly Release[] {
  const version = parseGoVersion(raw.version);
  return version ? [{ version, stable: raw.stable, files: raw.files.map(releaseFile) }] : [];
}

function releaseFile({ filename, os, arch, sha256, size }: RawFile): ReleaseFile {
  const hash = sha256 ? sha256.toLowerCase() : undefined;
  return { filename, os: os ?? '', arch: arch ?? '', sha256: hash, sizeBytes: size ?? undefined };
}
