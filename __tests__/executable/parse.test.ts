import { openSync, readSync, statSync } from 'node:fs';
import { parseExecutableHeader } from '../../src/executable/parse.ts';
import { cpuType, elfProgram, machOProgram, universalProgram } from '../support/program-files.ts';

const arm64 = machOProgram({ cpu: cpuType.arm64 });
const amd64 = machOProgram({ cpu: cpuType.amd64 });

test.each([
  ['arm64', cpuType.arm64, 64],
  ['amd64', cpuType.amd64, 64],
  ['386', cpuType['386'], 32],
  ['arm', cpuType.arm, 32],
  ['arm64_32', 0x0200000c, 32],
  ['Mach-O CPU type 0x63', 0x63, 64],
] as const)('a thin Mach-O program says that it is for %s', (name, cpu, width) => {
  expect(parseExecutableHeader(machOProgram({ cpu, width }))).toMatchObject({
    format: 'mach-o',
    architectures: [name],
  });
});

test('the big-endian Mach-O programs of old Macs are read as well', () => {
  const narrow = machOProgram({ cpu: 18, width: 32, order: 'big' });
  const wide = machOProgram({ cpu: 0x01000012, order: 'big', sizeBytes: 2048 });
  expect(parseExecutableHeader(narrow)).toEqual({ format: 'mach-o', architectures: ['ppc'] });
  expect(parseExecutableHeader(wide)).toEqual({
    format: 'mach-o',
    architectures: ['ppc64'],
    leastSizeBytes: 2048,
  });
});

test.each([32, 64] as const)(
  'a universal program with %i-bit offsets names all it holds',
  (width) => {
    const slices = [
      { cpu: cpuType.amd64, bytes: amd64 },
      { cpu: cpuType.arm64, bytes: arm64 },
    ];
    const program = universalProgram(slices, width);
    expect(parseExecutableHeader(program)).toEqual({
      format: 'universal',
      architectures: ['amd64', 'arm64'],
      leastSizeBytes: program.length,
    });
  },
);

test('an architecture that a universal program holds twice is named once', () => {
  const slices = [arm64, arm64].map((bytes) => ({ cpu: cpuType.arm64, bytes }));
  expect(parseExecutableHeader(universalProgram(slices)).architectures).toEqual(['arm64']);
});

test('a class file of Java is not taken for a universal program', () => {
  const classFile = new Uint8Array(64);
  classFile.set([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 65]);
  expect(parseExecutableHeader(classFile)).toEqual({ format: 'other', architectures: [] });
});

test.each([
  ['arm64', 183, 64, 'little'],
  ['arm64be', 183, 64, 'big'],
  ['amd64', 62, 64, 'little'],
  ['386', 3, 32, 'little'],
  ['arm', 40, 32, 'little'],
  ['armbe', 40, 32, 'big'],
  ['ppc64', 21, 64, 'big'],
  ['ppc64le', 21, 64, 'little'],
  ['ppc', 20, 32, 'big'],
  ['mips', 8, 32, 'big'],
  ['mipsle', 8, 32, 'little'],
  ['mips64', 8, 64, 'big'],
  ['mips64le', 8, 64, 'little'],
  ['riscv64', 243, 64, 'little'],
  ['riscv', 243, 32, 'little'],
  ['loong64', 258, 64, 'little'],
  ['s390x', 22, 64, 'big'],
  ['sparc64', 43, 64, 'big'],
  ['ELF machine 0xf7', 247, 64, 'little'],
] as const)('an ELF program says that it is for %s', (name, machine, width, order) => {
  expect(parseExecutableHeader(elfProgram({ machine, width, order }))).toEqual({
    format: 'elf',
    architectures: [name],
    leastSizeBytes: 1024,
  });
});

test.each([
  [64, 'little'],
  [64, 'big'],
  [32, 'little'],
  [32, 'big'],
] as const)('the dynamic loader is found in a %i-bit %s-endian ELF program', (width, order) => {
  const interpreter = '/lib/ld-musl-aarch64.so.1';
  const bytes = elfProgram({ machine: 183, width, order, interpreter });
  expect(parseExecutableHeader(bytes).interpreter).toBe(interpreter);
  expect(parseExecutableHeader(bytes.subarray(0, 520)).interpreter).toBeUndefined();
});

test('the program that runs this test is read as what it is, and is as long as it says', () => {
  const bytes = new Uint8Array(4096);
  readSync(openSync(process.execPath, 'r'), bytes);
  const header = parseExecutableHeader(bytes);
  expect(header.architectures).toContain(process.arch === 'x64' ? 'amd64' : process.arch);
  expect(header.format).toBe(process.platform === 'linux' ? 'elf' : 'mach-o');
  expect(header.leastSizeBytes).toBeGreaterThan(1_000_000);
  expect(header.leastSizeBytes).toBeLessThanOrEqual(statSync(process.execPath).size);
});

test('a script is known by its first two bytes', () => {
  const script = new TextEncoder().encode('#!/bin/sh\nexec go "$@"\n');
  expect(parseExecutableHeader(script)).toEqual({ format: 'script', architectures: [] });
});

test.each(['', 'M', 'MZ\u0090', '<!DOCTYPE html>', 'plain text'])('%j is nothing known', (text) => {
  const bytes = new TextEncoder().encode(text);
  expect(parseExecutableHeader(bytes)).toEqual({ format: 'other', architectures: [] });
});

test('a header that is cut anywhere says less, and never anything else', () => {
  const programs = [
    elfProgram({ machine: 183, interpreter: '/lib/ld-linux-aarch64.so.1' }),
    elfProgram({ machine: 183, width: 32 }),
    arm64,
    universalProgram([{ cpu: cpuType.arm64, bytes: arm64 }]),
    universalProgram([{ cpu: cpuType.arm64, bytes: arm64 }], 64),
  ];
  for (const program of programs) {
    const whole = parseExecutableHeader(program);
    for (let length = 0; length < 700; length++) {
      const cut = parseExecutableHeader(program.subarray(0, length));
      expect(['other', whole.format]).toContain(cut.format);
      expect([[], whole.architectures]).toContainEqual(cut.architectures);
      expect(cut.leastSizeBytes ?? 0).toBeLessThanOrEqual(whole.leastSizeBytes ?? 0);
    }
  }
});

test('nonsense in every field is read without failing', () => {
  for (const start of [
    [0x7f, 0x45, 0x4c, 0x46, 2, 1],
    [0xcf, 0xfa, 0xed, 0xfe],
    [0xca, 0xfe, 0xba, 0xbf, 0, 0, 0, 9],
  ]) {
    const bytes = new Uint8Array(256).fill(0xff);
    bytes.set(start);
    expect(parseExecutableHeader(bytes).format).not.toBe('script');
  }
});

test('bytes in the middle of a larger buffer are read from where they begin', () => {
  const buffer = new Uint8Array(4096);
  buffer.set(elfProgram({ machine: 62, interpreter: '/lib64/ld-linux-x86-64.so.2' }), 1000);
  expect(parseExecutableHeader(buffer.subarray(1000, 2024))).toMatchObject({
    architectures: ['amd64'],
    interpreter: '/lib64/ld-linux-x86-64.so.2',
  });
});
