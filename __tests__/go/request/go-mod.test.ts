import { parseGoRequirements } from '../../../src/go/request/go-mod.ts';
import { goName } from '../../../src/go/version.ts';

function read(text: string, file = 'go.mod') {
  const { requirements, uses, errors } = parseGoRequirements(text, file);
  return {
    requirements: requirements.map(
      ({ line, directive, text: written, version }) =>
        `${line} ${directive} ${written} ${goName(version)}`,
    ),
    uses,
    errors: errors.map(({ line, text: error }) => `${line}: ${error}`),
  };
}

test('the go and toolchain lines are found with their lines', () => {
  const text = 'module example.com/a\n\ngo 1.26\n\ntoolchain go1.26.3\n';
  expect(read(text)).toEqual({
    requirements: ['3 go 1.26 go1.26.0', '5 toolchain go1.26.3 go1.26.3'],
    uses: [],
    errors: [],
  });
});

test('requirements carry the path that was given', () => {
  const { requirements } = parseGoRequirements('go 1.26', 'services/api/go.mod');
  expect(requirements).toMatchObject([{ file: 'services/api/go.mod', line: 1 }]);
});

test.each([
  ['comments', '// go 1.20\nmodule a // go 1.21\ngo 1.26.1 // go 1.22\n', '3 go 1.26.1 go1.26.1'],
  [
    'a block',
    'require (\n\tgo 1.20\n\tgo v1.0.0 // toolchain go1.2\n)\ngo 1.26\n',
    '5 go 1.26 go1.26.0',
  ],
  ['tabs', '\tgo\t1.26.2\t// x\n', '1 go 1.26.2 go1.26.2'],
  ['CRLF', 'module a\r\n\r\ngo 1.26.2\r\n', '3 go 1.26.2 go1.26.2'],
  ['no newline at the end', 'module a\ngo 1.28rc1', '2 go 1.28rc1 go1.28rc1'],
  ['a comment right after the word', 'go 1.26.2//x', '1 go 1.26.2 go1.26.2'],
  ['a vendor suffix', 'toolchain go1.26.3-corp', '1 toolchain go1.26.3-corp go1.26.3'],
  ['quoted strings', 'replace "a // b" => "./go 1.20"\ngo 1.26.2', '2 go 1.26.2 go1.26.2'],
  ['an empty block', 'require ()\ngo 1.26.2', '2 go 1.26.2 go1.26.2'],
  [
    'directives of a newer Go',
    'colour blue\nshape (\n  go 1.2\n)\ngo 1.26.2',
    '5 go 1.26.2 go1.26.2',
  ],
])('%s do not lead astray', (_name, text, expected) => {
  expect(read(text)).toEqual({ requirements: [expected], uses: [], errors: [] });
});

test('toolchain default asks for nothing', () => {
  expect(read('go 1.26\ntoolchain default\n')).toMatchObject({
    requirements: ['1 go 1.26 go1.26.0'],
    errors: [],
  });
});

test('the use lines of a go.work are listed as written, unquoted', () => {
  const text = 'go 1.26\nuse ./a\nuse (\n\t.\n\t"./b c" // d\n\t"../\\u00e9"\n)\n';
  expect(read(text, 'go.work').uses).toEqual(['./a', '.', './b c', '../é']);
});

test.each([
  ['module a\n/* c */\ngo 1.26\n', '2: a /* comment; only // comments are allowed'],
  ['module a\ngo 1.26\nrequire (\n', '3: a block that never ends'],
  ['go 1.26\nrequire (\n) x\n', '3: something follows the closing parenthesis on its line'],
  ['go 1.26\nmodule "a\n', '2: a quoted string that does not end on its line'],
  ['\uFEFFgo 1.26\n', '1: a byte order mark, which Go does not accept'],
  ['go 1.26\n\u0007\n', '2: the character U+0007, which has no place there'],
  ['go 1.26\ngo 1.27\n', '2: a second go line'],
  ['toolchain go1.26.1\ngo 1.26\ntoolchain go1.26.2\n', '3: a second toolchain line'],
  ['<<<<<<< HEAD\ngo 1.26\n', '1: <<<<<<< is not the beginning of a directive'],
  ['<!DOCTYPE html>\n', '1: <!DOCTYPE is not the beginning of a directive'],
  ['go\n', '1: go is followed by 0 words instead of one'],
  ['go 1.26 1.27\n', '1: go is followed by 2 words instead of one'],
  ['go latest\n', '1: go latest: that is no Go version'],
  ['go "1.26"\n', '1: go "1.26": that is no Go version'],
  ['go go1.26\n', '1: go go1.26: that is no Go version'],
  ['toolchain 1.26.1\n', '1: toolchain 1.26.1: that is no Go version'],
  ['go (\n 1.26\n)\n', '1: a block of go lines; there can be only one such line'],
  ['use a b\n', '1: use is followed by 2 words instead of one'],
  ["use './a'\n", "1: use './a': the quotes are not right"],
  ['use "\\q"\n', '1: use "\\q": the quotes are not right'],
])('%j is an error that names its line', (text, expected) => {
  expect(read(text).errors).toEqual([expected]);
});

test('what was read before an error is still there', () => {
  expect(read('go 1.26\n"').requirements).toEqual(['1 go 1.26 go1.26.0']);
});
