import type { ModuleSettings } from '../../src/go/module-proxy/module-settings.ts';
import { openSources } from '../../src/go/open-sources.ts';
import type { SourceDependencies } from '../../src/go/source-dependencies.ts';
import { go1268, linuxArm64, scratchDirectory } from '../support/fake-sdk.ts';

const silent: ModuleSettings = {
  goproxy: undefined,
  gosumdb: '',
  goModCache: undefined,
  goSumDbState: undefined,
  looked: [{ source: 'environment', observed: 'GOPROXY is not set' }],
};

function dependencies(settings: ModuleSettings = silent): SourceDependencies {
  return {
    http: async () => ({
      read: async () => ({ kind: 'unreachable', why: 'not in this test' }),
      stream: async () => ({ kind: 'unreachable', why: 'not in this test' }),
    }),
    moduleSettings: async () => settings,
    stateDirectory: '/nonexistent/state',
    verifySignature: 'auto',
    revalidate: 'when-stale',
  };
}

test('a source is named without the secrets of its address', () => {
  const { sources } = openSources(
    [
      {
        kind: 'template',
        template: 'https://bob:hunter22@mirror.test/{version}.{ext}?code=qwertz',
      },
      { kind: 'base-url', url: 'https://bob:hunter22@mirror.test/dl' },
      { kind: 'go.dev' },
    ],
    dependencies(),
  );
  expect(sources.map(({ name }) => name)).toEqual([
    'https://mirror.test/{version}.{ext}?code=…',
    'https://mirror.test/dl',
    'go.dev',
  ]);
});

test('without a module proxy, the evidence says where one was looked for', async () => {
  await using scratch = await scratchDirectory();
  const { sources } = openSources([{ kind: 'module-proxy' }], dependencies());
  const order = {
    version: go1268,
    platform: linuxArm64,
    directory: scratch.path,
    scratch: scratch.path,
    pin: undefined,
    onProgress: () => {},
  };
  const expected = {
    kind: 'unreachable',
    evidence: {
      source: 'GOPROXY',
      observed:
        'no module proxy is configured (set GOPROXY to use one). environment: GOPROXY is not set',
    },
  };
  expect(await sources[0]?.unpack(order)).toEqual(expected);
  expect(await sources[0]?.list(linuxArm64)).toEqual(expected);
});

test('a signature that is required keeps modules out, which have none', async () => {
  const required = { ...dependencies(), verifySignature: 'required' } as const;
  const { sources, copies } = openSources([{ kind: 'module-proxy' }], required);
  expect(copies).toEqual([]);
  expect(await sources[0]?.list(linuxArm64)).toMatchObject({
    kind: 'not-found',
    evidence: { observed: expect.stringContaining('no OpenPGP signature') },
  });
});

test('the module cache is looked at first only where modules are a source at all', () => {
  expect(openSources([{ kind: 'go.dev' }], dependencies()).copies).toEqual([]);
  const { copies } = openSources([{ kind: 'go.dev' }, { kind: 'module-proxy' }], dependencies());
  expect(copies.map(({ name }) => name)).toEqual(['module-cache']);
});
