import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real SDK in the forms that contestants take it in. */
export interface Sdk {
  readonly version: string;
  readonly os: string;
  /** In Go's words. */
  readonly goarch: string;
  /** In Node's words, as the `architecture` inputs take it. */
  readonly arch: string;
  readonly archive: string;
  readonly sha256: string;
  readonly zip: string;
  readonly h1: string;
  /** The directory that a module proxy at a file address serves. */
  readonly moduleDownloads: string;
  /** A tool cache that holds the SDK. */
  readonly toolCache: string;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Makes the archive that go.dev would serve out of the module that a module proxy serves. */
async function pack(zip: string, archive: string): Promise<void> {
  const scratch = `${archive}.scratch`;
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  await run('unzip', ['-q', zip, '-d', scratch]);
  const script = `mv golang.org/toolchain@* go && chmod +x go/bin/* go/pkg/tool/*/* && tar -czf archive go`;
  await run('sh', ['-c', script], { cwd: scratch });
  await rename(join(scratch, 'archive'), archive);
  await rm(scratch, { recursive: true });
}

async function fill(toolCache: string, archive: string, place: string): Promise<void> {
  const directory = join(toolCache, 'go', place);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await run('tar', ['-xzf', archive, '-C', directory, '--strip-components=1']);
  await writeFile(`${directory}.complete`, '');
}

/** Fetches the SDK of this machine once by `go mod download`, and keeps what is made of it below `directory`. */
export async function realSdk(version: string, directory: string): Promise<Sdk> {
  const { platform: os, arch } = process;
  const goarch = arch === 'x64' ? 'amd64' : arch;
  const module = `golang.org/toolchain@v0.0.1-go${version}.${os}-${goarch}`;
  const { stdout } = await run('go', ['mod', 'download', '-json', module], { cwd: '/' });
  const { Zip: zip, Sum: h1 } = JSON.parse(stdout) as { Zip: string; Sum: string };
  const archive = join(directory, `go${version}.${os}-${goarch}.tar.gz`);
  await mkdir(directory, { recursive: true });
  if (!(await exists(archive))) await pack(zip, archive);
  const toolCache = join(directory, 'tool-cache');
  const place = join(version, arch);
  if (!(await exists(join(toolCache, 'go', `${place}.complete`)))) {
    await fill(toolCache, archive, place);
  }
  const moduleDownloads = zip.slice(0, zip.indexOf('/golang.org/toolchain/'));
  const proof = { archive, sha256: await sha256(archive), zip, h1, moduleDownloads, toolCache };
  return { version, os, goarch, arch, ...proof };
}

async function sizes(directory: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const pairs = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(directory, path), (await stat(path)).size] as const;
  });
  return new Map(await Promise.all(pairs));
}

/** How many copies of the SDK a tool cache holds, and how many of them lack a file or have one of another size. */
export async function copies(
  toolCache: string,
  sdk: Sdk,
): Promise<{ all: number; damaged: number }> {
  const wanted = await sizes(join(sdk.toolCache, 'go', sdk.version, sdk.arch));
  let [all, damaged] = [0, 0];
  for (const tool of await readdir(toolCache)) {
    const directory = join(toolCache, tool, sdk.version, sdk.arch);
    if (!(await exists(directory))) continue;
    const there = await sizes(directory);
    all += 1;
    if (![...wanted].every(([path, size]) => there.get(path) === size)) damaged += 1;
  }
  return { all, damaged };
}
