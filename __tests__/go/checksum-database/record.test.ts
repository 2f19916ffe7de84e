import { hashInRecord, parseLookup, parseTree } from '../../../src/go/checksum-database/record.ts';

const hash = 'f3f8U0MoQmXkWAgAEKDtXcaI3c2y6N9+55KNSRefF/w=';

test('a lookup is a number, the lines of the record, and a signed note', () => {
  const record = parseLookup(Buffer.from('12\na v1 h1:x\na v1/go.mod h1:y\n\nnote\n\nsignature\n'));
  expect(record).toEqual({
    id: 12,
    text: 'a v1 h1:x\na v1/go.mod h1:y\n',
    signedHead: Buffer.from('note\n\nsignature\n'),
  });
});

test.each([
  ['nothing', ''],
  ['a page', '<html>\n\n</html>\n'],
  ['no number', '\na v1 h1:x\n\nnote\n'],
  ['a negative number', '-1\na v1 h1:x\n\nnote\n'],
  ['a number beyond all trees', '999999999999999\na v1 h1:x\n\nnote\n'],
  ['no lines', '12\n\nnote\n'],
  ['no end of the lines', '12\na v1 h1:x\n'],
  ['a control character', '12\na v1 h1:x\r\n\nnote\n'],
])('%s is no lookup', (_, body) => {
  expect(parseLookup(Buffer.from(body))).toBeUndefined();
});

test('a tree head gives size and hash, and may have more lines', () => {
  const tree = { size: 7, hash: Buffer.from(hash, 'base64') };
  expect(parseTree(`go.sum database tree\n7\n${hash}\n`)).toEqual(tree);
  expect(parseTree(`go.sum database tree\n7\n${hash}\nmore\n`)).toEqual(tree);
});

test.each([
  ['another title', `go.sum database tree v2\n7\n${hash}\n`],
  ['a size with a zero in front', `go.sum database tree\n07\n${hash}\n`],
  ['a size that is no number', `go.sum database tree\nx\n${hash}\n`],
  ['a short hash', `go.sum database tree\n7\n${hash.slice(4)}\n`],
  ['a cut end', `go.sum database tree\n7\n${hash}`],
])('a text with %s is no tree head', (_, text) => {
  expect(parseTree(text)).toBeUndefined();
});

test('the hash of a version is not that of its go.mod', () => {
  const text = 'a v1/go.mod h1:y\na v1 h1:x\nb v1 h1:z\n';
  expect(hashInRecord(text, 'a', 'v1')).toBe('h1:x');
  expect(hashInRecord(text, 'a', 'v1/go.mod')).toBe('h1:y');
  expect(hashInRecord(text, 'a', 'v2')).toBeUndefined();
});
