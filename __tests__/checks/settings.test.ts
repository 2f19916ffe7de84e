import { readFileSync } from 'node:fs';
import { knownCheckIds } from '../../src/checks/index.ts';
import { judgedMachine, problems } from '../support/judged.ts';
import { type Mac, simulatedMac } from '../support/simulated-mac.ts';

const goEnvPath = '/Users/runner/Library/Application Support/go/env';
const written = (content: string, env = {}): Partial<Mac> => ({
  env,
  files: { [goEnvPath]: { content } },
});

describe('go-env-file', () => {
  test.each<[string, Partial<Mac>, readonly string[]]>([
    ['another processor', written('GOARCH=amd64\n'), ['go-env-file error']],
    ['another system', written('GOOS=linux\n'), ['go-env-file error']],
    ['both in one problem', written('GOARCH=amd64\nGOOS=linux\n'), ['go-env-file error']],
    ['what is the case anyway', written('GOARCH=arm64\nGOOS=darwin\nGOTOOLCHAIN=local\n'), []],
    [
      'another processor that the environment overrules',
      written('GOARCH=amd64\n', { GOARCH: 'arm64' }),
      ['go-env-file warning'],
    ],
    ['flags', written('GOFLAGS=-mod=mod\n'), ['go-env-file warning']],
    ['an old GOROOT', written('GOROOT=/usr/local/go\n'), ['go-env-file warning']],
    ['cgo switched off', written('CGO_ENABLED=0\n'), ['go-env-file warning']],
    [
      'both kinds',
      written('GOARCH=amd64\nGOFLAGS=-v\n'),
      ['go-env-file error', 'go-env-file warning'],
    ],
    [
      'a proxy, which is for the owner to choose',
      written('GOPROXY=off\nGOPRIVATE=a.example\n'),
      [],
    ],
    ['a comment and an empty value', written('# GOARCH=amd64\nGOFLAGS=\n'), []],
    ['nothing that is read', written('GOARCH=amd64\n', { GOENV: 'off' }), []],
    [
      'what another file says',
      {
        env: { GOENV: '/etc/go-env' },
        files: { '/etc/go-env': { content: 'GOARCH=amd64\n' } },
      },
      ['go-env-file error'],
    ],
  ])('judges %s', async (_, mac, expected) => {
    expect(problems(await judgedMachine(simulatedMac(mac)))).toEqual(expected);
  });

  test('a file that may not be read is unknown', async () => {
    const unreadable = { [goEnvPath]: { content: '', mode: 0o600, uid: 0 } };
    const judgements = await judgedMachine(simulatedMac({ files: unreadable }));
    expect(judgements).toContainEqual(
      expect.objectContaining({
        id: 'go-env-file',
        verdict: { kind: 'unknown', why: expect.stringContaining('EACCES') },
      }),
    );
  });
});

describe('go-env, of the environment', () => {
  test.each<[string, readonly string[]]>([
    ['GO111MODULE=off', ['go-env warning']],
    ['GO111MODULE=auto', ['go-env notice']],
    ['GO111MODULE=on', []],
    ['GOFLAGS=-mod=vendor', ['go-env notice']],
    ["GOFLAGS=-v '-ldflags=-s -w'", ['go-env notice']],
    ['GOFLAGS=mod=vendor', ['go-env error']],
    ['GOWORK=off', []],
    ['GOWORK=/w/go.work', []],
    ['GOWORK=go.work', ['go-env error']],
    ['GOEXPERIMENT=jsonv2', ['go-env warning']],
    ['GODEBUG=http2client=0', ['go-env notice']],
    ['GOARM=7', ['go-env notice']],
    ['GOARM64=v9.0', ['go-env notice']],
    ['GOARM64=v8.0', []],
    ['GOAMD64=v3', []],
    ['GOFLAGS=', []],
  ])('%s', async (setting, expected) => {
    const [name = '', ...value] = setting.split('=');
    const mac = simulatedMac({ env: { [name]: value.join('=') } });
    expect(problems(await judgedMachine(mac))).toEqual(expected);
  });

  test('an instruction set counts where it takes effect', async () => {
    const chip = 'Intel(R) Core(TM) i7-8700B CPU @ 3.20GHz';
    const mac = simulatedMac({ chip, runner: 'osx-x64', node: 'x64', env: { GOAMD64: 'v3' } });
    const judgements = await judgedMachine(mac, { expected: 'amd64' });
    expect(problems(judgements)).toEqual(['go-env notice']);
  });
});

test('a setting makes a problem louder, quieter or go away', async () => {
  const mac = simulatedMac(written('GOARCH=amd64\n', { GOFLAGS: '-v' }));
  const told = async (settings: Parameters<typeof judgedMachine>[1]) =>
    problems(await judgedMachine(mac, settings));
  expect(await told({ settings: { 'go-env-file': 'notice', 'go-env': 'error' } })).toEqual([
    'go-env-file notice',
    'go-env error',
  ]);
  expect(await told({ settings: { 'go-env-file': 'off', 'go-env': 'off' } })).toEqual([]);
});

test('every check has a heading in the documentation', () => {
  const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');
  const headings = [...page.matchAll(/^## `([^`]+)`$/gm)].map(([, id]) => id);
  expect(headings).toEqual(expect.arrayContaining([...knownCheckIds]));
});
