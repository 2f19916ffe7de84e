import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Platform } from '../../src/architecture.ts';
import type { Receipt } from '../../src/go/tool-cache/receipt.ts';
import type { GoVersion } from '../../src/go/version.ts';
import { cpuType, elfMachine, elfProgram, machOProgram } from './program-files.ts';

export const linuxArm64: Platform = { os: 'linux', arch: 'arm64' };
export const darwinArm64: Platform = { os: 'darwin', arch: 'arm64' };
export const go1268: GoVersion = { major: 1, minor: 26, patch: 8, pre: undefined };

/** A directory that is gone after the test; its name is one that careless quoting breaks. */
export async function scratchDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'sétup go ')));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

/** The bytes of a program for a platform. */
export function programFor({ os, arch }: Platform): Uint8Array {
  return os === 'linux'
    ? elfProgram({ machine: elfMachine[arch] })
    : machOProgram({ cpu: cpuType[arch] });
}

/** The files of an SDK as far as this action looks at them, and some that it does not look at. */
export function sdkFiles(
  platform: Platform,
  name = 'go1.26.8',
  sources = 5,
): Readonly<Record<string, string | Uint8Array>> {
  const program = programFor(platform);
  return {
    VERSION: `${name}\ntime 2026-08-28T16:20:06Z\n`,
    'bin/go': program,
    'bin/gofmt': program,
    [`pkg/tool/${platform.os}_${platform.arch}/compile`]: program,
    [`pkg/tool/${platform.os}_${platform.arch}/link`]: program,
    ...Object.fromEntries(
      Array.from({ length: sources }, (_, n) => [`src/package${n % 10}/file${n}.go`, `// ${n}\n`]),
    ),
  };
}

/** Writes such an SDK into a directory, file by file. */
export async function writeSdk(
  directory: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { mode: /^(bin|pkg)/.test(name) ? 0o755 : 0o644 });
  }
}

/** The receipt of such an SDK. */
export function receiptFor(platform: Platform, version = 'go1.26.8'): Receipt {
  return {
    version,
    os: platform.os,
    arch: platform.arch,
    source: 'module-proxy',
    origin: 'https://proxy.example/golang.org/toolchain.zip',
    sha256: 'ab'.repeat(32),
    h1: 'h1:AAAA',
    verifiedBy: 'checksum database sum.golang.org',
    placedAt: '2026-11-21T12:00:00.000Z',
  };
}
