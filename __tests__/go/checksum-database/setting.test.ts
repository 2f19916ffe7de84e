import { parseChecksumDatabase } from '../../../src/go/checksum-database/setting.ts';
import { makeSigner } from '../../support/note-signer.ts';

const own = makeSigner('sum.example.test').verifierKey;
const known = expect.objectContaining({ name: 'sum.golang.org', id: '033de0ae' });

test.each([
  ['off', { kind: 'off' }],
  ['', { kind: 'database', key: known, url: undefined }],
  ['sum.golang.org', { kind: 'database', key: known, url: undefined }],
  [
    'sum.golang.org  https://mirror.test/sum',
    { kind: 'database', key: known, url: 'https://mirror.test/sum' },
  ],
  ['sum.golang.google.cn', { kind: 'database', key: known, url: 'https://sum.golang.google.cn' }],
  [
    own,
    {
      kind: 'database',
      key: expect.objectContaining({ name: 'sum.example.test' }),
      url: undefined,
    },
  ],
  [
    `${own} http://127.0.0.1:1`,
    { kind: 'database', key: expect.anything(), url: 'http://127.0.0.1:1' },
  ],
])('GOSUMDB=%s is understood', (gosumdb, setting) => {
  expect(parseChecksumDatabase(gosumdb)).toEqual(setting);
});

test.each([
  ['a name that Go does not know', 'sum.example.test', 'not usable'],
  ['a word too many', `${own} https://a.test https://b.test`, 'more than two words'],
  ['a wrong key', own.replace('example', 'wrong'), 'that of its name and key'],
  ['an address that is none', `${own} mirror`, 'no address'],
  ['an address of another kind', `${own} ftp://a.test`, 'begins with ftp:'],
  ['a name that climbs', makeSigner('a.test/../b').verifierKey, 'not of the form host[/path]'],
  ['a name with a question', makeSigner('a.test?x').verifierKey, 'not of the form host[/path]'],
  ['a name that ends in a slash', makeSigner('a.test/').verifierKey, 'not of the form host[/path]'],
  ['blanks alone', '  ', 'not usable'],
  ['OFF in capitals', 'OFF', 'not usable'],
])('GOSUMDB with %s is malformed', (_, gosumdb, why) => {
  expect(parseChecksumDatabase(gosumdb)).toEqual({
    kind: 'malformed',
    why: expect.stringContaining(why),
  });
});
