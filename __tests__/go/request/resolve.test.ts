import {
  type Resolution,
  type ResolveOptions,
  resolveVersion,
} from '../../../src/go/request/resolve.ts';
import { parseVersionSpec, type VersionSpec } from '../../../src/go/request/version-spec.ts';
import type { Answer, Listing } from '../../../src/go/source.ts';
import { type GoVersion, goName, parseGoVersion } from '../../../src/go/version.ts';
import { type Problem, ProblemError } from '../../../src/problem.ts';

const version = (text: string) => parseGoVersion(text) as GoVersion;

function listing(texts: readonly string[], freshness: 'fresh' | 'stale' = 'fresh'): Listing {
  const versions = texts.map(version).map((v) => ({ version: v, stable: v.pre === undefined }));
  const observed = `${texts.length} versions, ${freshness}`;
  return { versions, stale: freshness === 'stale', evidence: { source: 'index', observed } };
}

function found(...given: Parameters<typeof listing>): Answer<Listing> {
  return { kind: 'found', value: listing(...given) };
}

const down: Answer<Listing> = {
  kind: 'unreachable',
  evidence: { source: 'https://go.dev/dl', observed: 'HTTP status 503' },
};
const unlisted: Answer<Listing> = {
  kind: 'not-found',
  evidence: { source: 'https://mirror.example', observed: 'it has no list' },
};

interface Given extends Omit<Partial<ResolveOptions>, 'installed' | 'sources'> {
  readonly answers?: readonly Answer<Listing>[];
  readonly installed?: readonly string[];
}

function resolve(asked: string, { answers = [], installed = [], ...given }: Given = {}) {
  return resolveVersion({
    request: {
      spec: parseVersionSpec(asked) as VersionSpec,
      decidedBy: { source: 'input go-version', observed: asked },
    },
    platform: { os: 'darwin', arch: 'arm64' },
    sources: answers.map((answer, index) => ({
      name: `source ${index}`,
      list: async () => answer,
    })),
    installed: async () => installed.map(version),
    offline: false,
    ...given,
  });
}

/** The release, then the ids of the notices. */
function told({ version: decided, notices }: Resolution): readonly string[] {
  return [goName(decided), ...notices.map(({ id }) => id)];
}

async function problem(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.catch((caught: unknown) => caught);
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`a ProblemError was expected, not ${JSON.stringify(error)}`);
}

test('an exact version asks nobody', async () => {
  const refuse = () => Promise.reject(new Error('somebody was asked'));
  const resolution = await resolveVersion({
    request: {
      spec: parseVersionSpec('1.26.8') as VersionSpec,
      decidedBy: { source: 'go.mod:3', observed: 'go 1.26.8' },
    },
    platform: { os: 'darwin', arch: 'arm64' },
    sources: [{ name: 'go.dev', list: refuse }],
    installed: refuse,
    offline: false,
  });
  expect(told(resolution)).toEqual(['go1.26.8']);
  expect(resolution.evidence).toEqual([{ source: 'go.mod:3', observed: 'go 1.26.8' }]);
});

test.each<[string, string, Given, readonly string[]]>([
  [
    'the newest that the source lists',
    '1.26',
    { answers: [found(['1.26.7', '1.26.8', '1.27.0'])], installed: ['1.26.7'] },
    ['go1.26.8'],
  ],
  [
    'the newest in the tool cache where the source lags behind',
    '1.26',
    { answers: [found(['1.26.7'])], installed: ['1.26.8'] },
    ['go1.26.8'],
  ],
  [
    'what the second source has, when the first has nothing that fits',
    '1.26',
    { answers: [found(['1.25.0']), found(['1.26.1'])] },
    ['go1.26.1'],
  ],
  [
    'what the second source has, when the first is down',
    'stable',
    { answers: [down, found(['1.26.1', '1.27.0'])] },
    ['go1.27.0'],
  ],
  [
    'what a fresh source has, before a stale one',
    'stable',
    { answers: [found(['1.26.1'], 'stale'), found(['1.27.0'])] },
    ['go1.27.0'],
  ],
  [
    'the newest in the tool cache, told, when every source is down',
    '1.26',
    { answers: [down, unlisted], installed: ['1.25.3', '1.26.2', '1.26.7'] },
    ['go1.26.7', 'release-index-stale'],
  ],
  [
    'the newest in the tool cache, with the newer one named, when the index is stale',
    '1.26',
    { answers: [found(['1.26.8'], 'stale'), down], installed: ['1.26.7'] },
    ['go1.26.7', 'newer-go-known'],
  ],
  [
    'the newest of a stale index, told, when the tool cache has nothing',
    '1.26',
    { answers: [found(['1.26.8'], 'stale'), down] },
    ['go1.26.8', 'release-index-stale'],
  ],
  [
    'a version of the tool cache that the sources no longer list',
    '1.24',
    { answers: [found(['1.26.8'])], installed: ['1.24.3'] },
    ['go1.24.3'],
  ],
  [
    'the newest in the tool cache when offline, without a word if nothing newer is known',
    '1.26',
    { offline: true, answers: [found(['1.26.9'])], installed: ['1.26.7'] },
    ['go1.26.7'],
  ],
  [
    'the newest in the tool cache when offline, with the newer one named',
    '1.26',
    {
      offline: true,
      installed: ['1.26.7'],
      lastKnown: async () => listing(['1.26.8'], 'stale'),
    },
    ['go1.26.7', 'newer-go-known'],
  ],
  [
    'an exact version of the tool cache when offline',
    '1.26.7',
    { offline: true, installed: ['1.26.7'] },
    ['go1.26.7'],
  ],
  [
    'the newest of the minor before, for oldstable',
    'oldstable',
    { answers: [found(['1.28rc1', '1.27.0', '1.26.8', '1.26.9'])] },
    ['go1.26.9'],
  ],
])('it is %s (%s)', async (_name, asked, given, expected) => {
  expect(told(await resolve(asked, given))).toEqual(expected);
});

test('a release that its source calls unstable is passed over', async () => {
  const { versions, ...rest } = listing(['1.26.8']);
  const withdrawn = { version: version('1.26.9'), stable: false };
  const value = { ...rest, versions: [withdrawn, ...versions] };
  const answers: readonly Answer<Listing>[] = [{ kind: 'found', value }];
  expect(told(await resolve('1.26', { answers }))).toEqual(['go1.26.8']);
});

test('the notice names the newer release and how to get it', async () => {
  const lastKnown = async () => listing(['1.26.8'], 'stale');
  const given = { offline: true, installed: ['1.26.7'], lastKnown };
  const { notices } = await resolve('1.26', given);
  expect(notices[0]).toMatchObject({
    severity: 'notice',
    summary:
      'go1.26.7, the newest in the tool cache that fits, is used, though go1.26.8 is known: offline is set',
    remedy: 'Remove `offline: true` to get go1.26.8, or name the version exactly.',
  });
});

test('when nothing fits, everything that was seen is told, with the nearest releases', async () => {
  const answers = [down, found(['1.25.3', '1.26.8', '1.27.0', '1.29.0', '1.30.1'])];
  const { id, evidence, remedy, summary } = await problem(
    resolve('1.28', { answers, installed: ['1.26.8', '1.25.3'] }),
  );
  expect(id).toBe('go-version-not-available');
  expect(summary).toBe('No Go release fits 1.28 for darwin/arm64');
  expect(evidence.map(({ source, observed }) => `${source}: ${observed}`)).toEqual([
    'input go-version: 1.28',
    'https://go.dev/dl: HTTP status 503',
    'index: 5 versions, fresh',
    'tool cache: go1.26.8, go1.25.3',
    'nearest releases: go1.27.0, go1.29.0, go1.30.1',
  ]);
  expect(remedy).toContain("go-version: '1.30.1'");
});

test('when no source lists anything and the tool cache has nothing, the sources are the problem', async () => {
  const { id, evidence } = await problem(resolve('1.26', { answers: [down, unlisted] }));
  expect(id).toBe('release-index-unreachable');
  expect(evidence).toHaveLength(4);
});

test.each(['1.26', '1.26.8'])(
  'offline without %s in the tool cache is a problem',
  async (asked) => {
    const { id, evidence, remedy } = await problem(
      resolve(asked, { offline: true, installed: ['1.25.3'], answers: [found(['1.26.8'])] }),
    );
    expect(id).toBe('go-version-not-installed');
    expect(evidence).toContainEqual({ source: 'tool cache', observed: 'go1.25.3' });
    expect(remedy).toContain("go-version: '1.25.3'");
  },
);

test.each(['1.15.15', '1.12', '1.15.x', '1.2'])(
  '%s is older than Go on Apple silicon, and refused before anybody is asked',
  async (asked) => {
    expect((await problem(resolve(asked))).id).toBe('no-release-for-platform');
  },
);

test('the first beta for Apple silicon is not refused', async () => {
  expect(told(await resolve('1.16beta1'))).toEqual(['go1.16beta1']);
});

test('a range that only releases before Go 1.16 fit is refused for the same reason', async () => {
  const answers = [found(['1.16', '1.27.0'])];
  expect((await problem(resolve('>=1.13 <1.16', { answers }))).id).toBe('no-release-for-platform');
});

test('Intel Macs have older releases', async () => {
  const platform = { os: 'darwin', arch: 'amd64' } as const;
  expect(told(await resolve('1.15.15', { platform }))).toEqual(['go1.15.15']);
});

test('a 1.20 that lost its zero in YAML is recognised', async () => {
  const { remedy } = await problem(resolve('1.2'));
  expect(remedy).toContain("If 1.20 was meant, put it in quotes (`go-version: '1.20'`)");
  expect((await problem(resolve('1.12'))).remedy).not.toContain('quotes');
});
