import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutCredentials } from '../download/address.ts';
import { nothingThere, unless } from '../error-code.ts';

/** Where an SDK came from and how it was proved; lies inside its GOROOT. */
export interface Receipt {
  /** Go's own name, `go1.26.8`. */
  readonly version: string;
  readonly os: string;
  readonly arch: string;
  /** The name of the source: `go.dev`, `module-proxy`, an address. */
  readonly source: string;
  /** The address of the archive, without credentials. */
  readonly origin: string;
  /** Lower-case hex SHA-256 of the archive. */
  readonly sha256: string;
  readonly h1?: string | undefined;
  readonly verifiedBy: string;
  /** ISO 8601. */
  readonly placedAt: string;
  /** How many files and directories were unpacked, when that was counted; the receipt itself is not one of them. */
  readonly files?: number | undefined;
}

/** The file in GOROOT that holds a `Receipt`. */
export const receiptName = '.setup-go-arm64.json';

/** Raised when a change of the receipt's meaning makes older ones unreadable. */
const format = 1;

/**
 * Writes the receipt of an SDK. It is the last file to be written: where it is, all the others are. Sources promise
 * addresses without credentials; what stays on a disk that jobs share is held to it here as well.
 */
export async function writeReceipt(goroot: string, receipt: Receipt): Promise<void> {
  const content = { format, ...receipt, origin: withoutCredentials(receipt.origin) };
  await writeFile(join(goroot, receiptName), `${JSON.stringify(content, undefined, 2)}\n`);
}

/** The receipt of an SDK; `undefined` when there is none, or none that can be understood. */
export async function readReceipt(goroot: string): Promise<Receipt | undefined> {
  const unreadable = [...nothingThere, 'EACCES', 'EISDIR'];
  const text = await unless(unreadable, readFile(join(goroot, receiptName), 'utf8'));
  return text === undefined ? undefined : parseReceipt(text);
}

/** Understands the text of a receipt; `undefined` when it is of another format, or damaged. */
export function parseReceipt(text: string): Receipt | undefined {
  const content = parseObject(text);
  const { format: itsFormat, ...receipt } = content ?? {};
  const isReceipt =
    itsFormat === format &&
    texts.every((name) => typeof receipt[name] === 'string') &&
    ['string', 'undefined'].includes(typeof receipt.h1) &&
    ['number', 'undefined'].includes(typeof receipt.files);
  return isReceipt ? (receipt as unknown as Receipt) : undefined;
}

const texts = [
  'version',
  'os',
  'arch',
  'source',
  'origin',
  'sha256',
  'verifiedBy',
  'placedAt',
] as const satisfies readonly (keyof Receipt)[];

type Content = { readonly [name in keyof Receipt | 'format']?: unknown };

function parseObject(text: string): Content | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Content) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
