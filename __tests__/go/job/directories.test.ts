import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DirectoryRules, expectedDirectories } from '../../../src/go/job/directories.ts';
import { planDirectories, type SeenDirectory } from '../../../src/go/job/directory-plan.ts';
import { scratchDirectory } from '../../support/fake-sdk.ts';

const linux: DirectoryRules = { os: 'linux', env: {}, settings: {}, homeDirectory: undefined };

function expectedFor(rules: Partial<DirectoryRules>): Readonly<Record<string, string | undefined>> {
  const directories = expectedDirectories({ ...linux, ...rules });
  return Object.fromEntries(directories.map(({ variable, path }) => [variable, path]));
}

/** What was expected, with obstacles where named. */
function seen(
  rules: Partial<DirectoryRules>,
  obstacles: Partial<Record<string, string>> = {},
): readonly SeenDirectory[] {
  return expectedDirectories({ ...linux, ...rules }).map((directory) => ({
    ...directory,
    obstacle: obstacles[directory.variable],
  }));
}

test.each([
  ['only HOME', {}, {}],
  ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/caches' }, {}],
  ['a list for GOPATH', { GOPATH: '/first:/second' }, {}],
  ['all three set', { GOPATH: '/p', GOCACHE: '/c', GOMODCACHE: '/m' }, {}],
  ['values of go env -w', {}, { GOPATH: '/written', GOCACHE: '/written-cache' }],
  ['a variable against go env -w', { GOPATH: '/variable' }, { GOPATH: '/written' }],
])('with %s we expect what go says', async (_, variables, settings) => {
  await using scratch = await scratchDirectory();
  const file = join(scratch.path, '.config/go/env');
  await mkdir(join(scratch.path, '.config/go/telemetry'), { recursive: true });
  await writeFile(join(scratch.path, '.config/go/telemetry/mode'), 'off');
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(file, lines.join(''));
  const env = { HOME: scratch.path, ...variables };
  const told = execFileSync('go', ['env', '-json', 'GOPATH', 'GOCACHE', 'GOMODCACHE'], {
    env: { PATH: process.env.PATH, GOENV: file, ...env },
    encoding: 'utf8',
  });
  expect(expectedFor({ env, settings })).toEqual(JSON.parse(told));
});

test('on macOS the build cache is in Library/Caches, whatever XDG says', () => {
  const env = { HOME: '/Users/ci', XDG_CACHE_HOME: '/caches' };
  expect(expectedFor({ os: 'darwin', env }).GOCACHE).toBe('/Users/ci/Library/Caches/go-build');
});

test('what is usable is left as it is', () => {
  expect(planDirectories(seen({ env: { HOME: '/home/ci' } }), '/srv/_go')).toEqual({
    paths: {
      GOPATH: '/home/ci/go',
      GOCACHE: '/home/ci/.cache/go-build',
      GOMODCACHE: '/home/ci/go/pkg/mod',
    },
    variables: {},
    problem: undefined,
  });
});

test('without HOME the home directory of the user database is exported, and told', () => {
  const plan = planDirectories(seen({ homeDirectory: '/var/lib/ci' }), '/srv/_go');
  const paths = {
    GOPATH: '/var/lib/ci/go',
    GOCACHE: '/var/lib/ci/.cache/go-build',
    GOMODCACHE: '/var/lib/ci/go/pkg/mod',
  };
  expect(plan).toMatchObject({ paths, variables: paths });
  expect(plan.problem).toMatchObject({
    id: 'go-directories-replaced',
    severity: 'notice',
    remedy: expect.stringContaining('Set HOME'),
  });
});

test('without any home directory they are in the directory of the runner', () => {
  const plan = planDirectories(seen({}), '/srv/_go');
  expect(plan.variables).toEqual({
    GOPATH: '/srv/_go/gopath',
    GOCACHE: '/srv/_go/go-build',
    GOMODCACHE: '/srv/_go/gopath/pkg/mod',
  });
  expect(plan.problem?.evidence[0]).toEqual({
    source: 'GOPATH',
    observed: 'no HOME to find it from; is now /srv/_go/gopath',
  });
});

test('without HOME, what is set is not exported again', () => {
  const env = { GOPATH: '/p', GOCACHE: '/c' };
  const plan = planDirectories(seen({ env }), '/srv/_go');
  expect(plan.variables).toEqual({});
  expect(plan.problem).toBeUndefined();
});

test('only the one that cannot be written to is replaced, and that is told', () => {
  const rules = { env: { HOME: '/home/ci' } };
  const plan = planDirectories(seen(rules, { GOCACHE: 'belongs to root, mode 755' }), '/w/_go');
  expect(plan.variables).toEqual({ GOCACHE: '/w/_go/go-build' });
  expect(plan.paths.GOPATH).toBe('/home/ci/go');
  expect(plan.problem).toMatchObject({
    summary: 'GOCACHE cannot be written to, and is set for this job',
    evidence: [
      {
        source: 'GOCACHE',
        observed: '/home/ci/.cache/go-build: belongs to root, mode 755; is now /w/_go/go-build',
      },
    ],
  });
});

test('a usable module cache below a replaced GOPATH is named, as go would not find it any more', () => {
  const plan = planDirectories(
    seen({ env: { GOPATH: '/ro', HOME: '/h' } }, { GOPATH: 'read-only' }),
    '/w/_go',
  );
  expect(plan.variables).toEqual({ GOPATH: '/w/_go/gopath', GOMODCACHE: '/ro/pkg/mod' });
});
