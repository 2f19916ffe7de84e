import { readFileSync } from 'node:fs';
import semver from 'semver';
import {
  compareGoVersions,
  type GoVersion,
  goName,
  languageVersion,
  parseGoVersion,
  toolCacheVersion,
} from '../../src/go/version.ts';

const golden = readFileSync(
  new URL('../fixtures/go-versions/toolchain-modules.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line.startsWith('go'));

function version(text: string): GoVersion {
  const parsed = parseGoVersion(text);
  if (!parsed) throw new Error(`${text} was not read`);
  return parsed;
}

test('every published toolchain keeps its name when it is read and written', () => {
  expect(golden.length).toBeGreaterThan(140);
  expect(golden.map((name) => goName(version(name)))).toEqual(golden);
});

test('every published toolchain keeps its name by way of the tool cache', () => {
  const through = golden.map((name) => goName(version(toolCacheVersion(version(name)))));
  expect(through).toEqual(golden);
});

test('the order is the one of go/version.Compare', () => {
  const shuffled = golden.map(version).toReversed();
  expect(shuffled.toSorted(compareGoVersions).map(goName)).toEqual(golden);
});

test('names of the tool cache are semver versions in the same order', () => {
  const names = golden.map((name) => toolCacheVersion(version(name)));
  expect(names.map((name) => semver.valid(name))).toEqual(names);
  expect(semver.sort(names.toReversed())).toEqual(names);
});

test.each([
  ['go1.26.8', 'go1.26.8', '1.26.8'],
  ['1.26.8', 'go1.26.8', '1.26.8'],
  [' 1.26.8\n', 'go1.26.8', '1.26.8'],
  ['1.20', 'go1.20', '1.20.0'],
  ['1.20.0', 'go1.20', '1.20.0'],
  ['go1.21.0', 'go1.21.0', '1.21.0'],
  ['1.28rc1', 'go1.28rc1', '1.28.0-rc.1'],
  ['1.28.0-rc.1', 'go1.28rc1', '1.28.0-rc.1'],
  ['1.28.0-rc1', 'go1.28rc1', '1.28.0-rc.1'],
  ['go1.18beta2', 'go1.18beta2', '1.18.0-beta.2'],
  ['go1.9.2rc2', 'go1.9.2rc2', '1.9.2-rc.2'],
  ['go1', 'go1', '1.0.0'],
  ['go1.26.8-corp', 'go1.26.8', '1.26.8'],
  ['go1.28rc1-corp', 'go1.28rc1', '1.28.0-rc.1'],
  ['go1.26.8 X:nodwarf5', 'go1.26.8', '1.26.8'],
])('%j is %s, in the tool cache %s', (text, name, cached) => {
  expect(goName(version(text))).toBe(name);
  expect(toolCacheVersion(version(text))).toBe(cached);
});

test.each([
  '',
  'go',
  'latest',
  'v1.26.8',
  '1.26.8.1',
  '01.26',
  '1.026',
  '1.26.',
  '1.28rc',
  '1.26.8-corp',
  '1.26.3rc1',
  '1.26.3-rc.1',
  '1rc1',
  'go1.27-devel_1a2b3c Mon Nov 2 2026',
  'devel go1.27-1a2b3c',
  '1.99999999999999999999',
  'go1.26.8/../x',
])('%j is not a Go version', (text) => {
  expect(parseGoVersion(text)).toBeUndefined();
});

test('a language version has two numbers', () => {
  expect(languageVersion(version('go1.26.8'))).toBe('1.26');
  expect(languageVersion(version('1.28rc1'))).toBe('1.28');
});

test('a version compares as equal to itself, and a pre-release as older than its release', () => {
  for (const name of golden) expect(compareGoVersions(version(name), version(name))).toBe(0);
  expect(compareGoVersions(version('1.28rc2'), version('1.28.0'))).toBeLessThan(0);
  expect(compareGoVersions(version('1.28rc1'), version('1.28beta9'))).toBeGreaterThan(0);
});
