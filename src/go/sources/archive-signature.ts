import { withoutCredentials } from '../download/address.ts';
import type { HttpClient } from '../download/http.ts';
import type { SignatureCheck, SigningKey } from '../signature/signature.ts';
import { besideArchive } from './archive-address.ts';
import { type SeenArchive, signatureMissing, signatureWrong } from './archive-problems.ts';

/** How much signatures matter, and which key makes them. */
export interface SignaturePolicy {
  readonly verifySignature: 'auto' | 'required' | 'off';
  /** Default: the key that signs the archives of go.dev. */
  readonly key?: SigningKey | undefined;
}

/** A signature that is being compared with the archive as it arrives. */
export interface PendingSignature {
  update(bytes: Uint8Array): Promise<void>;
  /** The words for the log; throws `archive-signature-wrong`. */
  settle(seen: SeenArchive): Promise<string>;
}

/** Fetches the signature beside an archive. Throws `archive-signature-missing` where one is required. */
export async function openSignature(
  url: string,
  http: HttpClient,
  { verifySignature, key }: SignaturePolicy,
): Promise<PendingSignature | undefined> {
  if (verifySignature === 'off') return undefined;
  const address = besideArchive(url, '.asc');
  const shown = withoutCredentials(address);
  const found = await readSignature(address, http);
  if (found.kind === 'absent') {
    if (verifySignature === 'required') throw signatureMissing(shown, found.why);
    return undefined;
  }
  const { beginSignatureCheck } = await import('../signature/signature.ts');
  const check = await beginSignatureCheck({ signature: found.text, ...(key && { key }) });
  return pending(check, shown);
}

function pending(check: SignatureCheck, address: string): PendingSignature {
  return {
    update: (bytes) => check.update(bytes),
    settle: async (seen) => {
      const verdict = await check.finish();
      if (verdict.kind === 'wrong') throw signatureWrong(seen, address, verdict.why);
      const fingerprint = verdict.fingerprint.toUpperCase();
      return `signature of ${fingerprint.slice(0, 4)}…${fingerprint.slice(-4)}`;
    },
  };
}

type Found =
  | { readonly kind: 'present'; readonly text: string }
  | { readonly kind: 'absent'; readonly why: string };

async function readSignature(address: string, http: HttpClient): Promise<Found> {
  const answer = await http.read(address, { maxSizeBytes: 1_000_000 });
  if (answer.kind === 'unreachable') return { kind: 'absent', why: answer.why };
  if (answer.status !== 200) return { kind: 'absent', why: `HTTP ${answer.status}` };
  const text = new TextDecoder().decode(answer.body);
  const isSignature = text.trimStart().startsWith('-----BEGIN PGP SIGNATURE-----');
  return isSignature
    ? { kind: 'present', text }
    : { kind: 'absent', why: 'an answer that is no signature' };
}
