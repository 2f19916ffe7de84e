import {
  archiveFileName,
  archiveIn,
  parseReleaseIndex,
  versionsFor,
} from '../../../src/go/releases/release.ts';
import { type GoVersion, goName, parseGoVersion } from '../../../src/go/version.ts';
import { releaseIndexJson } from '../../support/release-index-json.ts';

const appleSilicon = { os: 'darwin', arch: 'arm64' } as const;
const linux = { os: 'linux', arch: 'arm64' } as const;
const version = (text: string) => parseGoVersion(text) as GoVersion;

function index(text: string) {
  const parsed = parseReleaseIndex(text);
  if (parsed.kind !== 'index') throw new Error(parsed.why);
  return parsed.releases;
}

// Rows of the index of go.dev for Go 1.27.1.
const recorded = `[
 { "version": "go1.27.1", "stable": true, "files": [
  {"filename": "go1.27.1.src.tar.gz", "os": "", "arch": "", "version": "go1.27.1", "sha256": "4e408abae126d916b6164627193f2c54f0e3ca1312d693b86db45f862ab238b1", "size": 35109201, "kind": "source"},
  {"filename": "go1.27.1.darwin-arm64.tar.gz", "os": "darwin", "arch": "arm64", "version": "go1.27.1", "sha256": "ee215d57e0ec269c60cc9ceca68e6bda321ba9ee5afe24f4b0988703c2d87d12", "size": 68100347, "kind": "archive"},
  {"filename": "go1.27.1.darwin-arm64.pkg", "os": "darwin", "arch": "arm64", "version": "go1.27.1", "sha256": "81aee79ea3bd85f00624c216e9105674fa72626dd0479fc85a632939d6c5986b", "size": 69436229, "kind": "installer"}
 ] }
]`;

test('an archive of the recorded index is found with its hash and size', () => {
  expect(archiveIn(index(recorded), version('1.27.1'), appleSilicon)).toEqual({
    filename: 'go1.27.1.darwin-arm64.tar.gz',
    os: 'darwin',
    arch: 'arm64',
    sha256: 'ee215d57e0ec269c60cc9ceca68e6bda321ba9ee5afe24f4b0988703c2d87d12',
    sizeBytes: 68100347,
  });
});

test('what an index does not list is not found', () => {
  expect(archiveIn(index(recorded), version('1.27.1'), linux)).toBeUndefined();
  expect(archiveIn(index(recorded), version('1.27.2'), appleSilicon)).toBeUndefined();
});

test('a file whose name and platform contradict each other is not taken', () => {
  const swapped = recorded.replace(
    '"os": "darwin", "arch": "arm64"',
    '"os": "plan9", "arch": "arm64"',
  );
  expect(archiveIn(index(swapped), version('1.27.1'), appleSilicon)).toBeUndefined();
});

test.each([
  ['1.20', 'go1.20.darwin-arm64.tar.gz'],
  ['1.21.0', 'go1.21.0.darwin-arm64.tar.gz'],
  ['1.28.0-rc.1', 'go1.28rc1.darwin-arm64.tar.gz'],
])('the archive of %s is called %s', (text, expected) => {
  expect(archiveFileName(version(text), appleSilicon)).toBe(expected);
});

test('versions are listed per platform', () => {
  const releases = index(releaseIndexJson(['go1.28rc1', 'go1.27.0', 'go1.16', 'go1.15.15']));
  const listed = versionsFor(releases, appleSilicon);
  expect(listed.map((entry) => `${goName(entry.version)} ${entry.stable}`)).toEqual([
    'go1.28rc1 false',
    'go1.27.0 true',
    'go1.16 true',
  ]);
  expect(versionsFor(releases, linux)).toHaveLength(4);
});

test('a release with an unknown kind of name is left out, the others stay', () => {
  const text = recorded.replace(
    '[\n',
    '[{"version": "weekly.2012", "stable": false, "files": []},',
  );
  expect(index(text).map((release) => goName(release.version))).toEqual(['go1.27.1']);
});

test('a mirror may leave out what is not needed to find an archive', () => {
  const text =
    '[{"version":"go1.27.1","stable":true,"files":[{"filename":"go1.27.1.linux-arm64.tar.gz"}]}]';
  expect(archiveIn(index(text), version('1.27.1'), linux)).toMatchObject({ sha256: undefined });
});

test.each([
  ['', 'it is empty'],
  ['<!DOCTYPE html><html></html>', 'it is an HTML page, not JSON'],
  ['  \n<html>', 'it is an HTML page, not JSON'],
  ['Forbidden', 'it is not JSON'],
  [recorded.slice(0, 300), 'its JSON is cut off'],
  ['[{"version": "go1.27.1"]', 'it is not JSON'],
  ['{"message": "Not Found"}', 'it is JSON, but not a list of releases'],
  ['null', 'it is JSON, but not a list of releases'],
  ['[]', 'it lists no releases'],
  ['["go1.27.1"]', 'its release 1 is not an object'],
  ['[{"stable": true, "files": []}]', 'its release 1 has no "version"'],
  ['[{"version": "go1.27.1", "files": []}]', 'its release 1 (go1.27.1) has no "stable"'],
  ['[{"version": "go1.27.1", "stable": true}]', 'its release 1 (go1.27.1) has no list "files"'],
  [
    '[{"version": "go1.27.1", "stable": true, "files": [1]}]',
    'its release 1 (go1.27.1) has a file that is not an object',
  ],
  [
    '[{"version": "go1.27.1", "stable": true, "files": [{}]}]',
    'its release 1 (go1.27.1) has a file without "filename"',
  ],
  [
    '[{"version": "go1.27.1", "stable": true, "files": [{"filename": "a", "os": 1}]}]',
    'its release 1 (go1.27.1) has a file (a) whose "os" or "arch" is not text',
  ],
  [
    '[{"version": "go1.27.1", "stable": true, "files": [{"filename": "a", "size": "1"}]}]',
    'its release 1 (go1.27.1) has a file (a) whose "size" is no number',
  ],
  [
    '[{"version": "go1.27.1", "stable": true, "files": [{"filename": "a", "sha256": "beef"}]}]',
    'its release 1 (go1.27.1) has a file (a) whose "sha256" is not 64 hex digits',
  ],
  [
    '[{"version": "tip", "stable": true, "files": []}]',
    'none of its releases has a Go version for a name',
  ],
])('%j is no index', (text, why) => {
  expect(parseReleaseIndex(text)).toEqual({ kind: 'not-an-index', why });
});
