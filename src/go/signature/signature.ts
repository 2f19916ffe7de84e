import type { Key, Signature } from 'openpgp';
import { googleKey, googleKeyFingerprint } from './google-linux-packages-signing-key.ts';

/** A public key that archives are signed with, and the fingerprint that it has to have, in lower-case hex. */
export interface SigningKey {
  readonly armored: string;
  readonly fingerprint: string;
}

/** What a signature says of the bytes. */
export type SignatureVerdict =
  /** `fingerprint` is that of the primary key. */
  | { readonly kind: 'good'; readonly fingerprint: string; readonly signedAt: Date }
  | { readonly kind: 'wrong'; readonly why: string };

/** A signature that is being compared with bytes as they arrive. */
export interface SignatureCheck {
  /** Resolves when the next bytes may come. */
  update(bytes: Uint8Array): Promise<void>;
  /** After the last byte. */
  finish(): Promise<SignatureVerdict>;
}

/** A detached signature, and what to hold it against. */
export interface SignatureOrder {
  /** The text of the `.asc` file. */
  readonly signature: string;
  /** Default: the key that signs the archives of go.dev. */
  readonly key?: SigningKey;
}

const defaultKey: SigningKey = { armored: googleKey, fingerprint: googleKeyFingerprint };

/** Begins a comparison for bytes that go elsewhere as well. OpenPGP.js is loaded now. */
export async function beginSignatureCheck(order: SignatureOrder): Promise<SignatureCheck> {
  const openPgp = await loadOpenPgp();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  let isSettled = false;
  const verdict = judge(openPgp, readable, order).finally(() => {
    isSettled = true;
  });
  // A failure is thrown by finish; until then it may wait.
  for (const pending of [verdict, writer.closed]) pending.catch(() => {});
  // A verdict that needs no bytes leaves nobody to read them.
  const unlessSettled = async (write: () => Promise<void>) => {
    if (!isSettled) await Promise.race([write(), verdict]);
  };
  return {
    update: (bytes) => unlessSettled(() => writer.write(bytes)),
    finish: async () => {
      await unlessSettled(() => writer.close());
      return verdict;
    },
  };
}

type OpenPgp = typeof import('openpgp');

/** Left alone by the bundler: OpenPGP.js is LGPL, and stays a file of its own beside the bundle. */
function loadOpenPgp(): Promise<OpenPgp> {
  return import(/* webpackIgnore: true */ './openpgp.mjs');
}

async function judge(
  openPgp: OpenPgp,
  readable: ReadableStream<Uint8Array>,
  { signature: armoredSignature, key: { armored, fingerprint } = defaultKey }: SignatureOrder,
): Promise<SignatureVerdict> {
  const key = await openPgp.readKey({ armoredKey: armored });
  if (key.getFingerprint() !== fingerprint) return wrong('the key to compare with is another one');
  const signature = await openPgp.readSignature({ armoredSignature }).catch(() => undefined);
  const flaw = flawOf(signature, key);
  if (signature === undefined || flaw !== undefined) return wrong(flaw ?? unreadable);
  const { data, signatures } = await openPgp.verify({
    message: await openPgp.createMessage({ binary: readable }),
    signature,
    verificationKeys: [key],
    format: 'binary',
  });
  await drain(data);
  const verified = await Promise.all(signatures.map((one) => whyNot(one.verified)));
  const [first] = signature.packets;
  if (verified.length > 0 && verified.every((why) => why === undefined) && first?.created) {
    return { kind: 'good', fingerprint, signedAt: first.created };
  }
  return wrong(verified.find((why) => why !== undefined) ?? unreadable);
}

/** OpenPGP.js has put a reader of its own before the stream's, so that iterating over it would find it locked. */
async function drain(data: Pick<ReadableStream<Uint8Array>, 'getReader'>): Promise<void> {
  const reader = data.getReader();
  for (let done = false; !done; ) ({ done } = await reader.read());
}

const unreadable = 'it is no OpenPGP signature that can be read';

function wrong(why: string): SignatureVerdict {
  return { kind: 'wrong', why };
}

/** What is wrong with a signature before a byte is compared. */
function flawOf(signature: Signature | undefined, key: Key): string | undefined {
  const ids = signature?.getSigningKeyIDs() ?? [];
  if (ids.length === 0) return unreadable;
  const stranger = ids.find((id) => key.getKeys(id).length === 0);
  return stranger && `it was made with another key (ID ${stranger.toHex()})`;
}

async function whyNot(verified: Promise<true>): Promise<string | undefined> {
  try {
    await verified;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
