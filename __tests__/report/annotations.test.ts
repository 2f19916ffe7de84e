import { annotations } from '../../src/report/annotations.ts';
import { healthy, hostile, rosettaProblem, translated, uncertain } from './sample-reports.ts';

test('a healthy run annotates nothing', () => {
  expect(annotations(healthy)).toEqual([]);
});

test('each cause is one annotation with its remedy', () => {
  expect(annotations(translated)).toMatchInlineSnapshot(`
[
  {
    "severity": "error",
    "summary": "The runner is an x86-64 program that macOS translates with Rosetta.",
    "text": "The runner is an x86-64 program that macOS translates with Rosetta. [rosetta]
  saw: sysctl -n hw.optional.arm64 -> 1
  saw: sysctl -n sysctl.proc_translated -> 1
  saw: RUNNER_ARCH -> X64
  saw: process.arch -> x64
  fix: Remove this runner with \`./config.sh remove\`, unpack the \`osx-arm64\` package of the runner into an empty folder, and register it again.
  see: docs/checks.md#rosetta",
  },
]
`);
});

test('a notice is a notice', () => {
  expect(annotations(uncertain).map(({ severity }) => severity)).toEqual(['notice']);
});

test('the runner shows ten of a kind, so the tenth names all that are left', () => {
  const problems = Array.from({ length: 14 }, (_, index) => ({
    ...rosettaProblem,
    id: `cause-${index + 1}`,
  }));
  const shown = annotations({ ...translated, problems: [...uncertain.problems, ...problems] });
  expect(shown.filter(({ severity }) => severity === 'error')).toHaveLength(10);
  expect(shown[9]).toEqual({
    severity: 'error',
    summary: '5 more errors are in the job summary',
    text: '5 more errors are in the job summary: cause-10, cause-11, cause-12, cause-13, cause-14',
  });
  expect(shown[10]?.severity).toBe('notice');
});

test('exactly ten are all shown', () => {
  const problems = Array.from({ length: 10 }, () => rosettaProblem);
  expect(annotations({ ...translated, problems }).at(-1)?.summary).toBe(rosettaProblem.summary);
});

test('a text stays below the limit of the runner with its remedy in it', () => {
  const evidence = [{ source: 'go env', observed: 'GOFLAGS=-x\n'.repeat(5000) }];
  const [shown] = annotations({ ...translated, problems: [{ ...rosettaProblem, evidence }] });
  expect(shown?.text.length).toBeLessThan(4096);
  expect(shown?.text).toContain(rosettaProblem.remedy);
});

test('a title is one line', () => {
  expect(annotations(hostile)[0]?.summary).not.toMatch(/\p{Cc}/u);
});
