import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import os from 'node:os';
import { runCommand } from './command.ts';
import type { FileStatus, Host, Self } from './host.ts';

/**
 * The real machine. Nothing is asked of it before a member is used, save what this process knows of itself. Files are
 * looked at in this thread: handing such small reads to others takes longer than the reads.
 */
export function nodeHost(): Host {
  return {
    self: self(),
    env: process.env,
    run: (command, args, options) => runCommand(command, args, { env: process.env, ...options }),
    readText: async (path) => presence(() => readFileSync(path, 'utf8')),
    readHead: async (path, sizeBytes) => presence(() => readHead(path, sizeBytes)),
    list: async (path) => presence(() => readdirSync(path)),
    stat: async (path) => presence(() => status(path)),
    realPath: async (path) => presence(() => realpathSync.native(path)),
    isWritable: async (path) => isWritable(path),
  };
}

function self(): Self {
  return {
    platform: process.platform,
    arch: process.arch,
    execPath: process.execPath,
    nodeVersion: process.version,
    uid: process.getuid?.() ?? -1,
    homeDirectory: homeDirectory(),
    kernel: { machine: os.machine(), release: os.release(), version: os.version() },
  };
}

/** Empty when nobody knows: an account without an entry in the user database and without HOME. */
function homeDirectory(): string {
  if (process.env.HOME) return process.env.HOME;
  try {
    return os.userInfo().homedir;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SYSTEM_ERROR') return '';
    throw error;
  }
}

function readHead(path: string, sizeBytes: number): Uint8Array {
  // A named pipe would otherwise wait for its other end.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const bytes = new Uint8Array(sizeBytes);
    return bytes.subarray(0, readSync(file, bytes, 0, sizeBytes, 0));
  } finally {
    closeSync(file);
  }
}

function status(path: string): FileStatus {
  const found = statSync(path);
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  return { kind, uid: found.uid, mode: found.mode & 0o7777, sizeBytes: found.size };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false;
  }
}

/** A path of which a part is missing, or is a file where a directory should be, is not there. */
function presence<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
