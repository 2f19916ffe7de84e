import { type Inputs, parseInputs } from '../src/inputs.ts';
import { type Problem, ProblemError } from '../src/problem.ts';

const knownChecks = ['hardware', 'rosetta', 'go-env'];

type With = Readonly<Record<string, string>>;

function parse(given: With, env: With = {}): Promise<Inputs> {
  return parseInputs((name) => given[name] ?? '', { env, knownChecks });
}

async function problem(given: With, env: With = {}): Promise<Problem> {
  const error = await parse(given, env).catch((caught: unknown) => caught);
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`a ProblemError was expected for ${JSON.stringify(given)}`);
}

test('with nothing given, everything has its default', async () => {
  expect(await parse({})).toEqual({
    goVersion: undefined,
    goVersionFile: undefined,
    checkLatest: false,
    architecture: 'arm64',
    downloadSources: [{ kind: 'go.dev' }, { kind: 'module-proxy' }],
    pin: undefined,
    verifySignature: 'auto',
    offline: false,
    toolchain: 'local',
    onMismatch: 'fail',
    checks: {},
    problemMatchers: true,
    workingDirectory: '',
  });
});

const hex = 'B1640525DFE68F066D56F200BEF7BF4DCE955A1A893BD061DE6754C211431023';
const h1 = 'h1:51Yfd9AJPm34szJ1qdVX7+kqAGDd3vI9FzVuY7UqLfA=';

test.each<[string, string, Partial<Inputs>]>([
  ['go-version-file', ' sub dir/go.mod ', { goVersionFile: 'sub dir/go.mod' }],
  ['check-latest', 'TRUE', { checkLatest: true }],
  ['offline', 'True', { offline: true }],
  ['problem-matchers', 'false', { problemMatchers: false }],
  ['architecture', 'ARM64', { architecture: 'arm64' }],
  ['architecture', 'aarch64', { architecture: 'arm64' }],
  ['architecture', 'X64', { architecture: 'amd64' }],
  ['architecture', 'x86_64', { architecture: 'amd64' }],
  ['architecture', 'AMD64', { architecture: 'amd64' }],
  ['go-sha256', hex, { pin: { kind: 'sha256', hex: hex.toLowerCase() } }],
  ['go-sha256', h1, { pin: { kind: 'h1', hash: h1 } }],
  ['go-sha256', 'none', { pin: { kind: 'none' } }],
  ['verify-signature', 'off', { verifySignature: 'off' }],
  ['toolchain', 'keep', { toolchain: 'keep' }],
  ['on-mismatch', 'warn', { onMismatch: 'warn' }],
  ['working-directory', './svc', { workingDirectory: './svc' }],
  ['checks', 'rosetta: off\ngo-env: warning', { checks: { rosetta: 'off', 'go-env': 'warning' } }],
  ['checks', '{ hardware: "error" }', { checks: { hardware: 'error' } }],
  ['token', 'anything', {}],
])('%s: %j is understood', async (name, text, expected) => {
  expect(await parse({ [name]: text })).toMatchObject(expected);
});

test('go-version is parsed', async () => {
  const { goVersion } = await parse({ 'go-version': '>=1.25 <1.27' });
  expect(goVersion).toMatchObject({ kind: 'range', text: '>=1.25 <1.27' });
});

test.each<[string, string, string]>([
  ['go-version', 'banana', '"banana" is no version; written as 1.26.8, 1.26'],
  ['go-version', '1.26,1.27', '"1.26,1.27" is no version'],
  ['go-version-file', 'a\nb', 'one path is wanted'],
  ['go-version-file', 'a\u0000', 'one path is wanted'],
  ['check-latest', 'tru', '"tru" is not one of true, True, TRUE, false, False, FALSE'],
  ['check-latest', 'yes', '"yes" is not one of'],
  ['architecture', 'x86', '"x86" is not one of arm64, aarch64, x64, amd64, x86_64'],
  ['architecture', 'arm', '"arm" is not one of'],
  [
    'go-download-base-url',
    'go.dev/dl',
    '"go.dev/dl" is not an http(s):// address or a file:// folder',
  ],
  ['go-download-base-url', 'https://x/{version}', 'belong into download-sources'],
  ['go-download-base-url', 'https://x/dl?sig=1', 'has a ? or # in it'],
  ['go-download-base-url', 'ftp://x/dl', 'is not an http(s)://'],
  ['download-sources', 'go.dev, goproxy', '"goproxy" is not go.dev, module-proxy'],
  ['download-sources', 'https://x/{version}.{arc}', 'may only hold {version} {os} {arch} {ext}'],
  ['download-sources', 'https://x/{os}-{arch}', 'lacks {version}'],
  ['download-sources', 'https://x/{version}}', 'may only hold'],
  ['download-sources', ' , \n', 'it names no source'],
  ['download-sources', 'file://./mirror', 'three slashes, file:///path'],
  ['download-sources', 'http://', 'is not go.dev'],
  ['go-sha256', 'abc', '"abc" is neither 64 hex digits, nor h1:'],
  ['go-sha256', `${hex}0`, 'is neither'],
  ['go-sha256', 'h1:51Yfd9AJPm34szJ1qdVX7', 'is neither'],
  ['go-sha256', 'off', 'is neither'],
  ['verify-signature', 'true', '"true" is not one of auto, required, off'],
  ['verify-signature', 'Auto', '"Auto" is not one of'],
  ['offline', '1', '"1" is not one of'],
  ['offline', 'on', '"on" is not one of'],
  ['toolchain', 'go1.26.8', '"go1.26.8" is not one of local, auto, path, keep'],
  ['toolchain', 'false', '"false" is not one of'],
  ['on-mismatch', 'ignore', '"ignore" is not one of fail, warn'],
  ['on-mismatch', 'error', '"error" is not one of'],
  ['checks', 'rosetta', '"rosetta" is not a map'],
  ['checks', '- rosetta', 'is not a map'],
  ['checks', 'rosetta: [', 'it is not valid YAML'],
  ['checks', 'rosetta: off\nrosetta: error', 'it is not valid YAML'],
  ['checks', 'roseta: off', '"roseta" is no check; the checks are hardware, rosetta, go-env'],
  ['checks', 'rosetta: false', 'rosetta: "false" is not one of error, warning, notice, off'],
  ['checks', 'rosetta:', 'rosetta: "null" is not one of'],
  ['checks', '__proto__: off', '"__proto__" is no check'],
  ['checks', 'rosetta: {a: b}', 'is not one of'],
  ['problem-matchers', 'no', '"no" is not one of'],
  ['problem-matchers', 'False!', '"False!" is not one of'],
  ['working-directory', 'a\tb', 'one path is wanted'],
  ['working-directory', 'a\r\nb', 'one path is wanted'],
])('%s: %j is refused with the valid values', async (name, text, expected) => {
  const { id, evidence } = await problem({ [name]: text });
  expect(id).toBe('input-invalid');
  expect(evidence).toHaveLength(1);
  expect(evidence[0]?.source).toBe(`input ${name}`);
  expect(evidence[0]?.observed).toContain(expected);
});

test('all wrong inputs are told at once, one line for each fault', async () => {
  const { summary, evidence } = await problem({
    'go-version': 'x.y',
    'check-latest': 'maybe',
    'download-sources': 'nowhere\nhttps://x/{v}',
    checks: 'a: off\nhardware: loud',
    'working-directory': '.',
  });
  expect(summary).toMatchInlineSnapshot(
    `"Not understood: go-version, check-latest, download-sources, checks"`,
  );
  expect(evidence.map(({ source, observed }) => `${source}: ${observed}`)).toMatchInlineSnapshot(`
[
  "input go-version: "x.y" is no version; written as 1.26.8, 1.26, 1.26.x, ^1.25.3, ~1.25.1, >=1.25 <1.27, 1.28rc1, 1.28.0-rc.1, go1.26.8, stable, oldstable, latest",
  "input check-latest: "maybe" is not one of true, True, TRUE, false, False, FALSE",
  "input download-sources: "nowhere" is not go.dev, module-proxy, an http(s):// address, an address with {version} {os} {arch} {ext}, or a file:// folder",
  "input download-sources: "https://x/{v}" may only hold {version} {os} {arch} {ext} in braces",
  "input checks: "a" is no check; the checks are hardware, rosetta, go-env",
  "input checks: hardware: "loud" is not one of error, warning, notice, off",
]
`);
});

test('sources keep their order and their kinds', async () => {
  const text =
    'https://mirror.example/dl/, module-proxy\nhttps://go.dev/dl/\n\nfile:///srv/go sdk/\nhttps://x.example/{version}/{os}_{arch}.{ext}?raw=1';
  expect((await parse({ 'download-sources': text })).downloadSources).toEqual([
    { kind: 'base-url', url: 'https://mirror.example/dl' },
    { kind: 'module-proxy' },
    { kind: 'go.dev' },
    { kind: 'folder', url: 'file:///srv/go sdk' },
    { kind: 'template', template: 'https://x.example/{version}/{os}_{arch}.{ext}?raw=1' },
  ]);
});

test.each<[string, With, With, string]>([
  ['the input', { 'go-download-base-url': 'https://a.example/dl' }, {}, 'https://a.example/dl'],
  ['the variable', {}, { GO_DOWNLOAD_BASE_URL: 'https://b.example/' }, 'https://b.example'],
  [
    'the input before the variable',
    { 'go-download-base-url': 'https://a.example' },
    { GO_DOWNLOAD_BASE_URL: 'nonsense' },
    'https://a.example',
  ],
])('a mirror given by %s takes the place of go.dev', async (_by, given, env, url) => {
  const { downloadSources } = await parse(given, env);
  expect(downloadSources).toEqual([{ kind: 'base-url', url }, { kind: 'module-proxy' }]);
});

test('download-sources goes before the variable', async () => {
  const env = { GO_DOWNLOAD_BASE_URL: 'https://b.example' };
  const { downloadSources } = await parse({ 'download-sources': 'module-proxy' }, env);
  expect(downloadSources).toEqual([{ kind: 'module-proxy' }]);
});

test('a wrong variable is named as a variable', async () => {
  const { evidence } = await problem({}, { GO_DOWNLOAD_BASE_URL: 'nonsense' });
  expect(evidence[0]?.source).toBe('variable GO_DOWNLOAD_BASE_URL');
});

test('two inputs that both say where to download are a contradiction', async () => {
  const given = { 'go-download-base-url': 'https://a.example', 'download-sources': 'go.dev' };
  expect((await problem(given)).evidence).toMatchObject([{ source: 'input go-download-base-url' }]);
});

test.each([
  'htps://user:hunter2@mirror.example/dl',
  'https://user:hunter2@mirror.example/dl?token=hunter2',
  'https://user:hunter2@mirror.example/{v}',
  'user://x:hun@hunter2@mirror.example',
  'https://mirror.example/{nonsense}?token=hunter2',
])('no password of %j is shown', async (text) => {
  expect(JSON.stringify(await problem({ 'download-sources': text }))).not.toContain('hunter2');
});
