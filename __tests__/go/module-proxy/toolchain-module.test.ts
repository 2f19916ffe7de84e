import {
  parseToolchainList,
  toolchainVersion,
  zipPathOf,
} from '../../../src/go/module-proxy/toolchain-module.ts';
import { goName, parseGoVersion } from '../../../src/go/version.ts';

const platform = { os: 'linux', arch: 'arm64' } as const;

test.each(['go1.26.8', 'go1.21.0', 'go1.20', 'go1.28rc1'])(
  '%s has a module version of its name',
  (name) => {
    const version = parseGoVersion(name);
    if (!version) throw new Error(name);
    expect(toolchainVersion(version, platform)).toBe(`v0.0.1-${name}.linux-arm64`);
  },
);

test('a zip lies where the module proxy protocol says', () => {
  expect(zipPathOf('v0.0.1-go1.26.8.linux-arm64')).toBe(
    'golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-arm64.zip',
  );
});

test('a list is filtered to the platform', () => {
  const list = `v0.0.1-go1.26.8.linux-arm64
v0.0.1-go1.26.8.linux-arm
v0.0.1-go1.26.8.darwin-arm64
v0.0.1-go1.28rc1.linux-arm64
v0.0.1-go1.9.2rc2.linux-arm64
v0.0.1-go1.20.linux-arm64 2023-02-01T00:00:00Z

v0.0.1-go1.21.linux-arm64
v0.0.2-go1.27.0.linux-arm64
v0.0.1-go1.27.0-corp.linux-arm64
v0.0.1-nonsense.linux-arm64\r
`;
  const versions = parseToolchainList(list, platform);
  expect(versions?.map(({ version, stable }) => [goName(version), stable])).toEqual([
    ['go1.26.8', true],
    ['go1.28rc1', false],
    ['go1.9.2rc2', false],
    ['go1.20', true],
  ]);
});

test('an empty list is a list', () => {
  expect(parseToolchainList('\n', platform)).toEqual([]);
});

test('a page is no list', () => {
  expect(parseToolchainList('<!DOCTYPE html>\n<p>Log in</p>\n', platform)).toBeUndefined();
});
