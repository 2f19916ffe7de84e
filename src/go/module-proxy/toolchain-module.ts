import type { Platform } from '../../architecture.ts';
import { escapeModule } from '../module-proxy-list.ts';
import type { ListedVersion } from '../source.ts';
import { type GoVersion, goName, parseGoVersion } from '../version.ts';

/** The module whose versions are Go SDKs. https://go.dev/doc/toolchain#toolchain-downloads */
export const toolchainPath = 'golang.org/toolchain';

const versionHead = 'v0.0.1-';

/** The module version of an SDK: `v0.0.1-go1.26.8.linux-arm64`. */
export function toolchainVersion(version: GoVersion, { os, arch }: Platform): string {
  return `${versionHead}${goName(version)}.${os}-${arch}`;
}

/** Where a module version lies below a proxy, and below `cache/download` of a module cache. */
export function zipPathOf(moduleVersion: string): string {
  return `${escapeModule(toolchainPath)}/@v/${escapeModule(moduleVersion)}.zip`;
}

/** Where the names of all its versions lie below a proxy. */
export const listPath = `${toolchainPath}/@v/list`;

/** The SDKs for a platform in the text of a version list; `undefined` when the text is no such list. */
export function parseToolchainList(
  text: string,
  platform: Platform,
): readonly ListedVersion[] | undefined {
  const lines = text.split('\n').map((line) => line.trim().split(/\s/)[0] ?? '');
  const names = lines.filter((line) => line !== '');
  if (names.length > 0 && !names.some((name) => /^v\d/.test(name))) return undefined;
  return names
    .map((name) => parseToolchainVersion(name, platform))
    .filter((version) => version !== undefined)
    .map((version) => ({ version, stable: version.pre === undefined }));
}

function parseToolchainVersion(name: string, platform: Platform): GoVersion | undefined {
  const tail = `.${platform.os}-${platform.arch}`;
  if (!name.startsWith(versionHead) || !name.endsWith(tail)) return undefined;
  const version = parseGoVersion(name.slice(versionHead.length, -tail.length));
  // What would be asked for under another name than it is listed by could not be had.
  return version && toolchainVersion(version, platform) === name ? version : undefined;
}
