import { archiveFileName } from '../../src/go/releases/release.ts';
import { parseGoVersion } from '../../src/go/version.ts';

const platforms = [
  { os: 'darwin', arch: 'arm64' },
  { os: 'darwin', arch: 'amd64' },
  { os: 'linux', arch: 'arm64' },
  { os: 'linux', arch: 'amd64' },
] as const;

/** An index as go.dev/dl?mode=json gives it; Go has been released for darwin/arm64 since 1.16. */
export function releaseIndexJson(names: readonly string[]): string {
  return JSON.stringify(names.map(release), undefined, ' ');
}

function release(name: string): unknown {
  const version = parseGoVersion(name);
  if (!version) throw new Error(`${name} is no Go version`);
  const offered = platforms.filter(
    ({ os, arch }) => version.minor >= 16 || os !== 'darwin' || arch !== 'arm64',
  );
  const source = { filename: `${name}.src.tar.gz`, os: '', arch: '', kind: 'source' };
  const archives = offered.map((platform) => ({
    filename: archiveFileName(version, platform),
    ...platform,
    kind: 'archive',
  }));
  const files = [source, ...archives].map((file, index) => ({
    ...file,
    version: name,
    sha256: `${index}${version.minor}`.padStart(64, '0'),
    size: 1000 + index,
  }));
  return { version: name, stable: version.pre === undefined, files };
}
