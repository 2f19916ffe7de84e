import type { Link } from '../../src/checks/chain.ts';
import type { Judgement } from '../../src/checks/check.ts';
import type { Problem } from '../../src/problem.ts';
import type { Report } from '../../src/report/report.ts';

function link(name: Link['name'], architecture: string, source: string, observed: string): Link {
  return {
    name,
    architecture,
    state: architecture === 'arm64' ? 'right' : 'wrong',
    evidence: { source, observed },
  };
}

function passed(id: string, question: string, source: string, observed: string): Judgement {
  return { id, question, verdict: { kind: 'passed', evidence: [{ source, observed }] } };
}

/** A job on an M2 whose go.mod names a toolchain, and whose SDK was in the tool cache. */
export const healthy: Report = {
  verdict: 'passed',
  expected: 'arm64',
  version: {
    name: 'go1.26.8',
    decidedBy: { source: 'go.mod:5', observed: 'toolchain go1.26.8' },
  },
  sdk: {
    goroot: '/Users/ci/actions-runner/_work/_tool/go/1.26.8/arm64',
    cacheHit: true,
    source: 'tool-cache',
    origin: 'https://go.dev/dl/go1.26.8.darwin-arm64.tar.gz',
    sha256: '5b2f6c0d7e1a4c3b8f9e0d1c2b3a49586776859a0b1c2d3e4f5061728394a5b6',
    h1: undefined,
    verifiedBy: 'SHA-256 from the index of go.dev',
  },
  directories: {
    gopath: '/Users/ci/go',
    gocache: '/Users/ci/Library/Caches/go-build',
    gomodcache: '/Users/ci/go/pkg/mod',
  },
  chain: [
    link('CPU', 'arm64', 'sysctl -n hw.optional.arm64', '1'),
    link('OS', 'arm64', 'uname -m', 'arm64'),
    link('runner', 'arm64', 'RUNNER_ARCH', 'ARM64'),
    link('Node', 'arm64', 'process.arch', 'arm64'),
    link('shell', 'arm64', '/bin/bash -c "uname -m"', 'arm64'),
    link('go', 'arm64', 'Mach-O header of bin/go', 'arm64'),
    link('GOARCH', 'arm64', 'go env GOARCH', 'arm64'),
  ],
  facts: [
    {
      name: 'Chip',
      value: 'Apple M2',
      evidence: { source: 'sysctl -n machdep.cpu.brand_string', observed: 'Apple M2' },
    },
    {
      name: 'System',
      value: 'macOS 15.7.7',
      evidence: { source: 'sw_vers -productVersion', observed: '15.7.7' },
    },
  ],
  judgements: [
    passed('hardware', 'Is the processor arm64?', 'sysctl -n hw.optional.arm64', '1'),
    passed('rosetta', 'Does the job run untranslated?', 'sysctl -n sysctl.proc_translated', '0'),
    passed('runner-package', 'Is the runner the arm64 one?', 'RUNNER_ARCH', 'ARM64'),
    passed('go-binary', 'Is the SDK arm64?', 'Mach-O header of bin/go', 'arm64'),
  ],
  checksOff: ['go-env-file'],
  problems: [],
  durationMs: 412,
};

/** A cause with everything that a real one has. */
export const rosettaProblem: Problem = {
  id: 'rosetta',
  severity: 'error',
  summary: 'The runner is an x86-64 program that macOS translates with Rosetta.',
  evidence: [
    { source: 'sysctl -n hw.optional.arm64', observed: '1' },
    { source: 'sysctl -n sysctl.proc_translated', observed: '1' },
    { source: 'RUNNER_ARCH', observed: 'X64' },
    { source: 'process.arch', observed: 'x64' },
  ],
  remedy:
    'Remove this runner with `./config.sh remove`, unpack the `osx-arm64` package of the runner into an empty folder, and register it again.',
};

/** An M1 whose runner was installed from the osx-x64 package: judged before any download. */
export const translated: Report = {
  ...healthy,
  verdict: 'failed',
  sdk: undefined,
  directories: undefined,
  chain: [
    ...healthy.chain.slice(0, 1),
    link('OS', 'arm64', 'uname -v', 'Darwin Kernel Version 24.6.0 RELEASE_ARM64_T8103'),
    link('runner', 'amd64', 'RUNNER_ARCH', 'X64'),
    link('Node', 'amd64', 'process.arch', 'x64'),
    link('shell', 'amd64', '/bin/bash -c "uname -m"', 'x86_64'),
    {
      ...unknownLink('go'),
      evidence: { source: 'SDK', observed: 'not installed on a wrong machine' },
    },
    {
      ...unknownLink('GOARCH'),
      evidence: { source: 'go env GOARCH', observed: 'not installed on a wrong machine' },
    },
  ],
  judgements: [
    ...healthy.judgements.slice(0, 1),
    {
      id: 'rosetta',
      question: 'Does the job run untranslated?',
      verdict: {
        kind: 'failed',
        severity: 'error',
        summary: rosettaProblem.summary,
        evidence: rosettaProblem.evidence,
        remedy: rosettaProblem.remedy,
      },
    },
  ],
  problems: [rosettaProblem],
  durationMs: 96,
};

/** A Mac that does not answer all that it is asked. */
export const uncertain: Report = {
  ...healthy,
  sdk: {
    goroot: '/Users/ci/actions-runner/_work/_tool/go/1.26.8/arm64',
    cacheHit: false,
    source: 'module-proxy',
    origin: 'https://goproxy.corp.example/golang.org/toolchain/@v/v0.0.1-go1.26.8.darwin-arm64.zip',
    sha256: '0f'.repeat(32),
    h1: 'h1:bHk1ZUJ3pcwJQ0dZbVOjuFHfPbqTRX9GSUZr8/2Zx0s=',
    verifiedBy: 'h1 from the checksum database sum.golang.org',
  },
  chain: healthy.chain.map((item) =>
    item.name === 'shell'
      ? {
          ...unknownLink('shell'),
          evidence: { source: '/bin/zsh -c "uname -m"', observed: 'no answer within 10 s' },
        }
      : item,
  ),
  judgements: [
    ...healthy.judgements,
    {
      id: 'shell',
      question: 'Do the shells of run: steps start as arm64?',
      verdict: { kind: 'unknown', why: '/bin/zsh -c "uname -m" -> no answer within 10 s' },
    },
    {
      id: 'os-version',
      question: 'Is macOS new enough for this Go?',
      verdict: { kind: 'unknown', why: 'sw_vers: command not found' },
    },
  ],
  problems: [
    {
      id: 'newer-release',
      severity: 'notice',
      summary: 'Go 1.26.8 is used; 1.26.9 is known, but no source could be reached.',
      evidence: [{ source: 'https://go.dev/dl/?mode=json', observed: 'no answer within 90 s' }],
      remedy:
        'Nothing, if the network was down for a while; else set `download-sources` to a mirror.',
    },
  ],
  durationMs: 6240,
};

/** What a hostile or broken machine could put into any text of a report. */
export const hostileText = [
  'a | b',
  '"] --> x[`"',
  '```',
  '</code></details><script>alert(1)</script><!-- -->',
  '::error::forged',
  '##[error]forged',
  '[link](https://evil.example) ![img](https://evil.example/i.png)',
  '\u001b[31mred\u001b[0m \u202Eturned',
].join('\n');

/** The same text in every place where a machine's text can stand. */
export const hostile: Report = {
  ...translated,
  version: { name: 'go1.26.8', decidedBy: { source: hostileText, observed: hostileText } },
  chain: translated.chain.map((item) => ({
    ...item,
    architecture: hostileText,
    evidence: { source: hostileText, observed: hostileText },
  })),
  facts: [{ name: 'Chip', value: hostileText, evidence: { source: 'x', observed: hostileText } }],
  judgements: [{ id: 'hardware', question: '?', verdict: { kind: 'unknown', why: hostileText } }],
  problems: [
    {
      ...rosettaProblem,
      summary: hostileText,
      evidence: [{ source: hostileText, observed: hostileText }],
      remedy: hostileText,
    },
  ],
};

/** A report with credentials wherever an address can stand. */
export function withAddress(address: string): Report {
  const evidence = { source: address, observed: `GET ${address} -> 407` };
  return {
    ...hostile,
    version: { name: 'go1.26.8', decidedBy: evidence },
    sdk: {
      goroot: '/opt/go',
      cacheHit: false,
      source: address,
      origin: address,
      sha256: undefined,
      h1: undefined,
      verifiedBy: `SHA-256 from ${address}`,
    },
    chain: translated.chain.map((item) => ({ ...item, evidence })),
    facts: [{ name: 'GOPROXY', value: address, evidence }],
    judgements: [
      {
        id: 'hardware',
        question: '?',
        verdict: { kind: 'unknown', why: `no answer of ${address}` },
      },
    ],
    problems: [
      { ...rosettaProblem, summary: `From ${address}`, evidence: [evidence], remedy: address },
    ],
  };
}

function unknownLink(name: Link['name']): Omit<Link, 'evidence'> {
  return { name, architecture: undefined, state: 'unknown' };
}
