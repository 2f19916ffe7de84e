import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { explainDiskFull } from '../../../src/go/archive/disk-full.ts';
import { tar } from '../../support/tar-archive.ts';
import { zipFile } from '../../support/zip-file.ts';

test.each(['ENOSPC', 'EDQUOT'])('%s names the volume, its space and what is needed', (code) => {
  const error = Object.assign(new Error(), { code });
  expect(explainDiskFull(error, tmpdir(), 236_000_000)).toMatchObject({
    problem: {
      id: 'disk-full',
      summary: expect.stringContaining('needs about 236 MB'),
      evidence: [{ source: tmpdir(), observed: expect.stringMatching(/\d+ MB of \d+ MB free/) }],
    },
  });
});

test('any other error stays what it is', () => {
  const error = Object.assign(new Error(), { code: 'EROFS' });
  expect(explainDiskFull(error, tmpdir())).toBe(error);
});

const inNamespace = ['--user', '--map-root-user', '--mount'];
const isPermitted = spawnSync('unshare', [...inNamespace, 'true']).status === 0;
const onLinux = isPermitted ? test : test.skip;

/** Unpacks in a process that sees a volume of one megabyte at `volume`. */
function unpackOnSmallVolume(base: string, script: string): string {
  const volume = join(base, 'volume');
  const program = join(base, 'unpack.mjs');
  writeFileSync(
    program,
    `${script}.catch((e) => console.log(JSON.stringify(e.problem ?? String(e))))`,
  );
  const shell = `mkdir '${volume}' && mount -t tmpfs -o size=1m small '${volume}' && '${process.execPath}' --no-warnings '${program}'`;
  return execFileSync('unshare', [...inNamespace, 'sh', '-c', shell], { encoding: 'utf8' });
}

const source = (name: string) =>
  JSON.stringify(new URL(`../../../src/go/archive/${name}`, import.meta.url).href);

onLinux.each(['tar-gz', 'module-zip'])(
  'a full disk while unpacking is told as such: %s',
  async (kind) => {
    const base = mkdtempSync(join(tmpdir(), 'full-'));
    const content = Buffer.alloc(3_000_000, 'x');
    const archive = join(base, 'archive');
    const directory = JSON.stringify(join(base, 'volume'));
    writeFileSync(
      archive,
      kind === 'tar-gz'
        ? gzipSync(await tar([{ name: 'go/x', content }]))
        : zipFile({ 'p/x': content }),
    );
    const path = JSON.stringify(archive);
    const script =
      kind === 'tar-gz'
        ? `import { createReadStream } from 'node:fs';
         import { unpackTarGz } from ${source('tar-gz.ts')};
         unpackTarGz({ bytes: createReadStream(${path}), directory: ${directory} })`
        : `import { unpackModuleZip } from ${source('module-zip.ts')};
         unpackModuleZip({ zipPath: ${path}, prefix: 'p/', directory: ${directory} })`;
    const said = unpackOnSmallVolume(base, script);
    rmSync(base, { recursive: true });
    expect(JSON.parse(said)).toMatchObject({
      id: 'disk-full',
      summary: expect.stringMatching(/^The disk is full: the Go SDK needs about (3|300) MB in /),
      evidence: [
        { observed: expect.stringMatching(/^ENOSPC; 0 MB of 2 MB free|^ENOSPC; 0 MB of 1/) },
      ],
    });
  },
);
