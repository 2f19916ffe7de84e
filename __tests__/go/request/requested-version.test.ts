import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requestedVersion } from '../../../src/go/request/requested-version.ts';
import { parseVersionSpec } from '../../../src/go/request/version-spec.ts';
import { type Problem, ProblemError } from '../../../src/problem.ts';

const workspace = '/home/runner/work/a b';

function reading(files: Readonly<Record<string, string>>) {
  return async (file: string) => files[path.relative(workspace, file)];
}

interface Given {
  readonly goVersion?: string;
  readonly goVersionFile?: string;
  readonly workingDirectory?: string;
}

async function request(given: Given, files: Readonly<Record<string, string>>) {
  const inputs = {
    goVersion: parseVersionSpec(given.goVersion ?? ''),
    goVersionFile: given.goVersionFile,
    workingDirectory: given.workingDirectory ?? '',
  };
  return requestedVersion(inputs, workspace, reading(files));
}

async function problem(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.catch((caught: unknown) => caught);
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`a ProblemError was expected, not ${error}`);
}

test('go-version decides, and no file is read for it', async () => {
  const inputs = {
    goVersion: parseVersionSpec('1.26'),
    goVersionFile: undefined,
    workingDirectory: '',
  };
  const refuse = () => Promise.reject(new Error('a file was read'));
  expect(await requestedVersion(inputs, workspace, refuse)).toMatchObject({
    spec: { kind: 'range', text: '1.26' },
    decidedBy: { source: 'input go-version', observed: '1.26' },
    notices: [],
  });
});

test('go-version goes before go-version-file, with a warning', async () => {
  const { spec, notices } = await request({ goVersion: '1.26', goVersionFile: 'go.mod' }, {});
  expect(spec.text).toBe('1.26');
  expect(notices).toMatchObject([{ id: 'go-version-file-unused', severity: 'warning' }]);
});

test.each([
  [['go.work', 'go.mod', '.go-version', '.tool-versions'], 'go.work:1'],
  [['go.mod', '.go-version', '.tool-versions'], 'go.mod:1'],
  [['.go-version', '.tool-versions'], '.go-version:1'],
  [['.tool-versions', 'mise.toml'], '.tool-versions:1'],
  [['mise.toml'], 'mise.toml:2'],
])('of %j the first decides', async (names, source) => {
  const texts: Record<string, string> = {
    'go.work': 'go 1.26.1',
    'go.mod': 'go 1.26.2',
    '.go-version': '1.26.3',
    '.tool-versions': 'golang 1.26.4',
    'mise.toml': '[tools]\ngo = "1.26.5"',
  };
  const files = Object.fromEntries(names.map((name) => [name, texts[name] ?? '']));
  expect((await request({}, files)).decidedBy.source).toBe(source);
});

test('a file that does not speak of Go leaves the word to the next one', async () => {
  const files = {
    'go.mod': 'module a',
    '.tool-versions': 'nodejs 22\n',
    'mise.toml': '[tools]\ngo="1.26"',
  };
  expect((await request({}, files)).decidedBy.source).toBe('mise.toml:2');
});

test('the files of the working directory are looked at, and named from the workspace', async () => {
  const files = { 'go.mod': 'go 1.20', 'svc/api/go.mod': 'module a\n\ngo 1.26.3\n' };
  const { decidedBy, spec } = await request({ workingDirectory: './svc/api/' }, files);
  expect(decidedBy).toEqual({ source: 'svc/api/go.mod:3', observed: 'go 1.26.3' });
  expect(spec).toMatchObject({ kind: 'exact', text: '1.26.3' });
});

test('go-version-file is relative to the workspace', async () => {
  const given = { goVersionFile: 'tools/go.mod', workingDirectory: 'svc' };
  const { decidedBy } = await request(given, { 'tools/go.mod': 'toolchain go1.26.3\n' });
  expect(decidedBy).toEqual({ source: 'tools/go.mod:1', observed: 'toolchain go1.26.3' });
});

test('with nothing found, the problem lists where was looked', async () => {
  const { id, evidence, remedy } = await problem(
    request({ workingDirectory: 'svc' }, { 'svc/go.mod': 'module a' }),
  );
  expect(id).toBe('go-version-not-found');
  expect(evidence.slice(0, 3)).toEqual([
    { source: 'svc/go.work', observed: 'no such file' },
    { source: 'svc/go.mod', observed: 'it has no go line and no toolchain line' },
    { source: 'svc/.go-version', observed: 'no such file' },
  ]);
  expect(remedy).toContain('go-version');
});

test.each([
  ['no such file', {}],
  ['it is empty', { '.go-version': '\n' }],
])('a named file of which is to say "%s" is a problem', async (observed, files) => {
  const found = await problem(request({ goVersionFile: '.go-version' }, files));
  expect(found).toMatchObject({
    id: 'go-version-not-found',
    evidence: [{ source: '.go-version', observed }],
  });
});

test.each([
  ['go.mod', 'module a\n\ngo 1.26\n\nrequire (\n', 'go.mod:5', 'a block that never ends'],
  ['go.mod', 'module a\n<<<<<<< HEAD\n', 'go.mod:2', '<<<<<<< is not the beginning of a directive'],
  ['go.work', 'go 1.26\n/* x */\n', 'go.work:2', 'a /* comment; only // comments are allowed'],
  ['.go-version', 'banana\n', '.go-version:1', 'banana: that is no Go version'],
])('nonsense in %s (%j) is told with its line', async (name, text, source, observed) => {
  const found = await problem(request({}, { [name]: text }));
  expect(found).toMatchObject({ id: 'go-version-file-invalid', evidence: [{ source, observed }] });
  expect(found.remedy).toContain(source);
});

describe('on a real disk', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'requested version \u00e9-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  test('a go.mod that cannot be read is told with the code of the system', async () => {
    await mkdir(path.join(directory, 'go.mod'));
    const inputs = { goVersion: undefined, goVersionFile: 'go.mod', workingDirectory: '' };
    const read = (file: string) => readFile(file, 'utf8');
    const found = await problem(requestedVersion(inputs, directory, read));
    expect(found).toMatchObject({
      id: 'go-version-file-unreadable',
      evidence: [{ source: 'go.mod', observed: 'EISDIR' }],
    });
  });
});

test('a failure that is none of the file system is not hidden', async () => {
  const inputs = { goVersion: undefined, goVersionFile: 'go.mod', workingDirectory: '' };
  const broken = () => Promise.reject(new TypeError('a bug'));
  await expect(requestedVersion(inputs, workspace, broken)).rejects.toThrow(TypeError);
});
