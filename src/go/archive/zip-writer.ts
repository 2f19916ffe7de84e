import { createHash, hash as digest, type Hash } from 'node:crypto';
import type { HashedFile } from '../checksum-database/dirhash.ts';
import { damaged } from './damage.ts';
import { entryPath, unsafeEntry } from './entry-path.ts';
import type { OpenFile, Tree } from './tree.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Cuts the contents of all files, one after the other, into the files again. */
export interface ZipWriter {
  write(bytes: Buffer): void;
  /** The file that is being written. */
  current(): ZipEntry | undefined;
  /** After the last byte: the hashes of all files. */
  end(): readonly HashedFile[];
}

/** Writes the files of a toolchain module, whose names all begin with a folder, into a tree. */
export function createZipWriter(
  entries: readonly ZipEntry[],
  { tree, folder }: { readonly tree: Tree; readonly folder: string },
): ZipWriter {
  const hashed: HashedFile[] = [];
  let open: Opened | undefined;
  const settle = () => {
    while (open?.left === 0 || (open === undefined && hashed.length < entries.length)) {
      if (open) hashed.push(finish(open));
      open = begin(entries[hashed.length], tree, folder);
    }
  };
  return {
    write: (bytes) => {
      for (let rest = bytes; rest.length > 0; ) {
        settle();
        if (open === undefined) throw damaged('zip', 'its files are longer than it says');
        rest = rest.subarray(put(open, rest));
      }
      settle();
    },
    current: () => entries[hashed.length],
    end: () => {
      settle();
      if (open !== undefined) throw damaged('zip', `${JSON.stringify(open.entry.name)} is cut off`);
      return hashed;
    },
  };
}

interface Opened {
  readonly entry: ZipEntry;
  /** `undefined` for a directory. */
  readonly file: OpenFile | undefined;
  left: number;
  hash: Hash | undefined;
  sha256: string | undefined;
}

function begin(entry: ZipEntry | undefined, tree: Tree, folder: string): Opened | undefined {
  if (entry === undefined) return undefined;
  const { name, sizeBytes } = entry;
  const path = entryPath(name, folder);
  const opened = { entry, left: sizeBytes, hash: undefined, sha256: undefined };
  if (name.endsWith('/')) {
    if (sizeBytes > 0) throw unsafeEntry(name, 'is a directory with content');
    tree.makeDirectory(path);
    return { ...opened, file: undefined };
  }
  if (path === '') throw unsafeEntry(name, 'is a file in the place of the directory');
  const placed = path.replace(/(^|\/)_go\.mod$/, '$1go.mod');
  return { ...opened, file: tree.createFile(placed, { executable: isProgram(placed) }) };
}

/** The files that the go command makes executable when it unpacks a toolchain (cmd/go/internal/toolchain, `allowExec`). */
function isProgram(path: string): boolean {
  return /^(bin|pkg\/tool)\//.test(path) || /^lib\/(.*\/)?go_[^/]+_[^/]+_exec$/.test(path);
}

/** Writes as much as belongs to the file, and tells how much that was. */
function put(open: Opened, bytes: Buffer): number {
  const part = bytes.subarray(0, Math.min(open.left, bytes.length));
  if (part.length === open.entry.sizeBytes) open.sha256 = digest('sha256', part);
  else open.hash = (open.hash ?? createHash('sha256')).update(part);
  open.file?.write(part);
  open.left -= part.length;
  return part.length;
}

function finish({ entry, file, hash, sha256 }: Opened): HashedFile {
  file?.close();
  return { name: entry.name, sha256: sha256 ?? hash?.digest('hex') ?? digest('sha256', '') };
}
