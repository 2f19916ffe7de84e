import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { withTables } from '../scripts/readme.ts';
import { knownCheckIds } from '../src/checks/index.ts';

const root = resolve(import.meta.dirname, '..');

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** What is in the repository, or will be with the next commit. */
function trackedFiles(): readonly string[] {
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', options, { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].toSorted();
}

const actionYaml = parse(read('action.yml')) as Record<'inputs' | 'outputs', object>;

test('the tables of README.md are made from action.yml', () => {
  expect(read('README.md')).toBe(withTables(read('README.md'), read('action.yml')));
});

test('action.yml declares the inputs that are read, and token, which is only accepted', () => {
  const readHere = namesIn(read('src/inputs.ts'), /\binput\('([a-z0-9-]+)'\)/g);
  expect([...readHere, 'token'].toSorted()).toEqual(Object.keys(actionYaml.inputs).toSorted());
});

test('action.yml declares the outputs that are set', () => {
  const type = /type OutputName =([^;]+);/.exec(read('src/report/outputs.ts'))?.[1] ?? '';
  expect(namesIn(type, /'([a-z0-9-]+)'/g)).toEqual(Object.keys(actionYaml.outputs).toSorted());
});

test('README.md has a row for every check, and docs/checks.md a heading', () => {
  const rows = namesIn(read('README.md'), /^\| \[`([a-z-]+)`\]\(docs\/checks\.md#\1\) \|/gm);
  expect(rows).toEqual(knownCheckIds.toSorted());
  const headings = namesIn(read('docs/checks.md'), /^#+ `?([a-z0-9-]+)`?$/gm);
  expect(headings).toEqual(expect.arrayContaining(knownCheckIds.toSorted()));
});

/** The ids that a problem can carry: after `id:`, or one of two after a question mark. */
function problemIdsIn(source: string): readonly string[] {
  const values = [...source.matchAll(/\bid:\s*([^,;]+)/g)].map((match) => match[1] ?? '');
  return values.flatMap((value) => namesIn(value, /(?:^|[?:])\s*'([a-z0-9-]+)'/g));
}

test('docs/checks.md has one heading for every problem id, and no other', () => {
  const sources = trackedFiles().filter((path) => /^src\/.*(?<!\.d)\.ts$/.test(path));
  const ids = new Set(sources.flatMap((path) => problemIdsIn(read(path))));
  const headings = [...read('docs/checks.md').matchAll(/^## `([a-z0-9-]+)`$/gm)].map(
    ([, id]) => id,
  );
  expect(ids.size).toBeGreaterThan(knownCheckIds.length);
  expect(headings.toSorted()).toEqual([...ids].toSorted());
});

test('every relative link of a page leads to a file', () => {
  const pages = trackedFiles().filter((path) => path.endsWith('.md') && !path.startsWith('dist/'));
  const dead = pages.flatMap((page) =>
    namesIn(read(page), /\]\((?!https?:|#)([^)#\s]+)/g)
      .filter((target) => !existsSync(join(root, page, '..', target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(dead).toEqual([]);
});

test('every decision is linked from the index of decisions', () => {
  const pages = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md');
  expect(namesIn(read('docs/decisions/README.md'), /\]\(([^)]+)\)/g)).toEqual(pages.toSorted());
});

const workflows = readdirSync(join(root, '.github/workflows'));

describe.each(workflows)('the workflow %s', (name) => {
  const text = read(`.github/workflows/${name}`);

  test('pins what it uses by a full commit hash, with the version beside it', () => {
    const foreign = namesIn(text, /\buses: (?!\.\/)(.+)$/gm);
    const unpinned = foreign.filter(
      (uses) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses),
    );
    expect(unpinned).toEqual([]);
  });

  test('grants nothing to jobs that do not ask, keeps no credentials and ends in time', () => {
    const workflow = parse(text) as {
      permissions: unknown;
      jobs: Record<string, { 'timeout-minutes'?: number; uses?: string; steps?: readonly Step[] }>;
    };
    const jobs = Object.values(workflow.jobs);
    const checkouts = jobs
      .flatMap(({ steps = [] }) => steps)
      .filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter((job) => !job.uses && !job['timeout-minutes'])).toEqual([]);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

test('no file names the host of a package registry', () => {
  const hosts = [
    ['proxy', 'golang', 'org'],
    ['registry', 'npmjs', 'org'],
    ['registry', 'yarnpkg', 'com'],
    ['npm', 'pkg', 'github', 'com'],
    ['pypi', 'org'],
    ['pythonhosted', 'org'],
  ].map((labels) => labels.join('.'));
  const naming = trackedFiles().flatMap((path) => {
    const text = read(path);
    return hosts.filter((host) => text.includes(host)).map((host) => `${path}: ${host}`);
  });
  expect(naming).toEqual([]);
});

interface LockedPackage {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockedPackage | undefined>>;

/** Where Node would find a package that the package at `from` asks for. */
function locate(lock: Lock, from: string, name: string): string {
  const candidate = `${from}${from === '' ? '' : '/'}node_modules/${name}`;
  if (lock[candidate] || from === '') return candidate;
  return locate(lock, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

/** The packages that ship: what `dependencies` asks for, and all that these ask for. */
function shipped(lock: Lock, from: string, seen: Set<string>): ReadonlySet<string> {
  for (const name of Object.keys(lock[from]?.dependencies ?? {})) {
    const path = locate(lock, from, name);
    if (seen.has(path)) continue;
    seen.add(path);
    shipped(lock, path, seen);
  }
  return seen;
}

test('what ships is under a permissive licence, save OpenPGP.js, which is shipped unmodified', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Lock };
  const permissive = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'];
  const paths = shipped(packages, '', new Set());
  const others = [...paths].filter((path) => {
    const license = JSON.parse(read(join(path, 'package.json'))).license as string;
    return !permissive.includes(license);
  });
  expect(paths.size).toBeGreaterThan(5);
  expect(others).toEqual(['node_modules/openpgp']);
});
