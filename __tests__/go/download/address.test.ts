import { withoutCredentials } from '../../../src/go/download/address.ts';

test.each([
  ['https://user:secret@mirror.corp/go/', 'https://mirror.corp/go/'],
  ['https://token@mirror.corp/go', 'https://mirror.corp/go'],
  ['https://go.dev/dl/?mode=json&include=all', 'https://go.dev/dl/?mode=…&include=…'],
  [
    'https://store.corp/a.tar.gz?X-Signature=secret#secret',
    'https://store.corp/a.tar.gz?X-Signature=…',
  ],
  ['proxy.corp:8080', 'proxy.corp:8080'],
  ['user:secret@proxy.corp:8080', 'proxy.corp:8080'],
  ['https://user:secret@[broken', 'https://[broken'],
  ['file:///srv/go', 'file:///srv/go'],
])('%s is shown as %s', (address, shown) => {
  expect(withoutCredentials(address)).toBe(shown);
});
