import { credentialsIn } from '../../src/report/credentials.ts';

test.each([
  ['a password, as written and decoded', 'http://bob:p%40ss@proxy.test:8080', ['p%40ss', 'p@ss']],
  ['a token alone', 'https://0123456789abcdef@proxy.test', ['0123456789abcdef']],
  ['no name alone, which may be the user of every path', 'ssh://runner@host.test/x', []],
  ['no address without credentials', 'https://host.test/a@b', []],
  ['every address of a list', 'https://a:one1@x.test,https://b:two2@y.test', ['one1', 'two2']],
  ['what cannot be decoded, as written', 'https://a:100%@x.test', ['100%']],
])('%s', (_, text, secrets) => {
  expect(credentialsIn([undefined, text])).toEqual(secrets);
});
