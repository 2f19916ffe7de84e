import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobEnvironment } from '../../src/go/job/environment.ts';
import { actionsRunner } from '../../src/runner/actions.ts';
import { tell } from '../../src/steps/tell.ts';
import { healthy } from '../report/sample-reports.ts';
import { fileCommandValues } from '../support/runner-commands.ts';

const environment: JobEnvironment = {
  paths: ['/sdk/bin', '/home/ci/go/bin'],
  variables: { GOTOOLCHAIN: 'local' },
  problems: [],
};
const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const;

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tell-'));
  for (const file of files) writeFileSync(join(directory, file), '');
});
afterEach(() => {
  process.exitCode = undefined;
  rmSync(directory, { recursive: true });
});

/** Tells a runner of which one file is gone, and gives back all that it was told. */
function toldWithout(missing?: (typeof files)[number]) {
  if (missing) rmSync(join(directory, missing));
  const env = Object.fromEntries(files.map((file) => [file, join(directory, file)]));
  let stdout = '';
  const runner = actionsRunner(env, (text) => {
    stdout += text;
  });
  const telling = { problemMatchers: '/action/problem-matchers.json', secrets: [] };
  tell(runner, { report: healthy, environment }, telling);
  const read = (file: (typeof files)[number]) =>
    file === missing ? '' : readFileSync(join(directory, file), 'utf8');
  return { stdout, exitCode: process.exitCode, path: read('GITHUB_PATH'), read };
}

test('what is to be in front of the PATH is told last', () => {
  const { path, exitCode, stdout } = toldWithout();
  expect(path).toBe('/home/ci/go/bin\n/sdk/bin\n');
  expect(exitCode).toBeUndefined();
  expect(stdout).toContain('::add-matcher::/action/problem-matchers.json');
});

test.each(['GITHUB_PATH', 'GITHUB_ENV'] as const)(
  'a runner whose %s is gone makes the run fail, in every rendering',
  (missing) => {
    const { stdout, exitCode, read } = toldWithout(missing);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^::error title=.*runner-file/m);
    expect(stdout).not.toContain('add-matcher');
    const { verdict, problems } = fileCommandValues(read('GITHUB_OUTPUT'));
    expect(verdict).toBe('failed');
    expect(problems).toContain('runner-file');
    expect(read('GITHUB_STEP_SUMMARY')).toContain('runner-file');
  },
);

test('a runner whose GITHUB_OUTPUT is gone makes the run fail too', () => {
  const { stdout, exitCode } = toldWithout('GITHUB_OUTPUT');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^::error title=.*runner-file/m);
});
