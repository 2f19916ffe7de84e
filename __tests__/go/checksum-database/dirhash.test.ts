import { createHash } from 'node:crypto';
import { dirhash } from '../../../src/go/checksum-database/dirhash.ts';
import { goModHash } from '../../support/go-mod-hash.ts';

const hex = (text: string) => createHash('sha256').update(text).digest('hex');

test('the hash of the go.mod of every toolchain module is the one that go.sum lines carry', () => {
  expect(goModHash('module golang.org/toolchain\n')).toBe(
    'h1:8wlg68NqwW7eMnI1aABk/C2pDYXj8mrMY4TyRfiLeS0=',
  );
});

test('files are hashed in the order of the bytes of their names', () => {
  const names = ['b', 'a/z', 'a.go', 'B', '\u{1f600}', '\uff5e'];
  const sorted = ['B', 'a.go', 'a/z', 'b', '\uff5e', '\u{1f600}'];
  const text = sorted.map((name) => `${hex(name)}  ${name}\n`).join('');
  const expected = `h1:${createHash('sha256').update(text).digest('base64')}`;
  expect(dirhash(names.map((name) => ({ name, sha256: hex(name) })))).toBe(expected);
});

test('a name with a line break cannot be hashed', () => {
  expect(() => dirhash([{ name: 'a\nb', sha256: hex('') }])).toThrow(RangeError);
});
