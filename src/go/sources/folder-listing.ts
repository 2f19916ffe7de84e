import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Platform } from '../../architecture.ts';
import { archiveFileName } from '../releases/release.ts';
import type { Answer, ListedVersion, Listing } from '../source.ts';
import { parseGoVersion } from '../version.ts';

/** The versions whose archives, named as go.dev names them, lie in a `file://` folder. */
export async function folderListing(url: string, platform: Platform): Promise<Answer<Listing>> {
  const folder = fileURLToPath(url);
  const names = await namesIn(folder);
  if (names.kind !== 'found') return names;
  const versions = names.value.flatMap((name) => listedVersion(name, platform));
  const observed = `${versions.length} archives for ${platform.os}/${platform.arch}`;
  const evidence = { source: folder, observed };
  return { kind: 'found', value: { versions, evidence, stale: false } };
}

async function namesIn(folder: string): Promise<Answer<readonly string[]>> {
  try {
    return { kind: 'found', value: await readdir(folder) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const evidence = { source: folder, observed: `the folder cannot be read (${code})` };
    return { kind: code === 'ENOENT' ? 'not-found' : 'unreachable', evidence };
  }
}

function listedVersion(name: string, platform: Platform): readonly ListedVersion[] {
  const version = parseGoVersion(/^(go[^-]+)\./.exec(name)?.[1] ?? '');
  if (!version || archiveFileName(version, platform) !== name) return [];
  return [{ version, stable: version.pre === undefined }];
}
