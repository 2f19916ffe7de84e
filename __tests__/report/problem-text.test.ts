import { ProblemError } from '../../src/problem.ts';
import { problemText, tally, unexpectedError } from '../../src/report/problem-text.ts';
import { healthy, rosettaProblem, uncertain } from './sample-reports.ts';

test('a problem says what was seen, then what to do, then where to read on', () => {
  expect(problemText(rosettaProblem)).toMatchInlineSnapshot(`
"The runner is an x86-64 program that macOS translates with Rosetta. [rosetta]
  saw: sysctl -n hw.optional.arm64 -> 1
  saw: sysctl -n sysctl.proc_translated -> 1
  saw: RUNNER_ARCH -> X64
  saw: process.arch -> x64
  fix: Remove this runner with \`./config.sh remove\`, unpack the \`osx-arm64\` package of the runner into an empty folder, and register it again.
  see: docs/checks.md#rosetta"
`);
});

test('what has several lines keeps them, and nothing is shown as such', () => {
  const text = problemText({
    ...rosettaProblem,
    evidence: [
      { source: 'go env GOROOT', observed: '' },
      {
        source: 'xcrun --find clang',
        observed: 'xcrun: error: invalid active path\r\n\r\n  see man',
      },
    ],
  });
  expect(text).toMatchInlineSnapshot(`
"The runner is an x86-64 program that macOS translates with Rosetta. [rosetta]
  saw: go env GOROOT -> (nothing)
  saw: xcrun --find clang -> xcrun: error: invalid active path
       see man
  fix: Remove this runner with \`./config.sh remove\`, unpack the \`osx-arm64\` package of the runner into an empty folder, and register it again.
  see: docs/checks.md#rosetta"
`);
});

test('a problem that must be short keeps its summary and its remedy', () => {
  const evidence = Array.from({ length: 200 }, (_, index) => ({
    source: `/opt/go${index}/bin/go`,
    observed: 'amd64 — 世界 '.repeat(5),
  }));
  const text = problemText({ ...rosettaProblem, evidence }, 2000);
  expect(text.length).toBeLessThanOrEqual(2000);
  expect(text).toContain('  saw: /opt/go0/bin/go');
  expect(text).toContain('       … and more, in the job summary\n  fix: Remove this runner');
  expect(text).toMatch(/see: docs\/checks\.md#rosetta$/);
});

test('a remedy longer than all the room is cut, and nothing is cut in the middle of a character', () => {
  const text = problemText({ ...rosettaProblem, remedy: '🧭'.repeat(900) }, 300);
  expect(text.length).toBeLessThanOrEqual(300);
  expect(text.isWellFormed()).toBe(true);
});

test('an unforeseen error shows its stack and its cause, and asks for a report', () => {
  const error = new TypeError('x is not a function', { cause: new Error('socket hang up') });
  error.stack = 'TypeError: x is not a function\n    at judge (dist/main/index.js:10:3)';
  if (error.cause instanceof Error) error.cause.stack = 'Error: socket hang up\n    at net';
  const problem = unexpectedError(error, 'https://github.example/org/setup-go-arm64/issues');
  expect(problemText(problem)).toMatchInlineSnapshot(`
"A fault in this action itself stopped it: x is not a function [unexpected-error]
  saw: stack -> TypeError: x is not a function
       at judge (dist/main/index.js:10:3)
  saw: caused by -> Error: socket hang up
       at net
  fix: Report it at https://github.example/org/setup-go-arm64/issues, with this text and the step of the workflow that uses the action.
  see: docs/checks.md#unexpected-error"
`);
});

test.each([
  ['a string', 'boom', 'boom'],
  ['undefined', undefined, 'undefined'],
  ['an error without a message', new RangeError(), 'RangeError'],
  ['an error that is its own cause', circular(), 'round'],
  ['a problem error', new ProblemError(rosettaProblem), 'translates with Rosetta'],
])('%s that was thrown has a text', (_, thrown, expected) => {
  expect(problemText(unexpectedError(thrown))).toContain(expected);
});

test('a tally counts by severity and names each id once', () => {
  const warning = { ...rosettaProblem, id: 'path', severity: 'warning' as const };
  expect(tally([warning, rosettaProblem, warning, ...uncertain.problems])).toBe(
    '1 error (rosetta), 2 warnings (path), 1 notice (newer-release)',
  );
  expect(tally(healthy.problems)).toBe('');
});

function circular(): Error {
  const error = new Error('round');
  error.cause = error;
  return error;
}
