import { parseExecutableHeader } from '../../src/executable/parse.ts';
import { nodeHost } from '../../src/host/node.ts';
import { describeHeader, pathDirectories, readExecutable } from '../../src/survey/executable.ts';
import { type HeadName, realHead, universalHead } from '../support/executable-heads.ts';

test.each<[HeadName, object]>([
  ['darwin-arm64 go', { format: 'mach-o', architectures: ['arm64'] }],
  ['darwin-arm64 compile', { format: 'mach-o', architectures: ['arm64'] }],
  ['darwin-amd64 go', { format: 'mach-o', architectures: ['amd64'] }],
  ['linux-arm64 go', { format: 'elf', architectures: ['arm64'] }],
  ['linux-amd64 go', { format: 'elf', architectures: ['amd64'] }],
  ['linux-arm64 glibc', { architectures: ['arm64'], interpreter: '/lib/ld-linux-aarch64.so.1' }],
  ['linux-arm64 musl', { architectures: ['arm64'], interpreter: '/lib/ld-musl-aarch64.so.1' }],
  ['linux-amd64 glibc', { architectures: ['amd64'], interpreter: '/lib64/ld-linux-x86-64.so.2' }],
  ['linux-amd64 musl', { architectures: ['amd64'], interpreter: '/lib/ld-musl-x86_64.so.1' }],
  ['linux-arm static', { format: 'elf', architectures: ['arm'] }],
  ['linux-s390x static', { format: 'elf', architectures: ['s390x'] }],
  ['linux-mips static', { format: 'elf', architectures: ['mips'] }],
])('the head of a real program, %s, is read', (name, expected) => {
  expect(parseExecutableHeader(realHead(name))).toMatchObject(expected);
});

test('a universal header over two real programs names both', () => {
  expect(parseExecutableHeader(universalHead())).toMatchObject({
    format: 'universal',
    architectures: ['amd64', 'arm64'],
  });
});

test('a head that is cut off anywhere, or spoilt, never makes the reading fail', () => {
  const names: readonly HeadName[] = ['darwin-arm64 go', 'linux-arm64 musl', 'linux-mips static'];
  for (const head of [...names.map(realHead), universalHead()]) {
    for (let size = 0; size < 256; size++) parseExecutableHeader(head.slice(0, size));
    for (let at = 4; at < 128; at++) {
      const spoilt = head.slice();
      spoilt[at] = 0xff;
      parseExecutableHeader(spoilt);
    }
  }
});

test('headers are told in words', async () => {
  const { evidence } = await readExecutable(nodeHost(), '/no/such/program');
  expect(evidence).toEqual({ source: '/no/such/program', observed: 'not found' });
  expect(describeHeader(parseExecutableHeader(universalHead()))).toBe('universal amd64 arm64');
  expect(describeHeader({ format: 'script', architectures: [] })).toBe('a script');
});

test('a PATH is read without what is relative, empty or said twice', () => {
  expect(pathDirectories('/a:.:/b/::bin:/a/:/')).toEqual(['/a', '/b', '/']);
  expect(pathDirectories(undefined)).toEqual([]);
});
