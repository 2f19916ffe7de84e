import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file of JSON that is only there to save time: what the file system will not have is not kept. Readers see
 * the old content or the new one, never a part.
 */
export async function replaceFile(file: string, content: unknown): Promise<void> {
  const partial = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await makeDirectory(path.dirname(file));
    await writeFile(partial, JSON.stringify(content), { flag: 'wx' });
    await rename(partial, file);
    await sweep(path.dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/**
 * Makes a directory and those above it. The recursive mkdir of Node never returns where a directory exists in which the
 * system says ENOENT to every mkdir, as in /proc and below some automounters.
 */
async function makeDirectory(directory: string): Promise<void> {
  const first = await codeOf(mkdir(directory));
  if (first !== 'ENOENT' || path.dirname(directory) === directory) return;
  await makeDirectory(path.dirname(directory));
  await codeOf(mkdir(directory));
}

/** Whether a directory could be made shows in what is written into it. */
async function codeOf(made: Promise<unknown>): Promise<string | undefined> {
  return made.then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code,
  );
}

const abandonedAfterMs = 3_600_000;

/** Removes what killed processes left behind. */
async function sweep(directory: string): Promise<void> {
  const partials = (await readdir(directory)).filter((name) => /\.[0-9a-f]{12}\.tmp$/.test(name));
  for (const name of partials) {
    const file = path.join(directory, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(file, { force: true });
  }
}
