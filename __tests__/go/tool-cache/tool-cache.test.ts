import { chmod, cp, mkdir, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheDir, find, findAllVersions } from '@actions/tool-cache';
import type { Platform } from '../../../src/architecture.ts';
import { receiptName, writeReceipt } from '../../../src/go/tool-cache/receipt.ts';
import {
  examine,
  findSdk,
  installedVersions,
  slotOf,
} from '../../../src/go/tool-cache/tool-cache.ts';
import {
  darwinArm64,
  go1268,
  linuxArm64,
  programFor,
  receiptFor,
  scratchDirectory,
  sdkFiles,
  writeSdk,
} from '../../support/fake-sdk.ts';
import { cpuType, machOProgram, universalProgram } from '../../support/program-files.ts';

async function cacheWith(root: string, platform: Platform = linuxArm64) {
  const wanted = { root, version: go1268, platform };
  const slot = slotOf(wanted);
  await writeSdk(slot.goroot, sdkFiles(platform));
  await writeFile(slot.marker, '');
  return { ...wanted, ...slot };
}

test('a copy lies where @actions/tool-cache has it, with a marker beside it', () => {
  expect(slotOf({ root: '/opt/cache', version: go1268, platform: linuxArm64 })).toEqual({
    goroot: '/opt/cache/go/1.26.8/arm64',
    marker: '/opt/cache/go/1.26.8/arm64.complete',
  });
  const rc = { major: 1, minor: 28, patch: 0, pre: { kind: 'rc', number: 1 } } as const;
  const intel = { os: 'darwin', arch: 'amd64' } as const;
  expect(slotOf({ root: '/c', version: rc, platform: intel }).goroot).toBe('/c/go/1.28.0-rc.1/x64');
});

test('a complete copy of another tool is a hit without a receipt', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  expect(await findSdk(wanted)).toEqual({
    kind: 'hit',
    goroot: wanted.goroot,
    receipt: undefined,
  });
});

test('a copy of ours is a hit with its receipt', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path, darwinArm64);
  await writeReceipt(wanted.goroot, receiptFor(darwinArm64));
  expect(await findSdk(wanted)).toEqual({
    kind: 'hit',
    goroot: wanted.goroot,
    receipt: receiptFor(darwinArm64),
  });
});

test('@actions/tool-cache finds our copies, and we find the ones that it makes', async () => {
  await using scratch = await scratchDirectory();
  const before = process.env.RUNNER_TOOL_CACHE;
  process.env.RUNNER_TOOL_CACHE = join(scratch.path, 'cache');
  try {
    const ours = await cacheWith(join(scratch.path, 'cache'));
    expect(find('go', '1.26.8', 'arm64')).toBe(ours.goroot);
    expect(find('go', '^1.26', 'arm64')).toBe(ours.goroot);

    const unpacked = join(scratch.path, 'unpacked');
    await writeSdk(unpacked, sdkFiles(linuxArm64, 'go1.27rc2'));
    const theirs = await cacheDir(unpacked, 'go', '1.27.0-rc.2', 'arm64');
    const version = { major: 1, minor: 27, patch: 0, pre: { kind: 'rc', number: 2 } } as const;
    expect(await findSdk({ ...ours, version })).toMatchObject({ kind: 'hit', goroot: theirs });

    const installed = await installedVersions(ours.root, linuxArm64);
    expect(findAllVersions('go', 'arm64')).toHaveLength(2);
    expect(installed).toHaveLength(2);
    expect(installed).toEqual(expect.arrayContaining([go1268, version]));
  } finally {
    process.env.RUNNER_TOOL_CACHE = before ?? '';
  }
});

test('where nothing is, nothing is found', async () => {
  await using scratch = await scratchDirectory();
  const wanted = { root: join(scratch.path, 'none'), version: go1268, platform: linuxArm64 };
  expect(await findSdk(wanted)).toEqual({ kind: 'absent' });
  expect(await installedVersions(wanted.root, linuxArm64)).toEqual([]);
});

test('a marker alone is no copy', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  await rm(wanted.goroot, { recursive: true });
  expect(await findSdk(wanted)).toEqual({ kind: 'absent' });
});

test('a directory with neither marker nor receipt counts as absent, and as unfinished for who wants its place', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  await rm(wanted.marker);
  expect(await findSdk(wanted)).toEqual({ kind: 'absent' });
  expect(await examine(wanted)).toMatchObject({ kind: 'unfinished' });
  expect(await installedVersions(wanted.root, linuxArm64)).toEqual([]);
});

const compile = 'pkg/tool/linux_arm64/compile';
const amd64 = programFor({ os: 'linux', arch: 'amd64' });
const damages: readonly [string, string, (path: string) => Promise<unknown>, RegExp][] = [
  ['another version', 'VERSION', (path) => writeFile(path, 'go1.25.3\n'), /^`go1\.25\.3`$/],
  ['an empty VERSION', 'VERSION', (path) => writeFile(path, ''), /^empty$/],
  ['no VERSION', 'VERSION', (path) => rm(path), /^missing$/],
  ['a VERSION that is a directory', 'VERSION', replaceByDirectory, /^cannot be read \(EISDIR\)$/],
  ['go for amd64', 'bin/go', (path) => writeFile(path, amd64), /^elf amd64, not .* arm64$/],
  ['go for macOS', 'bin/go', writeMac, /^mach-o arm64, not a program for linux$/],
  ['a script for go', 'bin/go', (path) => writeFile(path, '#!/bin/sh\n'), /^script, not a program/],
  ['go cut off', 'bin/go', (path) => truncate(path, 700), /^cut off after 700 of 1024 bytes$/],
  ['go cut off in its header', 'bin/go', (path) => truncate(path, 10), /^elf, not a program/],
  ['an empty go', 'bin/go', (path) => truncate(path, 0), /^empty$/],
  ['no go', 'bin/go', (path) => rm(path), /^missing$/],
  ['no bin at all', 'bin/go', (path) => rm(dirname(path), { recursive: true }), /^missing$/],
  ['go without execute bit', 'bin/go', (path) => chmod(path, 0o644), /^not executable$/],
  ['a link to itself for gofmt', 'bin/gofmt', replaceByLoop, /^cannot be read \(ELOOP\)$/],
  ['no compile', compile, (path) => rm(path), /^missing$/],
  [
    'compile for amd64',
    compile,
    (path) => writeFile(path, amd64),
    /amd64, not a program for arm64$/,
  ],
];

async function replaceByDirectory(path: string) {
  await rm(path);
  await mkdir(path);
}

async function replaceByLoop(path: string) {
  await rm(path);
  await symlink(path, path);
}

async function writeMac(path: string) {
  await writeFile(path, programFor(darwinArm64));
}

test.each(damages)('a copy with %s is damaged', async (_, name, damage, observed) => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  const path = join(wanted.goroot, name);
  await damage(path);
  expect(await findSdk(wanted)).toEqual({
    kind: 'damaged',
    goroot: wanted.goroot,
    why: { source: path, observed: expect.stringMatching(observed) },
  });
});

test('a vendor may add to the version that Go has written', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  await writeFile(join(wanted.goroot, 'VERSION'), 'go1.26.8-corp.2\n');
  expect(await findSdk(wanted)).toMatchObject({ kind: 'hit' });
});

test('a universal go is for both of its architectures', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path, darwinArm64);
  const slices = [cpuType.amd64, cpuType.arm64].map((cpu) => ({
    cpu,
    bytes: machOProgram({ cpu }),
  }));
  await writeFile(join(wanted.goroot, 'bin/go'), universalProgram(slices));
  expect(await findSdk(wanted)).toMatchObject({ kind: 'hit' });
});

test('a copy of ours whose installer was killed before the marker gets its marker', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  await rm(wanted.marker);
  await writeReceipt(wanted.goroot, { ...receiptFor(linuxArm64), files: 20 });
  expect(await installedVersions(wanted.root, linuxArm64)).toEqual([go1268]);
  expect(await findSdk(wanted)).toMatchObject({ kind: 'hit' });
  expect((await stat(wanted.marker)).size).toBe(0);
});

test('a copy of ours without marker that has lost files is damaged', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  await rm(wanted.marker);
  await writeReceipt(wanted.goroot, { ...receiptFor(linuxArm64), files: 20 });
  await rm(join(wanted.goroot, 'src/package3'), { recursive: true });
  expect(await findSdk(wanted)).toMatchObject({
    kind: 'damaged',
    why: { observed: '18 of 20 files and directories' },
  });
});

test.each([
  ['of another version', { ...receiptFor(linuxArm64), version: 'go1.26.7' }],
  ['of another system', receiptFor(darwinArm64)],
])('a receipt %s does not speak for a copy', async (_, receipt) => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  await writeReceipt(wanted.goroot, receipt);
  expect(await findSdk(wanted)).toMatchObject({ kind: 'hit', receipt: undefined });
  await rm(wanted.marker);
  expect(await findSdk(wanted)).toEqual({ kind: 'absent' });
});

describe('with go-sha256', () => {
  const sha256 = { kind: 'sha256', hex: 'AB'.repeat(32) } as const;
  const other = { kind: 'sha256', hex: 'cd'.repeat(32) } as const;

  test.each([
    ['the hash of the archive', sha256, 'hit'],
    ['the hash of the module', { kind: 'h1', hash: 'h1:AAAA' }, 'hit'],
    ['none', { kind: 'none' }, 'hit'],
    ['another hash', other, 'unproved'],
    ['another hash of the module', { kind: 'h1', hash: 'h1:BBBB' }, 'unproved'],
  ] as const)('of %s a copy of ours is a %s', async (_, pin, kind) => {
    await using scratch = await scratchDirectory();
    const wanted = await cacheWith(scratch.path);
    await writeReceipt(wanted.goroot, receiptFor(linuxArm64));
    expect((await findSdk({ ...wanted, pin })).kind).toBe(kind);
  });

  test('the copy of another tool is unproved', async () => {
    await using scratch = await scratchDirectory();
    const wanted = await cacheWith(scratch.path);
    expect(await findSdk({ ...wanted, pin: sha256 })).toEqual({
      kind: 'unproved',
      goroot: wanted.goroot,
      why: {
        source: join(wanted.goroot, receiptName),
        observed: 'missing: another tool placed this copy',
      },
    });
  });

  test('a damaged copy is damaged, whatever its receipt says', async () => {
    await using scratch = await scratchDirectory();
    const wanted = await cacheWith(scratch.path);
    await writeReceipt(wanted.goroot, receiptFor(linuxArm64));
    await rm(join(wanted.goroot, 'bin/gofmt'));
    expect((await findSdk({ ...wanted, pin: sha256 })).kind).toBe('damaged');
  });
});

test('only whole versions of the platform count as installed', async () => {
  await using scratch = await scratchDirectory();
  const wanted = await cacheWith(scratch.path);
  const go = join(scratch.path, 'go');
  await cp(join(go, '1.26.8'), join(go, '1.25.0'), { recursive: true });
  await cp(join(go, '1.26.8/arm64'), join(go, '1.24.0/x64'), { recursive: true });
  await writeFile(join(go, '1.24.0/x64.complete'), '');
  await cp(join(go, '1.26.8'), join(go, 'not-a-version'), { recursive: true });
  await rm(join(go, '1.25.0/arm64'), { recursive: true });
  expect(await installedVersions(wanted.root, linuxArm64)).toEqual([go1268]);
});
