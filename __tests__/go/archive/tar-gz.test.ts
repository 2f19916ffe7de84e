import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpackTarGz } from '../../../src/go/archive/tar-gz.ts';
import { DownloadError } from '../../../src/go/download/http.ts';
import { smallSdk, type TarEntry, tar, tarGz } from '../../support/tar-archive.ts';

let base = '';
let directory = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'unpack ü-'));
  directory = join(base, 'sdk');
  await mkdir(directory);
});
afterEach(() => rm(base, { recursive: true }));

async function* chunked(bytes: Uint8Array, size = 1000) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

function unpack(bytes: Uint8Array, size?: number) {
  return unpackTarGz({ bytes: chunked(bytes, size), directory });
}

function problem(id: string, text: RegExp | string = '') {
  const summary = expect.stringMatching(text);
  return {
    problem: {
      id,
      severity: 'error',
      summary,
      evidence: expect.anything(),
      remedy: expect.anything(),
    },
  };
}

test('what lies below go/ is unpacked with its execute bits, and the hash is that of the archive', async () => {
  const archive = await tarGz(smallSdk());
  const sha256 = createHash('sha256').update(archive).digest('hex');
  expect(await unpack(archive)).toEqual({ sha256, sizeBytes: archive.length, files: 3 });
  expect(await readFile(join(directory, 'VERSION'), 'utf8')).toBe('go1.26.8\n');
  expect((await stat(join(directory, 'bin/go'))).mode & 0o777).toBe(0o755 & ~process.umask());
  expect((await stat(join(directory, 'VERSION'))).mode & 0o777).toBe(0o644 & ~process.umask());
});

test.each([1, 511, 100_000])('pieces of %i bytes make no difference', async (size) => {
  const content = randomBytes(70_000);
  const name = `go/${'long/'.repeat(40)}ü.go`;
  const archive = await tarGz([...smallSdk(), { name, content }, { name: 'go/empty' }]);
  expect(await unpack(archive, size)).toMatchObject({ files: 5 });
  expect((await readFile(join(directory, name.slice(3)))).equals(content)).toBe(true);
});

test('set-user-id bits are not kept', async () => {
  await unpack(await tarGz([{ name: 'go/x', mode: 0o6777, content: 'x' }]));
  expect((await stat(join(directory, 'x'))).mode & 0o7000).toBe(0);
});

test('links that stay inside are made', async () => {
  const links: TarEntry[] = [
    { name: 'go/early', type: 'symlink', linkname: 'bin/go' },
    ...smallSdk(),
    { name: 'go/bin/up', type: 'symlink', linkname: '../VERSION' },
    { name: 'go/hard', type: 'link', linkname: 'go/VERSION' },
  ];
  await unpack(await tarGz(links));
  expect(await readlink(join(directory, 'bin/up'))).toBe('../VERSION');
  expect(await readFile(join(directory, 'hard'), 'utf8')).toBe('go1.26.8\n');
  expect(await readFile(join(directory, 'early'), 'utf8')).toBe('#!/bin/sh\n');
});

test.each<[string, TarEntry[]]>([
  ['upwards', [{ name: 'go/../../outside', content: 'x' }]],
  ['absolute', [{ name: '/tmp/outside', content: 'x' }]],
  ['a link out of the SDK', [{ name: 'go/x', type: 'symlink', linkname: '../../outside' }]],
  ['a link to an absolute path', [{ name: 'go/x', type: 'symlink', linkname: '/etc' }]],
  ['a hard link out of the SDK', [{ name: 'go/x', type: 'link', linkname: 'go/../../outside' }]],
  ['a hard link to no file', [{ name: 'go/x', type: 'link', linkname: 'go/missing' }]],
  [
    'a file through a link',
    [
      { name: 'go/x', type: 'symlink', linkname: 'bin' },
      { name: 'go/x/file', content: 'x' },
    ],
  ],
  [
    'a link through a link',
    [
      { name: 'go/x', type: 'symlink', linkname: '.' },
      { name: 'go/x/y', type: 'symlink', linkname: '../outside' },
    ],
  ],
  [
    'a file in the place of a link',
    [
      { name: 'go/x', type: 'symlink', linkname: 'y' },
      { name: 'go/x', content: 'x' },
    ],
  ],
  [
    'a link in the place of a file',
    [
      { name: 'go/x', content: 'x' },
      { name: 'go/x', type: 'symlink', linkname: 'y' },
    ],
  ],
  [
    'a link in the place of a directory',
    [
      { name: 'go/x/y', content: 'x' },
      { name: 'go/x', type: 'symlink', linkname: 'y' },
    ],
  ],
  [
    'a file that is there twice',
    [
      { name: 'go/x', content: 'x' },
      { name: 'go/x', content: 'y' },
    ],
  ],
  [
    'a hard link to a link',
    [
      { name: 'go/x', type: 'symlink', linkname: 'VERSION' },
      { name: 'go/y', type: 'link', linkname: 'go/x' },
    ],
  ],
  ['a device', [{ name: 'go/x', type: 'character-device' }]],
  ['a pipe', [{ name: 'go/x', type: 'fifo' }]],
  ['another folder', [{ name: 'python/x', content: 'x' }]],
])('an unsafe archive is refused: %s', async (_, entries) => {
  const unpacking = unpack(await tarGz([...smallSdk(), ...entries]));
  await expect(unpacking).rejects.toMatchObject(problem('unsafe-archive', /its entry "/));
  expect(await readdir(base)).toEqual(['sdk']);
});

const real = () => tarGz([...smallSdk(), { name: 'go/data', content: randomBytes(100_000) }]);

test.each<[string, () => Promise<Uint8Array>, RegExp]>([
  ['cut off', async () => (await real()).subarray(0, 50_000), /cut off/],
  ['cut off in its last bytes', async () => (await real()).subarray(0, -4), /cut off/],
  ['garbage', async () => randomBytes(5000), /wrong/],
  ['empty', async () => new Uint8Array(), /cut off|no files/],
  ['a gzip of something else', async () => gzipSync(randomBytes(5000)), /no tar archive/],
  [
    'a tar that is cut off',
    async () => gzipSync((await tar(smallSdk())).subarray(0, 1700)),
    /no tar archive|cut off/,
  ],
  ['without files', () => tarGz([{ name: 'go/', type: 'directory' }]), /no files/],
])('a damaged archive is told as such: %s', async (_, make, why) => {
  await expect(unpack(await make())).rejects.toMatchObject(problem('archive-damaged', why));
});

test('a flipped byte is told as damage', async () => {
  const archive = await real();
  archive[60_000] = (archive[60_000] ?? 0) ^ 1;
  await expect(unpack(archive)).rejects.toMatchObject(problem('archive-damaged'));
});

test('an archive that would unpack to gigabytes is refused before it does', async () => {
  const header = (await tar([{ name: 'go/x', content: '' }])).subarray(0, 512);
  header.write('17777777777', 124);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const archive = gzipSync(Buffer.concat([header, Buffer.alloc(100_000)]));
  const reason = /more than 2000000000 bytes/;
  await expect(unpack(archive)).rejects.toMatchObject(problem('unsafe-archive', reason));
});

test('what the download throws is passed on as it is', async () => {
  const archive = await real();
  async function* broken() {
    yield archive.subarray(0, 20_000);
    throw new DownloadError('the connection was reset');
  }
  await expect(unpackTarGz({ bytes: broken(), directory })).rejects.toThrow(DownloadError);
});

test('a directory that is not there is the system error that it is', async () => {
  const bytes = chunked(await tarGz([{ name: 'go/VERSION', content: 'x' }]));
  const unpacking = unpackTarGz({ bytes, directory: join(base, 'missing') });
  await expect(unpacking).rejects.toMatchObject({ code: 'ENOENT' });
});
