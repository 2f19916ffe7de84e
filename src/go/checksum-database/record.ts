import { decodeBase64, decodeText } from './note.ts';
import { hashSizeBytes, maxTreeSize, type Tree } from './tlog.ts';

/** What a lookup answers: a record, its number in the tree, and a signed tree head that is not yet opened. */
export interface LookupRecord {
  readonly id: number;
  /** The lines for go.sum, each with its line break; the tree holds the hash of exactly this text. */
  readonly text: string;
  readonly signedHead: Buffer;
}

/** Reads the body of a lookup; `undefined` when it is something else, such as a login page. */
export function parseLookup(body: Uint8Array): LookupRecord | undefined {
  const bytes = Buffer.from(body);
  const idEnd = bytes.indexOf('\n');
  const textEnd = bytes.indexOf('\n\n', idEnd + 1) + 1;
  const id = parseCount(bytes.subarray(0, Math.max(idEnd, 0)).toString('latin1'));
  if (id === undefined || textEnd <= idEnd + 1) return undefined;
  const text = decodeText(bytes.subarray(idEnd + 1, textEnd));
  return text === undefined ? undefined : { id, text, signedHead: bytes.subarray(textEnd + 1) };
}

/** Reads the text of a signed tree head; lines after the third are for later versions of the format. */
export function parseTree(text: string): Tree | undefined {
  const [title, size = '', hash = '', ...rest] = text.split('\n');
  const count = parseCount(size);
  const bytes = decodeBase64(hash);
  if (title !== 'go.sum database tree' || rest.length === 0 || count === undefined)
    return undefined;
  return bytes?.length === hashSizeBytes ? { size: count, hash: bytes } : undefined;
}

function parseCount(digits: string): number | undefined {
  if (!/^(?:0|[1-9]\d{0,14})$/.test(digits)) return undefined;
  return Number(digits) <= maxTreeSize ? Number(digits) : undefined;
}

/** The hash that a record's text gives for a version (or for `version/go.mod`), as in go.sum. */
export function hashInRecord(text: string, module: string, version: string): string | undefined {
  const prefix = `${module} ${version} `;
  const lines = text.split('\n').filter((line) => line.startsWith(`${prefix}h1:`));
  return lines[0]?.slice(prefix.length);
}
