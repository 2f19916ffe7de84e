import { logLines } from '../../src/report/log.ts';
import { healthy, hostile, translated, uncertain } from './sample-reports.ts';

function logOf(report: Parameters<typeof logLines>[0]): string {
  return `\n${logLines(report).join('\n')}\n`;
}

test('a healthy run says in about a dozen lines what it decided and why', () => {
  expect(logOf(healthy)).toMatchInlineSnapshot(`
"
version     go1.26.8 for arm64, by go.mod:5 -> toolchain go1.26.8
goroot      /Users/ci/actions-runner/_work/_tool/go/1.26.8/arm64 (was in the tool cache)
from        https://go.dev/dl/go1.26.8.darwin-arm64.tar.gz
verified    SHA-256 from the index of go.dev
sha256      5b2f6c0d7e1a4c3b8f9e0d1c2b3a49586776859a0b1c2d3e4f5061728394a5b6
chain       CPU arm64 → OS arm64 → runner arm64 → Node arm64 → shell arm64 → go arm64 → GOARCH arm64
gopath      /Users/ci/go
gocache     /Users/ci/Library/Caches/go-build
gomodcache  /Users/ci/go/pkg/mod
checks      4 passed, 1 off (go-env-file)
verdict     passed in 0.4 s: every link of the chain is arm64
"
`);
  expect(logLines(healthy).length).toBeLessThanOrEqual(15);
});

test('a translated runner is seen in the chain, and its cause is left to the annotation', () => {
  expect(logOf(translated)).toMatchInlineSnapshot(`
"
version     go1.26.8 for arm64, by go.mod:5 -> toolchain go1.26.8
chain       CPU arm64 → OS arm64 → runner amd64 (wrong) → Node amd64 (wrong) → shell amd64 (wrong) → go unknown → GOARCH unknown
checks      1 passed, 1 failed, 1 off (go-env-file)
  unknown   go, GOARCH: SDK -> not installed on a wrong machine
verdict     failed in 0.1 s: 1 error (rosetta)
"
`);
});

test('what the machine would not say is shown with the reason, once', () => {
  expect(logOf(uncertain)).toMatchInlineSnapshot(`
"
version     go1.26.8 for arm64, by go.mod:5 -> toolchain go1.26.8
goroot      /Users/ci/actions-runner/_work/_tool/go/1.26.8/arm64 (installed now)
from        module-proxy, https://goproxy.corp.example/golang.org/toolchain/@v/v0.0.1-go1.26.8.darwin-arm64.zip
verified    h1 from the checksum database sum.golang.org
sha256      0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
h1          h1:bHk1ZUJ3pcwJQ0dZbVOjuFHfPbqTRX9GSUZr8/2Zx0s=
chain       CPU arm64 → OS arm64 → runner arm64 → Node arm64 → shell unknown → go arm64 → GOARCH arm64
gopath      /Users/ci/go
gocache     /Users/ci/Library/Caches/go-build
gomodcache  /Users/ci/go/pkg/mod
checks      4 passed, 2 unknown, 1 off (go-env-file)
  unknown   shell: /bin/zsh -c "uname -m" -> no answer within 10 s
  unknown   os-version: sw_vers: command not found
verdict     passed in 6.2 s: 1 notice (newer-release)
"
`);
});

test('a run that ended before anything was decided still has a verdict', () => {
  const early = {
    ...translated,
    version: undefined,
    chain: [],
    judgements: [],
    checksOff: undefined,
  };
  expect(logOf(early)).toMatchInlineSnapshot(`
"
checks      0 passed
verdict     failed in 0.1 s: 1 error (rosetta)
"
`);
});

test('a mismatch that only warns leaves a passed run that names it', () => {
  const warned = {
    ...translated,
    verdict: 'passed' as const,
    problems: translated.problems.map((problem) => ({ ...problem, severity: 'warning' as const })),
  };
  expect(logLines(warned).at(-1)).toMatch(/passed in 0\.1 s: 1 warning \(rosetta\)/);
});

test('a copy that another tool placed is not given an origin', () => {
  const { sdk } = healthy;
  if (sdk === undefined) throw new Error('the healthy report has an SDK');
  const lines = logLines({ ...healthy, sdk: { ...sdk, origin: undefined, sha256: undefined } });
  expect(lines.find((line) => line.startsWith('from'))).toMatch(/did not say where it came from/);
});

test('a line of the log stays one line whatever the machine says', () => {
  for (const line of logLines(hostile)) expect(line).not.toMatch(/\p{Cc}|\p{Cf}/u);
});
