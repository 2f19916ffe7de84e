import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';

/** Who signs the notes of a test checksum database. */
export interface TestSigner {
  readonly name: string;
  readonly privateKey: KeyObject;
  /** `name+hash+base64`. */
  readonly verifierKey: string;
}

/** Makes a key pair in the form of a checksum database's. */
export function makeSigner(name: string): TestSigner {
  const { privateKey } = generateKeyPairSync('ed25519');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const key = Buffer.concat([Buffer.from([1]), spki.subarray(-32)]);
  const id = createHash('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8);
  return { name, privateKey, verifierKey: `${name}+${id}+${key.toString('base64')}` };
}

/** Signs a text as a checksum database does. */
export function signNote(text: string, { name, privateKey, verifierKey }: TestSigner): string {
  const id = Buffer.from(verifierKey.split('+')[1] ?? '', 'hex');
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n\u2014 ${name} ${signature.toString('base64')}\n`;
}
