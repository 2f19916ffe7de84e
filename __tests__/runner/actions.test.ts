import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProblemError } from '../../src/problem.ts';
import { actionsRunner } from '../../src/runner/actions.ts';

const fileVariables = [
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const;

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'runner files '));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Runs a program as the runner runs an action, and gives back every byte that it told the runner. */
function told(program: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, stdout, stderr };
}

function emptyFiles(): Record<string, string> {
  const paths = fileVariables.map((name) => [name, join(directory, name)] as const);
  for (const [, path] of paths) writeFileSync(path, '');
  return Object.fromEntries(paths);
}

function contents(files: Record<string, string>): Record<string, string> {
  const delimiter = /ghadelimiter_[0-9a-f_-]+/g;
  return Object.fromEntries(
    Object.entries(files).map(([name, path]) => [
      name,
      readFileSync(path, 'utf8').replace(delimiter, 'ghadelimiter_UUID'),
    ]),
  );
}

function ours(statements: string): string {
  const address = pathToFileURL('src/runner/actions.ts');
  return `import { actionsRunner } from '${address}'; const runner = actionsRunner(); ${statements}`;
}

function theToolkits(statements: string): string {
  const lib = (name: string) => pathToFileURL(`node_modules/@actions/core/lib/${name}.js`);
  return `import * as core from '${lib('core')}'; import { issueCommand } from '${lib('command')}'; ${statements}`;
}

const nasty = JSON.stringify('100%, a:b\r\nsecond: line\n::error::x %0A "q" — 世界');

const spoken: readonly (readonly [string, string, string])[] = [
  ['an output', `runner.output('a-b', ${nasty})`, `core.setOutput('a-b', ${nasty})`],
  ['an empty output', `runner.output('x', '')`, `core.setOutput('x', '')`],
  ['a variable', `runner.exportVariable('V', ${nasty})`, `core.exportVariable('V', ${nasty})`],
  ['a directory of the PATH', `runner.addPath('/a b/ä')`, `core.addPath('/a b/ä')`],
  ['state', `runner.saveState('key', ${nasty})`, `core.saveState('key', ${nasty})`],
  ['a mask', `runner.mask(${nasty})`, `core.setSecret(${nasty})`],
  ['a debug line', `runner.debug(${nasty})`, `core.debug(${nasty})`],
  ['a log line', `runner.log('CPU arm64 → OS arm64')`, `core.info('CPU arm64 → OS arm64')`],
  [
    'a problem matcher',
    `runner.addProblemMatcher('/a b/m.json')`,
    `issueCommand('add-matcher', {}, '/a b/m.json')`,
  ],
  ...(['error', 'warning', 'notice'] as const).map(
    (severity) =>
      [
        `an annotation of severity ${severity}`,
        `runner.annotate({ severity: '${severity}', summary: ${nasty} }, ${nasty})`,
        `core.${severity}(${nasty}, { title: ${nasty} })`,
      ] as const,
  ),
];

test.each(spoken)('%s is told byte for byte as @actions/core tells it', (_, mine, toolkits) => {
  const files = emptyFiles();
  const mineTold = { ...told(ours(mine), files), ...contents(files) };
  const theirFiles = emptyFiles();
  const toolkitTold = { ...told(theToolkits(toolkits), theirFiles), ...contents(theirFiles) };
  expect(mineTold).toEqual(toolkitTold);
  expect(mineTold).toMatchObject({ status: 0, stderr: '' });
});

test.each(spoken.slice(0, 5))(
  '%s falls back to the command that @actions/core uses where the runner names no file',
  (_, mine, toolkits) => {
    expect(told(ours(mine), {})).toEqual(told(theToolkits(toolkits), {}));
  },
);

test('a summary is told as @actions/core tells it', () => {
  const files = emptyFiles();
  told(ours(`runner.appendSummary('## A\\n'); runner.appendSummary('| b |\\n')`), files);
  const mine = contents(files);
  const theirFiles = emptyFiles();
  told(
    theToolkits(
      `await core.summary.addRaw('## A\\n').write(); await core.summary.addRaw('| b |\\n').write()`,
    ),
    theirFiles,
  );
  expect(mine).toEqual(contents(theirFiles));
});

test('an input is read as @actions/core reads it', () => {
  const env = { 'INPUT_GO-VERSION': '  1.26 \n', INPUT_TWO_WORDS: 'x' };
  const names = ['go-version', 'two words', 'absent'];
  const mine = told(
    ours(`console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => runner.input(name))))`),
    env,
  );
  const toolkits = told(
    theToolkits(
      `console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => core.getInput(name))))`,
    ),
    env,
  );
  expect(mine.stdout).toBe('["1.26","x",""]\n');
  expect(mine).toEqual(toolkits);
});

test('a step that fails ends with exit code 1 after every byte was written', () => {
  const { status, stdout } = told(
    ours(
      `runner.fail(); for (let i = 0; i < 2000; i++) runner.log('x'.repeat(2000)); runner.log('last')`,
    ),
    {},
  );
  expect(status).toBe(1);
  expect(stdout).toHaveLength(2000 * 2001 + 5);
  expect(stdout.endsWith('last\n')).toBe(true);
});

test('a value cannot end its own entry: its delimiter does not occur in it', () => {
  const files = emptyFiles();
  const runner = actionsRunner(files, () => {});
  runner.output('a', 'x');
  const [, seen = ''] = readFileSync(String(files.GITHUB_OUTPUT), 'utf8').match(/<<(.*)/) ?? [];
  runner.output('b', `x\n${seen}\nforged<<EOF\n1\nEOF`);
  expect(entriesOf(String(files.GITHUB_OUTPUT))).toEqual({
    a: 'x',
    b: `x\n${seen}\nforged<<EOF\n1\nEOF`,
  });
});

test('a directory with a line break is refused, because it would be two', () => {
  const runner = actionsRunner(emptyFiles(), () => {});
  expect(problemOf(() => runner.addPath('/opt/go\n/tmp/evil'))?.id).toBe('path-entry');
});

test.each(['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH'] as const)(
  'a missing %s is a problem that names it, and is not made',
  (name) => {
    const path = join(directory, 'gone', 'file');
    const runner = actionsRunner({ [name]: path }, () => {});
    const problem = problemOf(() => {
      runner.output('a', 'b');
      runner.exportVariable('a', 'b');
      runner.addPath('/a');
    });
    expect(problem).toMatchObject({
      id: 'runner-file',
      evidence: [{ source: name, observed: `ENOENT at ${path}` }],
    });
  },
);

test.each([
  ['no summary file', {}, 'This runner shows no job summary: GITHUB_STEP_SUMMARY is not set.\n'],
  [
    'a summary file that is gone',
    { GITHUB_STEP_SUMMARY: '/nonexistent/s.md' },
    'The job summary could not be written: ENOENT at /nonexistent/s.md\n',
  ],
])('%s is told and fails nothing', (_, env, expected) => {
  let written = '';
  actionsRunner(env, (text) => {
    written += text;
  }).appendSummary('## A');
  expect(written).toBe(expected);
});

test.each([
  ['::error::forged', ': :error::forged'],
  ['fine\n  ::add-mask::a', 'fine\n  : :add-mask::a'],
  ['fine\r::set-env name=PATH::/evil', 'fine\n: :set-env name=PATH::/evil'],
  ['x ##[add-path]/evil', 'x ## [add-path]/evil'],
  ['CPU :: arm64', 'CPU :: arm64'],
])('the log line %j commands nothing', (line, expected) => {
  let written = '';
  actionsRunner({}, (text) => {
    written += text;
  }).log(line);
  expect(written).toBe(`${expected}\n`);
});

test('nothing is masked when there is nothing to mask', () => {
  let written = '';
  actionsRunner({}, (text) => {
    written += text;
  }).mask(' ');
  expect(written).toBe('');
});

test('the post step reads what the main step saved, as the runner passes it on', () => {
  const runner = actionsRunner({ STATE_plan: '{"a":1}' });
  expect(runner.state('plan')).toBe('{"a":1}');
  expect(runner.state('other')).toBe('');
});

test('this process keeps its own environment', () => {
  const before = { ...process.env };
  const runner = actionsRunner(emptyFiles(), () => {});
  runner.addPath('/opt/go/bin');
  runner.exportVariable('GOTOOLCHAIN', 'local');
  expect(process.env).toEqual(before);
});

function problemOf(action: () => void) {
  try {
    action();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
}

/** Reads a file of key-value entries as the runner does: a value ends at the line that is its own delimiter. */
function entriesOf(path: string): Record<string, string> {
  const entries: Record<string, string> = {};
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  while (lines.length > 0) {
    const [name = '', delimiter = ''] = (lines.shift() ?? '').split('<<');
    const end = lines.indexOf(delimiter);
    entries[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return entries;
}
