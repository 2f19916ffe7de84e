import { posix } from 'node:path';
import type { FileStatus } from '../../src/host/host.ts';

/** What is at a path of a simulated machine. Directories are there because something is in them. */
export interface SimulatedFile {
  readonly content?: string | Uint8Array;
  /** A symbolic link; everything else is then ignored. */
  readonly link?: string;
  readonly isDirectory?: boolean;
  /** Default 0o644, 0o755 for a directory. */
  readonly mode?: number;
  /** Default: the user of the machine. */
  readonly uid?: number;
}

export type SimulatedFiles = Readonly<Record<string, SimulatedFile>>;

/** A failed system call, with its code as Node gives it. */
export class SystemError extends Error {
  readonly code: string;
  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
  }
}

/** A tree of files made of data, with links and permissions, that can only be looked at. */
export class FileTree {
  readonly #files: SimulatedFiles;
  readonly #uid: number;

  constructor(files: SimulatedFiles, uid: number) {
    this.#files = files;
    this.#uid = uid;
  }

  /** The path without links; `undefined` when nothing is there. */
  realPath(path: string, depth = 0): string | undefined {
    if (depth > 40) throw new SystemError('ELOOP', path);
    const parts = posix.normalize(path).split('/').filter(Boolean);
    for (let end = 1; end <= parts.length; end++) {
      const start = `/${parts.slice(0, end).join('/')}`;
      const link = this.#files[start]?.link;
      if (link === undefined) continue;
      const target = posix.resolve(posix.dirname(start), link);
      return this.realPath(posix.join(target, ...parts.slice(end)), depth + 1);
    }
    const plain = `/${parts.join('/')}`;
    return this.#isThere(plain) ? plain : undefined;
  }

  #isThere(path: string): boolean {
    return path === '/' || path in this.#files || this.#names(path).length > 0;
  }

  #names(directory: string): readonly string[] {
    const prefix = directory === '/' ? '/' : `${directory}/`;
    const below = Object.keys(this.#files).filter((path) => path.startsWith(prefix));
    return [...new Set(below.map((path) => path.slice(prefix.length).split('/')[0] ?? ''))];
  }

  stat(path: string): FileStatus | undefined {
    const real = this.realPath(path);
    if (real === undefined) return undefined;
    const file = this.#files[real];
    const isDirectory = file?.isDirectory === true || file === undefined;
    return {
      kind: isDirectory ? 'directory' : 'file',
      uid: file?.uid ?? this.#uid,
      mode: file?.mode ?? (isDirectory ? 0o755 : 0o644),
      sizeBytes: this.#bytes(file).length,
    };
  }

  read(path: string): Uint8Array | undefined {
    const status = this.stat(path);
    if (status === undefined) return undefined;
    if (status.kind === 'directory') throw new SystemError('EISDIR', path);
    if (!this.#may(status, 4)) throw new SystemError('EACCES', path);
    return this.#bytes(this.#files[this.realPath(path) ?? path]);
  }

  list(path: string): readonly string[] | undefined {
    const real = this.realPath(path);
    if (real === undefined || this.stat(real)?.kind !== 'directory') return undefined;
    return this.#names(real);
  }

  isWritable(path: string): boolean {
    const status = this.stat(path);
    return status !== undefined && this.#may(status, 2);
  }

  isExecutable(path: string): boolean {
    const status = this.stat(path);
    return status?.kind === 'file' && (status.mode & 0o111) !== 0;
  }

  #may({ uid, mode }: FileStatus, bit: 2 | 4): boolean {
    if (this.#uid === 0) return true;
    return (mode & (uid === this.#uid ? bit << 6 : bit)) !== 0;
  }

  #bytes(file: SimulatedFile | undefined): Uint8Array {
    const content = file?.content ?? '';
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
}
