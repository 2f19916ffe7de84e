import { realHead, universalHead } from '../support/executable-heads.ts';
import { failureOf, judgedSdk, problems, unknowns } from '../support/judged.ts';
import type { SimulatedGo } from '../support/simulated-go.ts';
import { linuxGoroot, simulatedLinux } from '../support/simulated-linux.ts';
import { type Mac, macGoroot, simulatedMac } from '../support/simulated-mac.ts';

const onMac = (mac: Partial<Mac>) => judgedSdk(simulatedMac({ sdk: {}, ...mac }), macGoroot);
const amd64 = realHead('darwin-amd64 go');
const old: SimulatedGo = {
  goroot: '/usr/local/go',
  version: 'go1.22.3',
  os: 'darwin',
  architecture: 'amd64',
  head: amd64,
};
const first = (directory: string) => ({
  PATH: `${directory}:${macGoroot}/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
});
const goEnvFile = '/Users/runner/Library/Application Support/go/env';

test.each<[string, Partial<Mac>, readonly string[]]>([
  ['a healthy SDK', {}, []],
  ['a universal bin/go', { sdk: { head: universalHead() } }, []],
  ['an x64 SDK in the place of the arm64 one', { sdk: { head: amd64 } }, ['go-binary error']],
  ['one x64 tool', { sdk: { toolHead: amd64 } }, ['go-binary error']],
  ['an SDK for Linux', { sdk: { head: realHead('linux-arm64 go') } }, ['go-binary error']],
  [
    'an SDK without a compiler',
    { files: { [`${macGoroot}/pkg/tool/darwin_arm64/link`]: { link: 'gone' } } },
    ['go-binary error'],
  ],
  ['another version', { sdk: { version: 'go1.26.7' } }, ['go-version error']],
  ['a vendor of the same version', { sdk: { version: 'go1.26.8 X:nodwarf5' } }, []],
  ['a compiler of another version', { sdk: { compileVersion: 'go1.25.1' } }, ['goroot error']],
  [
    'a GOROOT of another Go',
    { otherGos: [old], env: { GOROOT: '/usr/local/go' } },
    ['goroot error'],
  ],
  ['a GOROOT of a Go that is gone', { env: { GOROOT: '/usr/local/go1.20.4' } }, ['goroot error']],
  [
    'a GOROOT that leads to ours',
    { files: { '/go': { link: macGoroot } }, env: { GOROOT: '/go' } },
    [],
  ],
  [
    'a GOTOOLDIR of another Go',
    { otherGos: [old], env: { GOTOOLDIR: '/usr/local/go/pkg/tool/darwin_amd64' } },
    ['goroot error'],
  ],
  ['GOARCH for another processor', { env: { GOARCH: 'amd64' } }, ['go-env error']],
  ['GOOS for another system', { env: { GOOS: 'linux' } }, ['go-env error']],
  ['a setting that go stops at', { env: { GO111MODULE: 'yes' } }, ['go-env error']],
  [
    'GOARCH from go env -w',
    {
      sdk: { goEnvFile: 'GOARCH=amd64\n' },
      files: { [goEnvFile]: { content: 'GOARCH=amd64\n' } },
    },
    ['go-env error'],
  ],
  ['another go behind ours', { otherGos: [old] }, []],
  [
    'the x64 go of go.dev in front',
    { otherGos: [old], env: first('/usr/local/go/bin') },
    ['path error'],
  ],
  ['no go on the PATH', { env: { PATH: '/usr/bin:/bin' } }, ['path error']],
  [
    'a GOCACHE that is a file',
    { env: { GOCACHE: '/tmp/cache' }, files: { '/tmp/cache': { content: '' } } },
    ['go-directories error'],
  ],
  [
    'a GOPATH of another user',
    { files: { '/Users/runner/go': { isDirectory: true, mode: 0o777, uid: 502 } } },
    ['go-directories warning'],
  ],
  [
    'a GOPATH of root',
    { files: { '/Users/runner/go': { isDirectory: true, uid: 0 } } },
    ['go-directories error'],
  ],
  [
    'a GOMODCACHE inside GOROOT',
    { env: { GOMODCACHE: `${macGoroot}/mod` } },
    ['go-directories error'],
  ],
  [
    'a GOPATH that nobody can make',
    { env: { GOPATH: '/data/go' }, files: { '/data': { isDirectory: true, uid: 0 } } },
    ['go-directories error'],
  ],
])('%s', async (_, mac, expected) => {
  expect(problems(await onMac(mac))).toEqual(expected);
});

test('under a translated runner a universal go runs as amd64, and that is seen', async () => {
  const judgements = await onMac({
    sdk: { head: universalHead() },
    node: 'x64',
    runner: 'osx-x64',
  });
  expect(problems(judgements)).toContain('go-env error');
});

test('under a translated runner the arm64 SDK is an arm64 SDK', async () => {
  expect(problems(await onMac({ node: 'x64', runner: 'osx-x64' }))).toEqual([]);
});

test('the other gos are told with version, architecture and installer', async () => {
  const homebrew = { ...old, goroot: '/usr/local/Cellar/go/1.22.3/libexec' };
  const judgements = await onMac({
    otherGos: [homebrew],
    files: {
      '/usr/local/bin/go': { link: '../Cellar/go/1.22.3/libexec/bin/go' },
      '/Users/runner/.asdf/shims/go': { content: '#!/usr/bin/env bash\n', mode: 0o755 },
    },
    env: first('/Users/runner/.asdf/shims'),
  });
  const { summary, evidence, remedy } = failureOf(judgements, 'path');
  expect(summary).toContain('/Users/runner/.asdf/shims/go (asdf)');
  expect(remedy).toContain('asdf uninstall');
  expect(evidence).toEqual([
    { source: '/Users/runner/.asdf/shims/go', observed: 'a script, asdf' },
    { source: `${macGoroot}/bin/go`, observed: 'go1.26.8, Mach-O arm64, installed for this job' },
    { source: '/usr/local/bin/go', observed: 'go1.22.3, Mach-O amd64, Homebrew (Intel)' },
  ]);
});

test('an SDK that cannot be started here is unknown where it would have to be asked', async () => {
  const linux = simulatedLinux({
    kernel: 'x86_64',
    userland: 'amd64',
    runner: 'amd64',
    node: 'amd64',
    sdk: {},
  });
  const judgements = await judgedSdk(linux, linuxGoroot);
  expect(problems(judgements)).toEqual([]);
  expect(unknowns(judgements)).toMatchObject({
    'go-env': expect.stringContaining('not started'),
    goroot: expect.stringContaining('not started'),
    'go-directories': expect.stringContaining('not started'),
  });
});

test('a Linux machine with its SDK is fine', async () => {
  const judgements = await judgedSdk(simulatedLinux({ sdk: {} }), linuxGoroot);
  expect(problems(judgements)).toEqual([]);
  expect(unknowns(judgements)).toEqual({});
});
