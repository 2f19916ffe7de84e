import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode } from '../error-code.ts';
import { explainDiskFull } from './disk-full.ts';
import { symlinkTarget, unsafeEntry } from './entry-path.ts';

/** A file that is being written. */
export interface OpenFile {
  write(bytes: Uint8Array): void;
  close(): void;
}

/** A link of an archive; a hard link's target is a path in the tree. */
export interface Link {
  readonly kind: 'symlink' | 'link';
  readonly path: string;
  readonly target: string;
}

/**
 * A directory that an archive is unpacked to. Paths come from `entryPath`. Links are made last, so that nothing is ever
 * written through one. Everything is synchronous: with 11,500 small files, promises would cost more than the writing.
 */
export interface Tree {
  makeDirectory(path: string): void;
  createFile(path: string, mode: { readonly executable: boolean }): OpenFile;
  addLink(link: Link): void;
  makeLinks(): void;
}

/** The tree below an existing, empty directory. Throws `unsafe-archive` and `disk-full`. */
export function createTree(root: string, neededBytes?: number): Tree {
  const directories = new Set(['', '.']);
  const links = new Map<string, Link>();
  const attempt = <T>(path: string, action: (full: string) => T): T => {
    try {
      return action(join(root, path));
    } catch (error) {
      throw explainCollision(explainDiskFull(error, root, neededBytes), path);
    }
  };
  const makeDirectory = (path: string) => {
    if (directories.has(path)) return;
    refuseLinks(path, links);
    attempt(path, (full) => mkdirSync(full, { recursive: true, mode: 0o755 }));
    directories.add(path);
  };
  return {
    makeDirectory,
    createFile: (path, { executable }) => {
      makeDirectory(dirname(path));
      if (links.has(path)) throw unsafeEntry(path, 'replaces a link');
      const mode = executable ? 0o755 : 0o644;
      const descriptor = attempt(path, (full) => openSync(full, 'wx', mode));
      return {
        write: (bytes) => attempt(path, () => writeAll(descriptor, bytes)),
        close: () => attempt(path, () => closeSync(descriptor)),
      };
    },
    addLink: (link) => {
      refuseLinks(link.path, links);
      links.set(link.path, link);
    },
    makeLinks: () => {
      for (const link of links.values()) {
        makeDirectory(dirname(link.path));
        attempt(link.path, (full) => makeLink(link, { root, full, links }));
      }
    },
  };
}

interface Place {
  readonly root: string;
  readonly full: string;
  readonly links: ReadonlyMap<string, Link>;
}

function makeLink({ kind, path, target }: Link, { root, full, links }: Place): void {
  if (kind === 'symlink') {
    symlinkSync(symlinkTarget(path, target), full);
    return;
  }
  refuseLinks(target, links);
  const existing = join(root, target);
  const status = lstatSync(existing, { throwIfNoEntry: false });
  if (!status?.isFile()) throw unsafeEntry(path, 'is a hard link to no file of the archive');
  linkSync(existing, full);
}

/** A path that is a link of the archive, or leads through one, is not written to. */
function refuseLinks(path: string, links: ReadonlyMap<string, Link>): void {
  if (links.size === 0) return;
  for (let part = path; part !== '.' && part !== ''; part = dirname(part)) {
    if (links.has(part)) throw unsafeEntry(path, `leads through the link ${JSON.stringify(part)}`);
  }
}

function explainCollision(error: unknown, path: string): unknown {
  if (!hasCode(error, ['EEXIST', 'ENOTDIR', 'EISDIR'])) return error;
  return unsafeEntry(path, 'is in the way of another entry, or is there twice');
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written);
  }
}
