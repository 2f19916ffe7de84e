import { entryPath, symlinkTarget } from '../../../src/go/archive/entry-path.ts';

test.each([
  ['go/', ''],
  ['go', ''],
  ['./go/bin/go', 'bin/go'],
  ['go//bin/./go', 'bin/go'],
  ['go/src/ü b.go', 'src/ü b.go'],
  ['go/...', '...'],
])('%j is unpacked to %j', (name, path) => {
  expect(entryPath(name, 'go')).toBe(path);
});

test.each([
  ['', 'has no name'],
  ['/etc/passwd', 'has an absolute name'],
  ['C:/go/x', 'has an absolute name'],
  ['go/../../etc/passwd', 'leads upwards with ".."'],
  ['..', 'leads upwards with ".."'],
  ['go\\..\\x', 'has a backslash'],
  ['go/a\0b', 'has a NUL character'],
  ['go/a\nb', 'has a line break'],
  ['other/x', 'lies outside of go/'],
  ['gopher', 'lies outside of go/'],
])('%j is refused, and named: %s', (name, reason) => {
  expect(() => entryPath(name, 'go')).toThrow(reason);
  expect(() => entryPath(name, 'go')).toThrow(JSON.stringify(name));
});

test.each([
  ['bin/go', '../pkg/tool'],
  ['go', 'bin/go'],
  ['a/b/c', '../../x'],
])('a link at %s may lead to %s', (path, target) => {
  expect(symlinkTarget(path, target)).toBe(target);
});

test.each([
  ['bin/go', '../../etc'],
  ['go', '..'],
  ['go', '/etc/passwd'],
  ['a/b', 'c/../../..'],
  ['a/b', 'c/../d'],
  ['a/b', ''],
  ['a/b', '..\\x'],
])('a link at %s must not lead to %j', (path, target) => {
  expect(() => symlinkTarget(path, target)).toThrow(/was refused/);
});
