import { outputs } from '../../src/report/outputs.ts';
import { healthy, rosettaProblem, translated, uncertain } from './sample-reports.ts';

test('a healthy run gives every output', () => {
  expect(outputs(healthy, { reportPath: '/tmp/report.json' })).toMatchInlineSnapshot(`
{
  "architecture": "arm64",
  "cache-hit": "true",
  "go-version": "1.26.8",
  "gocache": "/Users/ci/Library/Caches/go-build",
  "gomodcache": "/Users/ci/go/pkg/mod",
  "gopath": "/Users/ci/go",
  "goroot": "/Users/ci/actions-runner/_work/_tool/go/1.26.8/arm64",
  "problems": "[]",
  "report": "/tmp/report.json",
  "sha256": "5b2f6c0d7e1a4c3b8f9e0d1c2b3a49586776859a0b1c2d3e4f5061728394a5b6",
  "source": "tool-cache",
  "verdict": "passed",
}
`);
});

test('a run that failed before there was an SDK leaves empty what it does not know', () => {
  const told = outputs(translated, { reportPath: '' });
  expect(told).toMatchObject({ goroot: '', gopath: '', sha256: '', 'cache-hit': 'false' });
  expect(JSON.parse(told.problems)).toEqual([rosettaProblem]);
});

test('an SDK that was fetched names its source and is no cache hit', () => {
  const told = outputs(uncertain, { reportPath: '' });
  expect(told).toMatchObject({ source: 'module-proxy', 'cache-hit': 'false' });
});

test('a secret is blotted out of the problems, and a path stays usable though it contains one', () => {
  const report = {
    ...healthy,
    directories: { gopath: '/Users/build/go', gocache: '/c', gomodcache: '/m' },
    problems: [{ ...rosettaProblem, remedy: 'Log in as build.' }],
  };
  const told = outputs(report, { reportPath: '', secrets: ['build'] });
  expect(told.gopath).toBe('/Users/build/go');
  expect(told.problems).toContain('Log in as ***.');
});
