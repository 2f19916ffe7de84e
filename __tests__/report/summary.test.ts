import { summaryMarkdown } from '../../src/report/summary.ts';
import { healthy, hostile, rosettaProblem, translated, uncertain } from './sample-reports.ts';

test('a healthy run has a short summary', () => {
  expect(`\n${summaryMarkdown(healthy)}`).toMatchInlineSnapshot(`
"
## Go 1.26.8 for arm64: passed

Version by <code>go.mod&#58;5 -&#62; toolchain go1.26.8</code>. SDK in <code>/Users/ci/actions-runner/&#95;work/&#95;tool/go/1.26.8/arm64</code>, SHA-256 from the index of go.dev.

\`\`\`mermaid
flowchart LR
  link0["CPU<br/>arm64"]:::right
  link1["OS<br/>arm64"]:::right
  link2["runner<br/>arm64"]:::right
  link3["Node<br/>arm64"]:::right
  link4["shell<br/>arm64"]:::right
  link5["go<br/>arm64"]:::right
  link6["GOARCH<br/>arm64"]:::right
  link0 --> link1
  link1 --> link2
  link2 --> link3
  link3 --> link4
  link4 --> link5
  link5 --> link6
  classDef right stroke:#1a7f37,stroke-width:1px
  classDef wrong stroke:#cf222e,stroke-width:4px
  classDef unknown stroke:#9a6700,stroke-width:2px,stroke-dasharray:5 5
\`\`\`

<details><summary>The chain</summary>

1. CPU: <code>arm64</code> (<code>sysctl -n hw.optional.arm64 -&#62; 1</code>)
2. OS: <code>arm64</code> (<code>uname -m -&#62; arm64</code>)
3. runner: <code>arm64</code> (<code>RUNNER&#95;ARCH -&#62; ARM64</code>)
4. Node: <code>arm64</code> (<code>process.arch -&#62; arm64</code>)
5. shell: <code>arm64</code> (<code>/bin/bash -c &#34;uname -m&#34; -&#62; arm64</code>)
6. go: <code>arm64</code> (<code>Mach-O header of bin/go -&#62; arm64</code>)
7. GOARCH: <code>arm64</code> (<code>go env GOARCH -&#62; arm64</code>)

</details>

<details><summary>Facts</summary>

| Fact | Value | How it was learned |
| --- | --- | --- |
| Chip | <code>Apple M2</code> | <code>sysctl -n machdep.cpu.brand&#95;string</code> |
| System | <code>macOS 15.7.7</code> | <code>sw&#95;vers -productVersion -&#62; 15.7.7</code> |

</details>
"
`);
});

test('a translated runner is the broken link of the picture, with its cause and what to do', () => {
  expect(`\n${summaryMarkdown(translated)}`).toMatchInlineSnapshot(`
"
## Go 1.26.8 for arm64: failed

The runner is an x86-64 program that macOS translates with Rosetta.

\`\`\`mermaid
flowchart LR
  link0["CPU<br/>arm64"]:::right
  link1["OS<br/>arm64"]:::right
  link2["runner<br/>WRONG: amd64<br/>expected arm64"]:::wrong
  link3["Node<br/>WRONG: amd64<br/>expected arm64"]:::wrong
  link4["shell<br/>WRONG: amd64<br/>expected arm64"]:::wrong
  link5["go<br/>unknown"]:::unknown
  link6["GOARCH<br/>unknown"]:::unknown
  link0 --> link1
  link1 -.-> link2
  link2 -.-> link3
  link3 -.-> link4
  link4 -.-> link5
  link5 -.-> link6
  classDef right stroke:#1a7f37,stroke-width:1px
  classDef wrong stroke:#cf222e,stroke-width:4px
  classDef unknown stroke:#9a6700,stroke-width:2px,stroke-dasharray:5 5
\`\`\`

1. CPU: <code>arm64</code> (<code>sysctl -n hw.optional.arm64 -&#62; 1</code>)
2. OS: <code>arm64</code> (<code>uname -v -&#62; Darwin Kernel Version 24.6.0 RELEASE&#95;ARM64&#95;T8103</code>)
3. runner: <code>amd64</code>, wrong, expected arm64 (<code>RUNNER&#95;ARCH -&#62; X64</code>)
4. Node: <code>amd64</code>, wrong, expected arm64 (<code>process.arch -&#62; x64</code>)
5. shell: <code>amd64</code>, wrong, expected arm64 (<code>/bin/bash -c &#34;uname -m&#34; -&#62; x86&#95;64</code>)
6. go: unknown (<code>SDK -&#62; not installed on a wrong machine</code>)
7. GOARCH: unknown (<code>go env GOARCH -&#62; not installed on a wrong machine</code>)

### Problems

| Check | Seen | What to do |
| --- | --- | --- |
| <code>rosetta</code> (error)<br>The runner is an x86-64 program that macOS translates with Rosetta. | <code>sysctl -n hw.optional.arm64 -&#62; 1</code><br><code>sysctl -n sysctl.proc&#95;translated -&#62; 1</code><br><code>RUNNER&#95;ARCH -&#62; X64</code><br><code>process.arch -&#62; x64</code> | Remove this runner with <code>./config.sh remove</code>, unpack the <code>osx-arm64</code> package of the runner into an empty folder, and register it again.<br><code>docs/checks.md&#35;rosetta</code> |

<details><summary>Facts</summary>

| Fact | Value | How it was learned |
| --- | --- | --- |
| Chip | <code>Apple M2</code> | <code>sysctl -n machdep.cpu.brand&#95;string</code> |
| System | <code>macOS 15.7.7</code> | <code>sw&#95;vers -productVersion -&#62; 15.7.7</code> |

</details>
"
`);
});

test('what is not known has a list of its own', () => {
  const [, unknown] = summaryMarkdown(uncertain).split('### What is not known\n');
  expect(unknown?.split('<details>')[0]).toMatchInlineSnapshot(`
"
- <code>shell</code>: /bin/zsh -c &#34;uname -m&#34; -&#62; no answer within 10 s
- <code>os-version</code>: sw&#95;vers&#58; command not found

"
`);
});

test('the picture of any report is of the few forms that Mermaid knows', () => {
  for (const report of [healthy, translated, uncertain, hostile])
    for (const line of pictureOf(summaryMarkdown(report))) expect(line).toMatch(mermaidLine);
});

test('text of the machine opens no cell, no tag, no fence, no link and no command of its own', () => {
  const markdown = summaryMarkdown(hostile);
  expect(markdown).not.toMatch(/<script|<!--|<\/details><|::error|##\[|\]\(|!\[/);
  expect(markdown.match(/```/g)).toHaveLength(2);
  expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length);
  for (const line of markdown.split('\n').filter((text) => text.startsWith('|')))
    expect(line.split('|')).toHaveLength(5);
  const tags = new Set(markdown.match(/<[^>]*>/g));
  const known = [
    '<br/>',
    '<br>',
    '<code>',
    '</code>',
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
  ];
  expect([...tags].filter((tag) => !known.includes(tag))).toEqual([]);
});

test('what is written as character references reads as it was', () => {
  const cell = summaryMarkdown(hostile).match(/^\| Chip \| <code>(.*?)<\/code>/m)?.[1] ?? '';
  const read = cell.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  expect(read).toContain('a | b<br>"] --> x[`"<br>```<br></code></details><script>');
});

test('a report of any size stays below the limit of the runner, and says what it leaves out', () => {
  const evidence = { source: '|'.repeat(9000), observed: '\u{10FFFD}'.repeat(9000) };
  const many = <T>(item: T) => Array.from({ length: 300 }, () => item);
  const markdown = summaryMarkdown({
    ...translated,
    version: { name: 'go1.26.8', decidedBy: evidence },
    chain: translated.chain.map((link) => ({ ...link, architecture: '"'.repeat(9000), evidence })),
    facts: many({ name: 'x'.repeat(3000), value: '`'.repeat(9000), evidence }),
    judgements: many({
      id: 'shell',
      question: '?',
      verdict: { kind: 'unknown' as const, why: '<'.repeat(9000) },
    }),
    problems: many({ ...rosettaProblem, evidence: many(evidence).slice(0, 20) }),
  });
  expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
  expect(markdown).toMatch(/^\| … and \d+ more, in the JSON report/m);
  expect(markdown).toMatch(/^- … and \d+ more, in the JSON report/m);
});

/** The subset of Mermaid's flowchart grammar that is used; labels hold no quote, bracket or backtick. */
const mermaidLine =
  /^(flowchart LR| {2}link\d\["[\w ./:<>#;-]+"\]:::(right|wrong|unknown)| {2}link\d (-->|-\.->) link\d| {2}classDef \w+ [\w#:, -]+)$/;

function pictureOf(markdown: string): readonly string[] {
  return markdown.split('```mermaid\n')[1]?.split('\n```')[0]?.split('\n') ?? [];
}
