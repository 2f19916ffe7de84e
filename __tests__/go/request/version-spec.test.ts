import semver from 'semver';
import { newestMatch, parseVersionSpec } from '../../../src/go/request/version-spec.ts';
import {
  type GoVersion,
  goName,
  parseGoVersion,
  toolCacheVersion,
} from '../../../src/go/version.ts';

const releases = [
  ...['1.20', '1.20.14', '1.24.3', '1.25.0', '1.25.3', '1.25.14', '1.26.0', '1.26.8', '1.26.10'],
  ...['1.27rc1', '1.27.0', '1.28beta1', '1.28rc1', '1.28rc2'],
].map((text) => parseGoVersion(text) as GoVersion);

async function newest(text: string): Promise<string | undefined> {
  const spec = parseVersionSpec(text);
  if (!spec) throw new Error(`${text} was not read`);
  const match = await newestMatch(spec, releases);
  return match && goName(match);
}

test.each([
  ['1.26.8', 'go1.26.8'],
  ['go1.26.8', 'go1.26.8'],
  ['v1.26.8', 'go1.26.8'],
  ['=1.26.8', 'go1.26.8'],
  ['1.26', 'go1.26.10'],
  ['1.26.x', 'go1.26.10'],
  ['1.26.*', 'go1.26.10'],
  ['go1.26', 'go1.26.10'],
  ['1.20', 'go1.20.14'],
  ['1.20.0', 'go1.20'],
  ['^1.25.3', 'go1.27.0'],
  ['~1.25.1', 'go1.25.14'],
  ['~> 1.25.1', 'go1.25.14'],
  ['>=1.25 <1.27', 'go1.26.10'],
  ['>= 1.25  < 1.27', 'go1.26.10'],
  ['1.24 || 1.25', 'go1.25.14'],
  ['1.24 - 1.25', 'go1.25.14'],
  ['<1.25.x', 'go1.24.3'],
  ['1', 'go1.27.0'],
  ['1.x', 'go1.27.0'],
  ['*', 'go1.27.0'],
  ['x', 'go1.27.0'],
  ['stable', 'go1.27.0'],
  ['latest', 'go1.27.0'],
  ['oldstable', 'go1.26.10'],
  ['1.28.0-rc.1', 'go1.28rc1'],
  ['1.28rc1', 'go1.28rc1'],
  ['>=1.28rc1', 'go1.28rc2'],
  ['>=1.28.0-0', 'go1.28rc2'],
  ['^1.27.0 || >=1.28.0-rc.1', 'go1.27.0'],
])('%j is answered by %s', async (text, expected) => {
  expect(await newest(text)).toBe(expected);
});

test.each(['1.28', '1.2', '1.26.9', '>1.99', '1.27rc2', '<1.0 || >2', '^1.28'])(
  '%j is answered by nothing that there is',
  async (text) => {
    expect(await newest(text)).toBeUndefined();
  },
);

test.each([
  '',
  ' ',
  'banana',
  'toString',
  'Stable',
  '1.26.8.1',
  '1.26.8-corp',
  '1,26',
  '1.25, 1.26',
  '>=',
  '|| 1.26',
  '1.26 ||',
  'x.26',
  '1.x.3',
  '01.26',
  '1.26-',
  '1.25 - 1.26 - 1.27',
  'n.n',
  'gogo1.26',
  '../1.26',
])('%j is not understood', (text) => {
  expect(parseVersionSpec(text)).toBeUndefined();
});

test.each([
  ['1.26.8', 'exact'],
  ['1.26', 'range'],
  ['1.28rc1', 'exact'],
  ['latest', 'alias'],
])('%j is of kind %s and keeps its text', (text, kind) => {
  expect(parseVersionSpec(` ${text} `)).toMatchObject({ kind, text });
});

test('oldstable is nothing where there is only one minor', async () => {
  const spec = parseVersionSpec('oldstable');
  expect(spec && (await newestMatch(spec, releases.slice(6, 9)))).toBeUndefined();
});

test('whatever is accepted as a range, semver reads as one and agrees about the releases', async () => {
  const pieces = ['1', '1.x', '1.25', '1.26.*', '1.26.3', '1.25.0-rc.1', 'x', '1.28.0-0'];
  const operators = ['', '>', '>=', '<', '<=', '=', '^', '~', '~>', '>= '];
  const comparators = operators.flatMap((operator) => pieces.map((piece) => operator + piece));
  const stable = releases.filter(({ pre }) => pre === undefined);
  for (const [index, first] of comparators.entries()) {
    const text = `${first} ${comparators[(index * 7 + 3) % comparators.length]}`;
    const spec = parseVersionSpec(text);
    if (spec?.kind !== 'range') throw new Error(`${text} was not read as a range`);
    const expected = semver.maxSatisfying(stable.map(toolCacheVersion), text);
    const match = await newestMatch(spec, stable);
    expect([text, match ? toolCacheVersion(match) : null]).toEqual([text, expected]);
  }
});

test('the plain forms that are matched without semver agree with it', async () => {
  for (const text of ['1', '1.x', '*', '1.25', '1.26.x', '1.2', '2', '1.28']) {
    const spec = parseVersionSpec(text);
    const match = spec && (await newestMatch(spec, releases));
    const expected = semver.maxSatisfying(releases.map(toolCacheVersion), text);
    expect([text, match ? toolCacheVersion(match) : null]).toEqual([text, expected]);
  }
});
