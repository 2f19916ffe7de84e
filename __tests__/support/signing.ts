import { createMessage, generateKey, type PrivateKey, readKey, sign } from 'openpgp';
import type { SigningKey } from '../../src/go/signature/signature.ts';

/** A key of a test's own, and what makes signatures with it. */
export interface Signer {
  readonly key: SigningKey;
  /** An armored detached signature; `date` is when it says that it was made. */
  sign(content: Uint8Array | string, date?: Date): Promise<string>;
}

/** Makes a key whose signing subkey was made in 2024 and is valid for a year. */
export async function makeSigner(): Promise<Signer> {
  const { privateKey, publicKey } = await generateKey({
    userIDs: [{ name: 'Test', email: 'test@test.test' }],
    type: 'ecc',
    date: new Date('2024-01-01T00:00:00Z'),
    subkeys: [{ sign: true, keyExpirationTime: 365 * 86_400 }],
    format: 'armored',
  });
  const { readPrivateKey } = await import('openpgp');
  const signingKey: PrivateKey = await readPrivateKey({ armoredKey: privateKey });
  const fingerprint = (await readKey({ armoredKey: publicKey })).getFingerprint();
  return {
    key: { armored: publicKey, fingerprint },
    sign: async (content, date = new Date('2024-06-01T00:00:00Z')) => {
      const message = await createMessage({ binary: Buffer.from(content as string) });
      return (await sign({ message, signingKeys: signingKey, detached: true, date })) as string;
    },
  };
}
