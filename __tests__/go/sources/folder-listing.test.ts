import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderListing } from '../../../src/go/sources/folder-listing.ts';
import { goName } from '../../../src/go/version.ts';

const platform = { os: 'linux', arch: 'arm64' } as const;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sdk folder \u00e9-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the archives of the platform are listed, and nothing else', async () => {
  const names = [
    'go1.26.8.linux-arm64.tar.gz',
    'go1.20.linux-arm64.tar.gz',
    'go1.28rc1.linux-arm64.tar.gz',
    'go1.26.7.linux-amd64.tar.gz',
    'go1.26.8.linux-arm64.tar.gz.sha256',
    'go1.26.9.linux-arm64.tar.gz.part',
    'go1.21.linux-arm64.tar.gz',
    'README',
  ];
  for (const name of names) await writeFile(path.join(folder, name), '');
  const answer = await folderListing(pathToFileURL(folder).href, platform);
  if (answer.kind !== 'found') throw new Error(answer.evidence.observed);
  const listed = answer.value.versions.map(({ version, stable }) => `${goName(version)} ${stable}`);
  expect(listed.toSorted()).toEqual(['go1.20 true', 'go1.26.8 true', 'go1.28rc1 false']);
  expect(answer.value.evidence).toEqual({
    source: folder,
    observed: '3 archives for linux/arm64',
  });
});

test('a folder that is not there is not found, a file in its place is unreachable', async () => {
  const missing = pathToFileURL(path.join(folder, 'missing')).href;
  expect((await folderListing(missing, platform)).kind).toBe('not-found');
  await writeFile(path.join(folder, 'file'), '');
  const file = pathToFileURL(path.join(folder, 'file')).href;
  expect(await folderListing(file, platform)).toMatchObject({
    kind: 'unreachable',
    evidence: { observed: 'the folder cannot be read (ENOTDIR)' },
  });
});
