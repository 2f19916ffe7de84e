// Writes __tests__/fixtures/executable-heads.json: the first bytes of real programs. Run it by hand: it downloads four
// SDKs through the module proxy of this machine and links small programs with the Go on the PATH.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Head {
  readonly from: string;
  readonly base64: string;
}

const sizeBytes = 4096;
const version = 'go1.26.8';

function go(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): string {
  const env = { ...process.env, GOTOOLCHAIN: 'local', ...options.env };
  return execFileSync('go', args, { ...options, env, encoding: 'utf8' });
}

/** Zeros at the end are as good as the end of the file. */
function head(bytes: Uint8Array, from: string): Head {
  const start = bytes.subarray(0, sizeBytes);
  const last = start.findLastIndex((byte) => byte !== 0);
  return { from, base64: Buffer.from(start.subarray(0, last + 1)).toString('base64') };
}

function ofSdk(platform: string, program: string): Head {
  const module = `golang.org/toolchain@v0.0.1-${version}.${platform}`;
  const { Zip } = JSON.parse(go(['mod', 'download', '-json', module])) as { Zip: string };
  const bytes = execFileSync('unzip', ['-p', Zip, `${module}/${program}`], { maxBuffer: 1 << 28 });
  return head(bytes, `${program} of ${version}.${platform}`);
}

function linked(directory: string, goarch: string, loader: string | undefined): Head {
  const output = join(directory, 'program');
  const flags = loader === undefined ? [] : ['-buildmode=pie', `-ldflags=-I ${loader}`];
  go(['build', '-o', output, ...flags, '.'], {
    cwd: directory,
    env: { GOOS: 'linux', GOARCH: goarch, CGO_ENABLED: '0' },
  });
  const how = loader === undefined ? 'static' : `for the loader ${loader}`;
  return head(
    readFileSync(output),
    `an empty program linked by ${version} for linux/${goarch}, ${how}`,
  );
}

const directory = mkdtempSync(join(tmpdir(), 'heads-'));
try {
  writeFileSync(join(directory, 'go.mod'), 'module empty\n\ngo 1.24\n');
  writeFileSync(join(directory, 'main.go'), 'package main\n\nfunc main() {}\n');
  const heads: Record<string, Head> = {
    'darwin-arm64 go': ofSdk('darwin-arm64', 'bin/go'),
    'darwin-arm64 compile': ofSdk('darwin-arm64', 'pkg/tool/darwin_arm64/compile'),
    'darwin-amd64 go': ofSdk('darwin-amd64', 'bin/go'),
    'linux-arm64 go': ofSdk('linux-arm64', 'bin/go'),
    'linux-amd64 go': ofSdk('linux-amd64', 'bin/go'),
    'linux-arm64 glibc': linked(directory, 'arm64', '/lib/ld-linux-aarch64.so.1'),
    'linux-arm64 musl': linked(directory, 'arm64', '/lib/ld-musl-aarch64.so.1'),
    'linux-amd64 glibc': linked(directory, 'amd64', '/lib64/ld-linux-x86-64.so.2'),
    'linux-amd64 musl': linked(directory, 'amd64', '/lib/ld-musl-x86_64.so.1'),
    'linux-arm static': linked(directory, 'arm', undefined),
    'linux-s390x static': linked(directory, 's390x', undefined),
    'linux-mips static': linked(directory, 'mips', undefined),
  };
  const file = new URL('../__tests__/fixtures/executable-heads.json', import.meta.url);
  const note = 'Recorded by scripts/record-executable-heads.ts; see there.';
  writeFileSync(file, `${JSON.stringify({ note, heads }, null, 2)}\n`);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
