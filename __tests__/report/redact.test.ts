import { annotations } from '../../src/report/annotations.ts';
import { reportJson } from '../../src/report/json.ts';
import { logLines } from '../../src/report/log.ts';
import { outputs } from '../../src/report/outputs.ts';
import { problemText, unexpectedError } from '../../src/report/problem-text.ts';
import { redacted } from '../../src/report/redact.ts';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { withAddress } from './sample-reports.ts';

test.each([
  ['https://u:hunter2@h.example/p', 'https://***@h.example/p'],
  ['https://hunter2@h.example', 'https://***@h.example'],
  ['http://u:hun@ter2@h:3128', 'http://***@h:3128'],
  ['http://u:hun/ter2@h:3128/x', 'http://***@h:3128/x'],
  ['http://u:hun#ter2@h', 'http://***@h'],
  ['u:hunter2@proxy:8080', '***@proxy:8080'],
  [
    'GOPROXY=https://a.example|https://u:hunter2@b.example,direct',
    'GOPROXY=https://a.example|https://***@b.example,direct',
  ],
  ['socks5://u:hunter2@[::1]:1080', 'socks5://***@[::1]:1080'],
  [
    'https://s.example/f?X-Amz-Signature=hunter2&n=1',
    'https://s.example/f?X-Amz-Signature=***&n=1',
  ],
  ['https://s.example/f?sv=1&sig=hunter2', 'https://s.example/f?sv=1&sig=***'],
])('%s is told as %s', (text, expected) => {
  expect(redacted(text)).toBe(expected);
});

test.each([
  'https://h.example:8080/golang.org/toolchain/@v/v0.0.1-go1.26.8.darwin-arm64.zip',
  'https://[::1]:8080/golang.org/toolchain/@v/list',
  'https://go.dev/dl/?mode=json&include=all',
  'golang.org/toolchain@v0.0.1-go1.26.8.linux-arm64',
  'git@github.example:org/repo.git',
  'go.mod:5 -> toolchain go1.26.8',
  './main.go:5:2: "os" imported and not used',
  'mail ci@corp.example at 10:30',
])('%s is left alone', (text) => {
  expect(redacted(text)).toBe(text);
});

test.each(['~', '://a:b/', '%+', 'a:', '?token', ':'])(
  'a long run of %s is read in no time',
  (part) => {
    const started = performance.now();
    redacted(part.repeat(100_000 / part.length));
    expect(performance.now() - started).toBeLessThan(1000);
  },
);

test('known secrets go, also when written as part of an address, the longest first', () => {
  const secrets = ['p@ss/word', 'p@ss/word-2', 'go', '   ', 'two\nlines'];
  expect(
    redacted({ list: ['x p%40ss%2Fword y p@ss/word-2', 'go two, then lines'], n: 1 }, secrets),
  ).toEqual({
    list: ['x *** y ***', 'go two, then ***'],
    n: 1,
  });
});

test.each(['https://u:hunter2@h.example/x', 'u:hunter2@h.example:8080'])(
  'the password of %s appears in no rendering of a report',
  (address) => {
    const report = withAddress(address);
    const everything = [
      logLines(report),
      annotations(report),
      summaryMarkdown(report),
      reportJson(report),
      outputs(report, { reportPath: '' }),
      problemText(unexpectedError(new Error(`fetch ${address} failed`))),
    ];
    expect(JSON.stringify(everything)).not.toContain('hunter2');
    expect(JSON.stringify(everything)).toContain('h.example');
  },
);
