/** An architecture in Go's own words, the one vocabulary of this action: `arm64`, `amd64`, `386`, `arm`, ... */
export type Architecture = string;

/** The architectures that this action installs Go for. */
export type TargetArchitecture = 'arm64' | 'amd64';

/** A system and an architecture as Go's release names them. */
export interface Platform {
  readonly os: 'darwin' | 'linux';
  readonly arch: TargetArchitecture;
}

const names: Readonly<Record<string, Architecture>> = {
  aarch64: 'arm64',
  arm64: 'arm64',
  arm64e: 'arm64',
  x86_64: 'amd64',
  x86_64h: 'amd64',
  x64: 'amd64',
  amd64: 'amd64',
  i386: '386',
  i686: '386',
  ia32: '386',
  x86: '386',
  armv7l: 'arm',
  armv8l: 'arm',
  armv6l: 'arm',
};

/** Translates what Node, `uname`, the runner or a header calls an architecture; an unknown word is kept, in lower case. */
export function goArchitecture(word: string): Architecture {
  const lower = word.trim().toLowerCase();
  return names[lower] ?? lower;
}
