import { createHash } from 'node:crypto';

/** A file of a module: its name as it stands in the module's zip, and the SHA-256 of its content in hex. */
export interface HashedFile {
  readonly name: string;
  readonly sha256: string;
}

/**
 * The `h1:` hash by which go.sum and the checksum database know a list of files. Throws `RangeError` for a name with a
 * line break, which the format cannot express.
 * https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
 */
export function dirhash(files: readonly HashedFile[]): string {
  const named = files.map((file) => ({ ...file, bytes: Buffer.from(file.name) }));
  // By bytes: the order of UTF-16 units, which a plain sort takes, is another one beyond U+FFFF.
  named.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const hash = createHash('sha256');
  for (const { name, sha256 } of named) {
    if (name.includes('\n')) throw new RangeError(`a file name holds a line break: ${name}`);
    hash.update(`${sha256.toLowerCase()}  ${name}\n`);
  }
  return `h1:${hash.digest('base64')}`;
}
