import { parseVersionFile } from '../../../src/go/request/version-file.ts';

/** `line: text -> spec`, or what is wrong. */
async function read(path: string, text: string): Promise<string> {
  const parsed = await parseVersionFile(path, text);
  if (parsed.kind === 'silent') return `silent: ${parsed.why}`;
  if (parsed.kind === 'wrong') return `wrong ${parsed.line}: ${parsed.why}`;
  return `${parsed.line}: ${parsed.text} -> ${parsed.spec.kind} ${parsed.spec.text}`;
}

test.each([
  ['go.mod', 'module a\ngo 1.26\n', '2: go 1.26 -> range 1.26'],
  ['go.mod', 'module a\ngo 1.26.3\n', '2: go 1.26.3 -> exact 1.26.3'],
  ['go.mod', 'go 1.28rc1\n', '1: go 1.28rc1 -> exact 1.28rc1'],
  ['go.mod', 'go 1.20\n', '1: go 1.20 -> range 1.20'],
  ['go.mod', 'go 1.25.0\ntoolchain go1.26.3\n', '2: toolchain go1.26.3 -> exact go1.26.3'],
  [
    'go.mod',
    'toolchain go1.26.3-corp\ngo 1.25\n',
    '1: toolchain go1.26.3-corp -> exact go1.26.3-corp',
  ],
  ['go.mod', 'go 1.25\ntoolchain default\n', '1: go 1.25 -> range 1.25'],
  ['go.mod', 'go 1.26.3\ntoolchain go1.26.1\n', '1: go 1.26.3 -> exact 1.26.3'],
  ['go.mod', 'go 1.27\ntoolchain go1.26.1\n', '1: go 1.27 -> range 1.27'],
  ['go.mod', 'go 1.26\ntoolchain go1.26rc1\n', '2: toolchain go1.26rc1 -> exact go1.26rc1'],
  ['a/b/go.work', 'go 1.26\nuse .\n', '1: go 1.26 -> range 1.26'],
  ['tools.mod', 'module a\ngo 1.26.1\n', '2: go 1.26.1 -> exact 1.26.1'],
  ['go.mod', 'module a\n', 'silent: it has no go line and no toolchain line'],
  ['go.mod', 'module a\ngo banana\n', 'wrong 2: go banana: that is no Go version'],
  ['.go-version', '1.26.8\n', '1: 1.26.8 -> exact 1.26.8'],
  ['.go-version', '\uFEFF\r\n# pinned\r\n  go1.26.8  # why\r\n', '3: go1.26.8 -> exact go1.26.8'],
  ['.go-version', '>=1.25 <1.27', '1: >=1.25 <1.27 -> range >=1.25 <1.27'],
  ['GO_VERSION', '1.26', '1: 1.26 -> range 1.26'],
  ['.go-version', '', 'silent: it is empty'],
  ['.go-version', '# nothing\n', 'silent: it is empty'],
  ['.go-version', '<html>', 'wrong 1: <html>: that is no Go version'],
  ['.go-version', '\u0000\u0001', 'wrong 1: \u00b7\u00b7: that is no Go version'],
  ['.tool-versions', 'nodejs 22.1.0\ngolang 1.26.8\n', '2: golang 1.26.8 -> exact 1.26.8'],
  ['.tool-versions', 'go 1.26.8 1.25.0 # two', '1: go 1.26.8 1.25.0 -> exact 1.26.8'],
  ['.tool-versions', '#golang 1.20\n\tgolang\tlatest:1.26', '2: golang latest:1.26 -> range 1.26'],
  ['.tool-versions', 'golang latest', '1: golang latest -> alias latest'],
  [
    '.tool-versions',
    'nodejs 22.1.0\ngolangci-lint 2.1',
    'silent: it has no line that begins with golang or go',
  ],
  ['.tool-versions', 'golang # none', 'wrong 1: golang without a version'],
  ['.tool-versions', 'golang ref:master', 'wrong 1: ref:master: that is no Go version'],
  ['mise.toml', '[tools]\nnode = "22"\ngo = "1.26"\n', '3: go = "1.26" -> range 1.26'],
  ['.mise.toml', '[tools]\n"golang" = \'1.26.8\'', '2: golang = "1.26.8" -> exact 1.26.8'],
  [
    'mise.toml',
    '[tools]\ngo = { version = "1.26.8", os = ["macos"] }',
    '2: go = "1.26.8" -> exact 1.26.8',
  ],
  ['mise.toml', '[tools]\ngo = ["1.26.8", "1.25"]', '2: go = "1.26.8" -> exact 1.26.8'],
  ['mise.toml', '[tools]\ngo = [{ version = "1.26.8" }]', '2: go = "1.26.8" -> exact 1.26.8'],
  ['mise.toml', '[env]\nA = "b"\n\n[tools.go]\nversion = "1.26"', '4: go = "1.26" -> range 1.26'],
  ['mise.toml', 'tools.go = "prefix:1.26"', '1: go = "prefix:1.26" -> range 1.26'],
  ['mise.toml', '[tools]\n"core:go" = "latest"', '2: core:go = "latest" -> alias latest'],
  ['mise.toml', '[tools]\nnode = "22"', 'silent: its [tools] have no go'],
  ['mise.toml', '', 'silent: its [tools] have no go'],
  ['mise.toml', '[tools\ngo = 1', 'wrong 1: it is not valid TOML'],
  ['mise.toml', '[tools]\ngo = 1.20', 'wrong 2: go is 1.2, not a version in quotes such as "1.26"'],
  ['mise.toml', '[tools]\ngo = []', 'wrong 2: go is [], not a version in quotes such as "1.26"'],
  ['mise.toml', '[tools]\ngo = "banana"', 'wrong 2: banana: that is no Go version'],
])('%s with %j reads as %s', async (path, text, expected) => {
  expect(await read(path, text)).toBe(expected);
});
