import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readKey } from 'openpgp';
import {
  googleKey,
  googleKeyFingerprint,
} from '../../../src/go/signature/google-linux-packages-signing-key.ts';
import { beginSignatureCheck } from '../../../src/go/signature/signature.ts';
import { makeSigner, type Signer } from '../../support/signing.ts';

const content = randomBytes(300_000);

let signer: Signer;
beforeAll(async () => {
  signer = await makeSigner();
});

async function* chunked(bytes: Uint8Array) {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}

async function verify(bytes: Uint8Array, signature: string, key = signer.key) {
  const check = await beginSignatureCheck({ signature, key });
  for await (const chunk of chunked(bytes)) await check.update(chunk);
  return check.finish();
}

test('a good signature says who made it and when, though the subkey has expired since', async () => {
  expect(await verify(content, await signer.sign(content))).toEqual({
    kind: 'good',
    fingerprint: signer.key.fingerprint,
    signedAt: new Date('2024-06-01T00:00:00Z'),
  });
});

test('other bytes than were signed are found', async () => {
  const changed = Buffer.from(content);
  changed[200_000] = (changed[200_000] ?? 0) ^ 1;
  expect(await verify(changed, await signer.sign(content))).toMatchObject({ kind: 'wrong' });
  expect(await verify(content.subarray(1), await signer.sign(content))).toMatchObject({
    kind: 'wrong',
  });
});

test('a signature of another key is told as such', async () => {
  const other = await makeSigner();
  expect(await verify(content, await other.sign(content))).toEqual({
    kind: 'wrong',
    why: expect.stringMatching(/^it was made with another key \(ID [0-9a-f]{16}\)$/),
  });
});

test.each([
  ['a page', '<html></html>'],
  ['nothing', ''],
  ['an empty block', '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n'],
  ['a block that is cut off', '-----BEGIN PGP SIGNATURE-----\n\niQIz'],
  ['a key', googleKey],
])('%s in the place of a signature is wrong', async (_, text) => {
  expect(await verify(content, text)).toMatchObject({ kind: 'wrong' });
});

test('a key with another fingerprint than expected is not used', async () => {
  const key = { ...signer.key, fingerprint: googleKeyFingerprint };
  expect(await verify(content, await signer.sign(content), key)).toMatchObject({ kind: 'wrong' });
});

test('a wrong signature does not keep the bytes from flowing', async () => {
  const check = await beginSignatureCheck({ signature: 'none', key: signer.key });
  for await (const chunk of chunked(content)) await check.update(chunk);
  expect(await check.finish()).toMatchObject({ kind: 'wrong' });
});

test('the key that is shipped is the one of the file, with the fingerprint that its README gives', async () => {
  const folder = new URL('../../../src/go/signature/', import.meta.url);
  const file = readFileSync(new URL('google-linux-packages-signing-key.asc', folder), 'utf8');
  const readme = readFileSync(new URL('README.md', folder), 'utf8');
  expect(googleKey).toBe(file);
  const key = await readKey({ armoredKey: googleKey });
  expect(key.getFingerprint()).toBe(googleKeyFingerprint);
  expect(readme.replace(/\s/g, '').toLowerCase()).toContain(googleKeyFingerprint);
  const subkeys = key.subkeys.map((subkey) => subkey.getFingerprint());
  expect(subkeys).toContain('0f06ff86beeaf4e71866ee5232ee5355a6bc6e42');
});
