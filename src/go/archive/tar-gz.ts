import { createHash, type Hash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Extract, extract, type Header } from 'tar-stream';
import { createCollector } from '../download/garbage.ts';
import { compressionFlaw, damaged, largestTreeBytes } from './damage.ts';
import { entryPath, unsafeEntry } from './entry-path.ts';
import { createTree, type OpenFile, type Tree } from './tree.ts';

/** An archive that is to be unpacked while it arrives. */
export interface TarGzOrder {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Existing and empty; gets what lies below `go/` in the archive. */
  readonly directory: string;
  /** SHA-256 that every byte is put into; the caller may go on with it when unpacking fails. */
  readonly hash?: Hash;
}

/** What an archive turned out to be. */
export interface UnpackedTarGz {
  /** Lower-case hex, of the compressed bytes. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly files: number;
}

/**
 * Unpacks a Go SDK while its archive arrives. Throws `archive-damaged`, `unsafe-archive` and `disk-full`; what the
 * bytes themselves throw is passed on.
 */
export async function unpackTarGz(order: TarGzOrder): Promise<UnpackedTarGz> {
  const { bytes, directory, hash = createHash('sha256') } = order;
  const tree = createTree(directory);
  const counts: Counts = {
    files: 0,
    sizeBytes: 0,
    unpackedBytes: 0,
    collect: createCollector(),
    troubles: [],
  };
  // Inflating runs beside this thread; large portions keep the two from waiting for each other.
  const gunzip = createGunzip({ chunkSize: 262_144 });
  try {
    await pipeline(metered(bytes, hash, counts), gunzip, entriesInto(tree, counts));
  } catch (error) {
    throw explain(error, counts);
  }
  tree.makeLinks();
  if (counts.files === 0) throw damaged('tar.gz', 'there are no files in it');
  return { sha256: hash.digest('hex'), sizeBytes: counts.sizeBytes, files: counts.files };
}

interface Counts {
  files: number;
  /** Of compressed data. */
  sizeBytes: number;
  unpackedBytes: number;
  readonly collect: (bytes: number) => void;
  /** What the source of the bytes or the tree threw; anything else comes from the decoders. */
  readonly troubles: unknown[];
}

async function* metered(bytes: AsyncIterable<Uint8Array>, hash: Hash, counts: Counts) {
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      counts.sizeBytes += chunk.length;
      yield chunk;
    }
  } catch (error) {
    counts.troubles.push(error);
    throw error;
  }
}

function entriesInto(tree: Tree, counts: Counts): Extract {
  const parser = extract();
  const unlessTrouble = (action: () => void) => {
    try {
      action();
    } catch (error) {
      counts.troubles.push(error);
      parser.destroy(error as Error);
    }
  };
  parser.on('entry', (header, content, next) => {
    let file: OpenFile | undefined;
    unlessTrouble(() => {
      file = begin(header, tree, counts);
    });
    content.on('data', (chunk) =>
      unlessTrouble(() => {
        counts.collect((chunk as Uint8Array).length);
        file?.write(chunk as Uint8Array);
      }),
    );
    content.on('end', () => {
      unlessTrouble(() => file?.close());
      next();
    });
    // The parser itself fails for the same reason, and that is heard.
    content.on('error', () => unlessTrouble(() => file?.close()));
  });
  return parser;
}

function begin(header: Header, tree: Tree, counts: Counts): OpenFile | undefined {
  const { name, type, size, mode, linkname } = header;
  const path = entryPath(name, 'go');
  switch (type) {
    case 'file':
    case 'contiguous-file':
      if (path === '') throw unsafeEntry(name, 'is a file in the place of the directory');
      counts.files++;
      counts.unpackedBytes += size;
      if (counts.unpackedBytes > largestTreeBytes) throw unsafeEntry(name, tooMuch);
      return tree.createFile(path, { executable: (mode & 0o111) !== 0 });
    case 'directory':
      tree.makeDirectory(path);
      return undefined;
    case 'symlink':
    case 'link':
      tree.addLink({ kind: type, path, target: targetOf(type, linkname ?? '') });
      return undefined;
    default:
      throw unsafeEntry(name, `is no file, directory or link (${type ?? 'unknown kind'})`);
  }
}

const tooMuch = `makes it unpack to more than ${largestTreeBytes} bytes`;

function targetOf(kind: 'symlink' | 'link', target: string): string {
  return kind === 'link' ? entryPath(target, 'go') : target;
}

function explain(error: unknown, { troubles }: Counts): unknown {
  if (troubles.length > 0) return troubles[0];
  return damaged('tar.gz', compressionFlaw(error) ?? 'what is in it is no tar archive', error);
}
