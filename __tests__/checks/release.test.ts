import { osVersion } from '../../src/checks/os-version.ts';
import { failureOf, judgedRelease, problems, releaseFacts, unknowns } from '../support/judged.ts';
import { simulatedLinux } from '../support/simulated-linux.ts';
import { simulatedMac } from '../support/simulated-mac.ts';

describe('os-version', () => {
  test.each([
    ['1.25.0', '11.7.10', 'failed'],
    ['1.24.13', '11.7.10', 'passed'],
    ['1.26.8', '12.0', 'passed'],
    ['1.27.0', '12.7', 'failed'],
    ['1.27.0', '13.0', 'passed'],
    ['1.28.0', '12.7', 'failed'],
    ['1.28rc1', '26.4', 'unknown'],
    ['1.16.15', '11.0', 'passed'],
    ['1.16.15', '10.15.7', 'failed'],
  ])('Go %s on an arm64 Mac with macOS %s: %s', async (version, macos, kind) => {
    const facts = await releaseFacts(simulatedMac(), { version });
    const changed = { ...facts, osVersion: { ...facts.osVersion, value: macos } };
    expect(osVersion.judge(changed)).toMatchObject({ kind });
  });

  test.each([
    ['1.20.14', '10.12.6', 'failed'],
    ['1.20.14', '10.13', 'passed'],
    ['1.22.0', '10.14.6', 'failed'],
    ['1.23.0', '10.15.7', 'failed'],
    ['1.19.13', '10.12', 'unknown'],
  ])('Go %s on an Intel Mac with macOS %s: %s', async (version, macos, kind) => {
    const facts = await releaseFacts(simulatedMac(), { version });
    const osFact = { ...facts.osVersion, value: macos };
    const changed = { ...facts, expected: 'amd64' as const, osVersion: osFact };
    expect(osVersion.judge(changed)).toMatchObject({ kind });
  });

  test('the remedy names the version to have and the Go that would run', async () => {
    const judgements = await judgedRelease(simulatedMac({ macos: '11.7.10' }));
    expect(failureOf(judgements, 'os-version').remedy).toBe(
      "Update macOS to 12 or newer. Until then, set go-version: '1.24'.",
    );
  });

  test('a macOS that does not tell its version is unknown', async () => {
    const files = { '/usr/bin/sw_vers': { content: '', mode: 0o644 } };
    const mac = simulatedMac({ systemVersion: 'command', files });
    expect(Object.keys(unknowns(await judgedRelease(mac)))).toEqual(['os-version']);
  });

  test('of Linux nothing is asked', async () => {
    const judgements = await judgedRelease(simulatedLinux());
    expect(judgements.map(({ id }) => id)).toEqual(['toolchain']);
  });
});

describe('toolchain', () => {
  const module = (text: string) => simulatedMac({ files: { '/w/go.mod': { content: text } } });
  const asked = async (text: string, goToolchain: string, version = '1.26.8') =>
    problems(await judgedRelease(module(text), { version, goToolchain, directory: '/w/sub' }));

  test.each([
    ['go 1.26', 'local', []],
    ['go 1.99', 'local', ['toolchain error']],
    ['go 1.99', 'auto', ['toolchain notice']],
    ['go 1.99', 'path', ['toolchain warning']],
    ['go 1.99', 'go1.26.8+auto', ['toolchain notice']],
    ['go 1.26.9', 'local', ['toolchain error']],
    ['go 1.26.8', 'local', []],
    ['go 1.26\ntoolchain go1.27.0', 'local', []],
    ['go 1.26\ntoolchain go1.27.0', 'auto', ['toolchain notice']],
    ['go 1.26\ntoolchain default', 'auto', []],
    ['go 1.26', 'go1.27.0', ['toolchain warning']],
    ['go 1.26', 'go1.26.8', []],
    ['go 1.26', 'go1.26.8-corp', ['toolchain warning']],
    ['go 1.26', 'newest', ['toolchain error']],
    ['go 1.26', '1.26.8', ['toolchain error']],
  ])('%j with GOTOOLCHAIN=%s', async (text, goToolchain, expected) => {
    expect(await asked(text, goToolchain)).toEqual(expected);
  });

  test('the language of a version is there with its release candidates, the release is not', async () => {
    expect(await asked('go 1.26', 'local', '1.26rc1')).toEqual([]);
    expect(await asked('go 1.26.0', 'local', '1.26rc1')).toEqual(['toolchain error']);
  });

  test('every module of a workspace counts, and the file and line are named', async () => {
    const mac = simulatedMac({
      files: {
        '/w/go.work': { content: 'go 1.25\n\nuse (\n\t./a\n\t./b\n)\n' },
        '/w/a/go.mod': { content: 'module a\n\ngo 1.25\n' },
        '/w/b/go.mod': { content: 'module b\n\n// newer\ngo 1.30\n' },
      },
    });
    const judgements = await judgedRelease(mac, { directory: '/w/a' });
    const { evidence, remedy } = failureOf(judgements, 'toolchain');
    expect(evidence).toEqual([
      { source: '/w/b/go.mod:4', observed: 'go 1.30' },
      { source: 'GOTOOLCHAIN', observed: 'local' },
    ]);
    expect(remedy).toContain("go-version: '1.30.0'");
  });

  test('a file that may not be read is unknown', async () => {
    const mac = simulatedMac({ files: { '/w/go.mod': { content: '', mode: 0o600, uid: 0 } } });
    const judgements = await judgedRelease(mac, { directory: '/w' });
    expect(Object.keys(unknowns(judgements))).toEqual(['toolchain']);
  });
});
