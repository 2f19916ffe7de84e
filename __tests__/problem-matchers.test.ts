import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly message?: number;
  readonly loop?: boolean;
}

interface Matcher {
  readonly owner: string;
  readonly pattern: readonly Pattern[];
}

type Match = Readonly<Record<'file' | 'line' | 'column' | 'message', string | undefined>>;

const { problemMatcher: matchers } = JSON.parse(readFileSync('problem-matchers.json', 'utf8')) as {
  problemMatcher: readonly Matcher[];
};

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'go modules '));
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Writes a module and gives back what the real go says about it, line by line. */
function goSays(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
): readonly string[] {
  const module = mkdtempSync(join(directory, 'm'));
  const all = { 'go.mod': 'module example.com/m\n\ngo 1.21\n', ...files };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(module, name)), { recursive: true });
    writeFileSync(join(module, name), text);
  }
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local', GOPROXY: 'off' };
  const { stdout, stderr, error } = spawnSync('go', args, { cwd: module, env, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return `${stderr}${stdout}`.split('\n');
}

/** `owner file:line:column message` for each line that the runner would annotate. */
function annotated(lines: readonly string[]): readonly string[] {
  const running = matchers.map(runningMatcher);
  return lines.flatMap((line) => firstMatch(running, line));
}

interface RunningMatcher {
  readonly owner: string;
  match(line: string): Match | undefined;
  reset(): void;
}

/** The first matcher that has a whole match takes the line, and all others start anew. */
function firstMatch(running: readonly RunningMatcher[], line: string): readonly string[] {
  for (const matcher of running) {
    const found = matcher.match(line);
    if (found === undefined) continue;
    for (const other of running.filter((one) => one !== matcher)) other.reset();
    return [`${matcher.owner} ${found.file}:${found.line}:${found.column ?? ''} ${found.message}`];
  }
  return [];
}

/**
 * One or two patterns over consecutive lines, as actions/runner's IssueMatcher.cs runs them: the second is tried first,
 * a looping second pattern goes on as long as it matches, and a line that it does not match may begin a new match.
 */
function runningMatcher({ owner, pattern: [first, second] }: Matcher): RunningMatcher {
  let begun: Match | undefined;
  if (first === undefined) throw new Error(`${owner} has no pattern`);
  const whole = (line: string) => {
    if (second === undefined) return matchOf(first, line);
    const found = begun && matchOf(second, line, begun);
    if (found === undefined) begun = matchOf(first, line);
    else if (second.loop !== true) begun = undefined;
    return found;
  };
  return {
    owner,
    match: whole,
    reset: () => {
      begun = undefined;
    },
  };
}

function matchOf(pattern: Pattern, line: string, before?: Match): Match | undefined {
  const groups = new RegExp(pattern.regexp).exec(line);
  if (groups === null) return undefined;
  const value = (name: keyof Match) => before?.[name] ?? groups[pattern[name] ?? -1];
  return {
    file: value('file'),
    line: value('line'),
    column: value('column'),
    message: value('message'),
  };
}

const compileErrors = {
  'main.go':
    'package main\n\nimport "os"\n\nfunc main() {\n\tvar s string = 12\n\tprintln(s, t)\n}\n',
  'twice.go': 'package main\n\nfunc main() {}\n',
  'sub/ünder.go': 'package x\n\nfunc F() int { return "x" }\n',
};

test('each error of the compiler is annotated at its file, line and column', () => {
  expect(annotated(goSays(compileErrors, ['build', './...'])).toSorted()).toMatchInlineSnapshot(`
[
  "setup-go-arm64-go ./main.go:3:8 "os" imported and not used",
  "setup-go-arm64-go ./main.go:6:17 cannot use 12 (untyped int constant) as string value in variable declaration",
  "setup-go-arm64-go ./main.go:7:13 undefined: t",
  "setup-go-arm64-go ./twice.go:3:6 main redeclared in this block",
  "setup-go-arm64-go sub/ünder.go:3:23 cannot use "x" (untyped string constant) as int value in return statement",
]
`);
});

test('what vet finds is annotated, whether in types or in formats', () => {
  const formats = 'package m\n\nimport "fmt"\n\nfunc P() { fmt.Printf("%d", "x") }\n';
  expect(annotated(goSays({ 'p.go': formats }, ['vet', './...']))).toMatchInlineSnapshot(`
[
  "setup-go-arm64-go p.go:5:24 fmt.Printf format %d has arg "x" of wrong type string",
]
`);
  expect(
    annotated(goSays({ 'q.go': 'package m\n\nvar x = y\n' }, ['vet', './...'])),
  ).toMatchInlineSnapshot(`
[
  "setup-go-arm64-go ./q.go:3:9 undefined: y",
]
`);
});

test('a syntax error, a missing package, a wrong go.mod and assembler of no architecture are annotated', () => {
  const said = [
    goSays({ 'c.go': 'package c\n\nfunc {\n' }, ['build', './...']),
    goSays({ 'c.go': 'package c\n\nimport _ "no/such/package"\n' }, ['build', './...']),
    goSays({ 'go.mod': 'module example.com/c\n\ngo 1.21\n\nfoo bar\n' }, ['build', './...']),
    goSays({ 'c.go': 'package c\n\nfunc f()\n', 'c.s': 'TEXT ·f(SB),0,$0\n\tFOO R1\n' }, ['build']),
  ];
  const withoutGoroot = said.flatMap(annotated).map((line) => line.replace(/ \(\/.*\)$/, ''));
  expect(withoutGoroot).toMatchInlineSnapshot(`
[
  "setup-go-arm64-go ./c.go:3:6 syntax error: unexpected {, expected name or (",
  "setup-go-arm64-go c.go:3:8 package no/such/package is not in std",
  "setup-go-arm64-file go.mod:5: unknown directive: foo",
  "setup-go-arm64-file ./c.s:2: unrecognized instruction "FOO"",
]
`);
});

const tests = {
  'a_test.go': `package a

import "testing"

func TestPlain(t *testing.T) {
	t.Errorf("got %d, want %d", 1, 2)
	t.Error("and more")
}

func TestParts(t *testing.T) {
	t.Run("good", func(t *testing.T) { t.Log("a.go:3: all is well") })
	t.Run("bad", func(t *testing.T) { t.Fatal("part is bad") })
}

func TestFine(t *testing.T) {
	t.Log("nothing to see")
	t.Log("a.go:12:3: nothing here either")
}

func TestLast(t *testing.T) { fails(t) }
`,
  'a.go': 'package a\n\nimport "testing"\n\nfunc fails(t *testing.T) { t.Error("at the end") }\n',
};

test('each failure of a test is annotated at its file and line', () => {
  expect(annotated(goSays(tests, ['test', './...']))).toMatchInlineSnapshot(`
[
  "setup-go-arm64-test a_test.go:6: got 1, want 2",
  "setup-go-arm64-test a_test.go:7: and more",
  "setup-go-arm64-test a_test.go:12: part is bad",
  "setup-go-arm64-test a.go:5: at the end",
]
`);
});

test('under -v the line before the verdict of a failed test is annotated, and no line of a passed one', () => {
  expect(annotated(goSays(tests, ['test', '-v', './...']))).toMatchInlineSnapshot(`
[
  "setup-go-arm64-test-verbose a_test.go:7: and more",
  "setup-go-arm64-test-verbose a_test.go:12: part is bad",
  "setup-go-arm64-test-verbose a.go:5: at the end",
]
`);
});

test('what passes is never annotated, however it logs', () => {
  const passing = {
    'a_test.go': tests['a_test.go'].replace(/Errorf?\(|Fatal\(/g, 'Logf('),
    'a.go': tests['a.go'].replace('t.Error', 't.Log'),
  };
  const lines = goSays(passing, ['test', '-vet=off', '-v', './...']);
  expect(lines).toContain('--- PASS: TestPlain (0.00s)');
  expect(annotated(lines)).toEqual([]);
});

test.each([
  'see main.go:12:3: for the cause',
  '2026/11/21 10:00:00 main.go:12: listening on :8080',
  'main.go:12: listening on :8080',
  'INFO server.go:12:3: ready',
  'level=info caller=main.go:12:3 msg=ready',
  'caller=main.go:12:3: ready',
  '{"file":"main.go:12:3: x"}',
  'https://example.com/main.go:12:3: x',
  'main.go:12:3:',
  'main.go: 12:3: x',
  'main.golang:12:3: x',
  '\t./main.go:8:6: other declaration of main',
  '\t/src/main.go:12 +0x1d',
  'goroutine 1 [running]:',
  '    a_test.go:12: a log of no failed test',
  '  a_test.go:12: not indented as go test does',
  '# example.com/m',
  'ok  \texample.com/m\t0.004s',
  'go: downloading golang.org/x/text v0.3.0',
  'go.mod:5',
  'my.go.mod.txt:5: x',
])('%j is ordinary text', (line) => {
  expect(annotated([line, 'and another line'])).toEqual([]);
});

test('a log line between two tests is not taken for a failure of the next', () => {
  const lines = ['    a_test.go:3: a log', '--- PASS: TestA (0.00s)', '--- FAIL: TestB (0.00s)'];
  expect(annotated(lines)).toEqual([]);
});

test('owners are of this action alone, each once, and every expression is one that .NET reads alike', () => {
  const owners = matchers.map(({ owner }) => owner);
  expect(new Set(owners).size).toBe(owners.length);
  for (const owner of owners) expect(owner).toMatch(/^setup-go-arm64-/);
  const sources = matchers.flatMap(({ pattern }) => pattern.map(({ regexp }) => regexp));
  for (const source of sources) expect(source).not.toMatch(/\\p\{|\(\?<|\\u\{|\\s\*\\s/);
});

test.each(['a/', 'a.go:1:', '    ', '~'])('a line of many %j costs no time', (part) => {
  const started = performance.now();
  expect(annotated([part.repeat(50_000)])).toEqual([]);
  expect(performance.now() - started).toBeLessThan(500);
});
