import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../problem.ts';
import { openNote, type VerifierKey } from './note.ts';
import { parseTree } from './record.ts';
import type { Tree } from './tlog.ts';

/** A tree head that its database has signed. */
export interface Head {
  readonly tree: Tree;
  /** The signed note as it came. */
  readonly note: Buffer;
  /** Where it was seen: an address or a path. */
  readonly source: string;
}

/** Opens a signed tree head, or says in a string why nobody should believe it. */
export function openHead(note: Buffer, source: string, key: VerifierKey): Head | string {
  const opened = openNote(note, key);
  if (opened.kind === 'refused') return opened.why;
  const tree = parseTree(opened.text);
  return tree ? { tree, note, source } : 'what it signs is no tree head';
}

/** Where the newest tree heads are kept from run to run. */
export interface HeadMemory {
  /** Ours, made when it does not exist. Without one nothing is kept. */
  readonly directory: string | undefined;
  /** `$GOPATH/pkg/sumdb`, where the go command keeps its own: read, never written. */
  readonly goDirectory: string | undefined;
}

/** The heads that are remembered of a database. A file that its key has not signed says nothing and is passed over. */
export async function rememberedHeads(
  memory: HeadMemory,
  key: VerifierKey,
): Promise<readonly Head[]> {
  const directories = [memory.directory, memory.goDirectory].filter((path) => path !== undefined);
  const heads = await Promise.all(
    directories.map((directory) => readHead(join(directory, key.name, 'latest'), key)),
  );
  return heads.filter((head) => head !== undefined);
}

async function readHead(path: string, key: VerifierKey): Promise<Head | undefined> {
  try {
    const head = openHead(await readFile(path), path, key);
    return typeof head === 'string' ? undefined : head;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}

/** Keeps a head for the next run unless a newer one is kept already; a notice when that cannot be done. */
export async function remember(
  head: Head,
  memory: HeadMemory,
  key: VerifierKey,
): Promise<Problem | undefined> {
  if (memory.directory === undefined) return undefined;
  const path = join(memory.directory, key.name, 'latest');
  const kept = await readHead(path, key);
  if (kept && kept.tree.size >= head.tree.size) return undefined;
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, head.note, { flag: 'wx' });
    await rename(draft, path);
    return undefined;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return notRemembered(path, error as NodeJS.ErrnoException);
  }
}

function notRemembered(path: string, error: NodeJS.ErrnoException): Problem {
  if (error.code === undefined) throw error;
  return {
    id: 'checksum-database-head-not-kept',
    severity: 'notice',
    summary: 'The tree head of the checksum database could not be kept for the next run.',
    evidence: [{ source: path, observed: error.code }],
    remedy: `Let the user of the runner write to ${dirname(path)}: a checksum database that shows different trees to different runs is found out by what an earlier run has kept.`,
  };
}
