import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Who may sign: the name of a database and its Ed25519 key. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hex digits that name the key in a signature. */
  readonly id: string;
  readonly publicKey: KeyObject;
}

/** The keys that Go itself carries, by database name. */
export const knownKeys: Readonly<Record<string, string>> = {
  'sum.golang.org': 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};

const ed25519 = 1;
/** What precedes the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** Decodes standard base64 with its padding; anything else is `undefined`. */
export function decodeBase64(text: string): Buffer | undefined {
  const wellFormed = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
  return wellFormed ? Buffer.from(text, 'base64') : undefined;
}

/** Reads `name+hash+base64`, or says in a string what is wrong with it. */
export function parseVerifierKey(text: string): VerifierKey | string {
  const match = /^([^+\s]+)\+([0-9a-fA-F]{8})\+(.+)$/.exec(text);
  const [, name = '', hash = '', base64 = ''] = match ?? [];
  const key = decodeBase64(base64);
  if (!match || !key) return 'it is not of the form name+hash+base64';
  const id = keyId(name, key);
  if (id !== hash.toLowerCase()) return `its hash is ${hash}, that of its name and key is ${id}`;
  if (key[0] !== ed25519) return `it is of algorithm ${key[0]}; only 1 (Ed25519) is known`;
  if (key.length !== 33) return `it has ${key.length - 1} bytes, an Ed25519 key has 32`;
  const der = Buffer.concat([spkiHead, key.subarray(1)]);
  return { name, id, publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

function keyId(name: string, key: Uint8Array): string {
  return createHash('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8);
}

/** A signed text, or why nobody should believe it. */
export type OpenedNote =
  | { readonly kind: 'signed'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

interface Signature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Opens a signed note. Signatures by other keys are passed over; the first by `key` decides.
 * https://pkg.go.dev/golang.org/x/mod/sumdb/note
 */
export function openNote(message: Uint8Array, key: VerifierKey): OpenedNote {
  const note = splitNote(message);
  if (typeof note === 'string') return { kind: 'refused', why: note };
  const ours = note.signatures.find(({ name, id }) => name === key.name && id === key.id);
  if (!ours) return { kind: 'refused', why: `it has no signature by ${key.name}+${key.id}` };
  if (!verify(null, Buffer.from(note.text), key.publicKey, ours.bytes)) {
    return { kind: 'refused', why: `its signature by ${key.name}+${key.id} is wrong` };
  }
  return { kind: 'signed', text: note.text };
}

/** Text and signatures of a note, or what is malformed about it. */
function splitNote(message: Uint8Array) {
  const whole = decodeText(message);
  if (whole === undefined) return 'it is not plain UTF-8 text';
  const blank = whole.lastIndexOf('\n\n');
  if (blank < 0 || !whole.endsWith('\n')) return 'it has no signature block at its end';
  const lines = whole.slice(blank + 2, -1).split('\n');
  const signatures = lines.map(parseSignature).filter((signature) => signature !== undefined);
  if (signatures.length < lines.length || lines.length > 100) {
    return 'its signature block is malformed';
  }
  return { text: whole.slice(0, blank + 1), signatures };
}

function parseSignature(line: string): Signature | undefined {
  const [, name = '', base64 = ''] = /^\u2014 ([^+\s]+) (\S+)$/u.exec(line) ?? [];
  const bytes = decodeBase64(base64);
  if (bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
}

/** Strict UTF-8 without control characters save line breaks; `undefined` for anything else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return /[\u0000-\u0009\u000b-\u001f]/.test(text) ? undefined : text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      return undefined;
    }
    throw error;
  }
}
