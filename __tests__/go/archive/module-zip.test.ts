import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackModuleZip } from '../../../src/go/archive/module-zip.ts';
import { dirhash } from '../../../src/go/checksum-database/dirhash.ts';
import { zipFile } from '../../support/zip-file.ts';

const prefix = 'golang.org/toolchain@v0.0.1-go1.26.8.linux-arm64/';

let base = '';
let directory = '';
let zipPath = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'unzip ü-'));
  directory = join(base, 'sdk');
  zipPath = join(base, 'module.zip');
  await mkdir(directory);
});
afterEach(() => rm(base, { recursive: true }));

async function unpack(zip: Uint8Array) {
  await writeFile(zipPath, zip);
  return unpackModuleZip({ zipPath, prefix, directory });
}

function sdk(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [prefix + name, text]));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function problem(id: string, text: RegExp) {
  return { problem: { id, severity: 'error', summary: expect.stringMatching(text) } };
}

const small = {
  VERSION: 'go1.26.8\n',
  'bin/go': 'program',
  'pkg/tool/linux_arm64/compile': 'program',
  'lib/wasm/go_js_wasm_exec': '#!/bin/sh\n',
  'lib/time/update.bash': '#!/bin/sh\n',
  'src/_go.mod': 'module std\n',
  'src/cmd/_go.mod': 'module cmd\n',
  'src/empty': '',
  'src/large': 'x'.repeat(400_000),
};

test('the files are unpacked, and the hashes are those of the zip and of the files in it', async () => {
  const files = sdk(small);
  const zip = zipFile(files);
  const hashed = Object.entries(files).map(([name, text]) => ({ name, sha256: sha256(text) }));
  expect(await unpack(zip)).toEqual({
    h1: dirhash(hashed),
    sha256: sha256(zip),
    sizeBytes: zip.length,
    files: 9,
  });
  expect(await readFile(join(directory, 'src/large'), 'utf8')).toBe(small['src/large']);
  expect(await readFile(join(directory, 'src/empty'), 'utf8')).toBe('');
});

test('programs get the execute bits that go gives them, and nothing else does', async () => {
  await unpack(zipFile(sdk(small)));
  const names = Object.keys(small).map((name) => name.replace('_go.mod', 'go.mod'));
  const modes = await Promise.all(
    names.map(async (name) => ((await stat(join(directory, name))).mode & 0o100) !== 0),
  );
  expect(names.filter((_, at) => modes[at])).toEqual([
    'bin/go',
    'pkg/tool/linux_arm64/compile',
    'lib/wasm/go_js_wasm_exec',
  ]);
});

test('every _go.mod gets its proper name, as the std module needs it', async () => {
  await unpack(zipFile(sdk(small)));
  expect(await readFile(join(directory, 'src/go.mod'), 'utf8')).toBe('module std\n');
  expect(await readdir(join(directory, 'src/cmd'))).toEqual(['go.mod']);
});

test('the prefix may do without its slash', async () => {
  await writeFile(zipPath, zipFile(sdk(small)));
  const unpacked = await unpackModuleZip({ zipPath, prefix: prefix.slice(0, -1), directory });
  expect(unpacked.files).toBe(9);
});

test('files that are stored without compression are unpacked too', async () => {
  const content = 'y'.repeat(150_000);
  const zip = stored(`${prefix}src/stored`, Buffer.from(content));
  expect((await unpack(zip)).sha256).toBe(sha256(zip));
  expect(await readFile(join(directory, 'src/stored'), 'utf8')).toBe(content);
});

/** A zip of one file that is not compressed. */
function stored(name: string, content: Buffer): Buffer {
  const zip = zipFile({ [name]: content });
  const start = 30 + name.length;
  const packed = zip.readUInt32LE(18);
  const tail = Buffer.from(zip.subarray(start + packed));
  const local = Buffer.from(zip.subarray(0, start));
  for (const [part, at] of [
    [local, 8],
    [tail, 10],
  ] as const) {
    part.writeUInt16LE(0, at);
    part.writeUInt32LE(content.length, at + 10);
  }
  tail.writeUInt32LE(start + content.length, tail.length - 6);
  return Buffer.concat([local, content, tail]);
}

/** Changes the entry of the central directory that is the last one. */
function tampered(files: Record<string, string>, change: (central: Buffer) => void): Buffer {
  const zip = zipFile(files);
  change(zip.subarray(zip.lastIndexOf('PK\x01\x02', undefined, 'latin1')));
  return zip;
}

test.each<[string, Record<string, string>, RegExp]>([
  ['upwards', { [`${prefix}../../../outside`]: 'x' }, /leads upwards/],
  ['absolute', { '/outside': 'x' }, /absolute/],
  ['a backslash', { [`${prefix}a\\..\\b`]: 'x' }, /backslash/],
  [
    'another module',
    { 'example.org/x@v1.0.0/go.mod': 'x' },
    /lies outside of golang\.org\/toolchain@/,
  ],
  ['the prefix as a file', { [prefix.slice(0, -1)]: 'x' }, /in the place of the directory/],
  ['a file in the place of a directory', sdk({ x: 'x', 'x/y': 'y' }), /in the way/],
  ['the same file by two names', sdk({ 'a/_go.mod': 'x', 'a/go.mod': 'y' }), /in the way/],
])('an unsafe zip is refused: %s', async (_, files, reason) => {
  await expect(unpack(zipFile(files))).rejects.toMatchObject(problem('unsafe-archive', reason));
  expect((await readdir(base)).sort()).toEqual(['module.zip', 'sdk']);
});

test('a link in a zip is refused', async () => {
  const zip = tampered(sdk({ x: '/etc/passwd' }), (central) => {
    central.writeUInt32LE((0o120777 << 16) >>> 0, 38);
  });
  await expect(unpack(zip)).rejects.toMatchObject(problem('unsafe-archive', /neither a file nor/));
});

test('a zip that says it unpacks to gigabytes is refused before it does', async () => {
  const zip = tampered(sdk({ x: 'x' }), (central) => central.writeUInt32LE(4_000_000_000, 24));
  await expect(unpack(zip)).rejects.toMatchObject(problem('unsafe-archive', /4000000000 bytes/));
});

test.each<[string, (central: Buffer) => void]>([
  ['another CRC-32', (central) => void central.writeUInt32LE(1, 16)],
  ['a smaller size than there is', (central) => void central.writeUInt32LE(99, 24)],
  ['a larger size than there is', (central) => void central.writeUInt32LE(999, 24)],
  ['a way of packing that is not known', (central) => void central.writeUInt16LE(12, 10)],
  ['a place where there is nothing', (central) => void central.writeUInt32LE(7, 42)],
  ['less compressed data', (central) => void central.writeUInt32LE(3, 20)],
])('a zip that contradicts itself is damaged: %s', async (_, change) => {
  const zip = tampered(sdk({ a: 'x'.repeat(50), b: 'y'.repeat(500) }), change);
  await expect(unpack(zip)).rejects.toMatchObject(problem('archive-damaged', /is damaged: /));
});

test.each<[string, (zip: Buffer) => Buffer]>([
  ['cut off', (zip) => zip.subarray(0, zip.length - 100)],
  ['empty', () => Buffer.alloc(0)],
  ['no zip', () => Buffer.from('<html>'.repeat(100))],
  ['overlapping entries', (zip) => overlapping(zip)],
])('a zip that cannot be read is damaged: %s', async (_, change) => {
  const zip = change(zipFile(sdk({ a: 'x'.repeat(50), b: 'y'.repeat(50) })));
  await expect(unpack(zip)).rejects.toMatchObject(problem('archive-damaged', /is damaged: /));
});

/** Both entries of the central directory name the place of the first. */
function overlapping(zip: Buffer): Buffer {
  zip.writeUInt32LE(0, zip.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 42);
  return zip;
}

test('a flipped byte is found', async () => {
  const zip = zipFile(sdk({ a: 'abcdefghij'.repeat(500) }));
  const at = 30 + prefix.length + 10;
  zip[at] = (zip[at] ?? 0) ^ 4;
  await expect(unpack(zip)).rejects.toMatchObject(problem('archive-damaged', /toolchain@.*\/a/));
});

test('a zip that is not there is the system error that it is', async () => {
  const unpacking = unpackModuleZip({ zipPath: join(base, 'missing'), prefix, directory });
  await expect(unpacking).rejects.toMatchObject({ code: 'ENOENT' });
});
