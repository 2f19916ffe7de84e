import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, nothingThere, unless } from '../error-code.ts';

/** Removes a file or a directory with all that is in it, directories without write permission (as in GOMODCACHE) too. */
export async function removeTree(path: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 3 };
  try {
    await rm(path, options);
  } catch (error) {
    if (!hasCode(error, ['EACCES', 'EPERM'])) throw error;
    await openDirectories(path);
    await rm(path, options);
  }
}

async function openDirectories(path: string): Promise<void> {
  const status = await unless(nothingThere, lstat(path));
  if (!status?.isDirectory()) return;
  await unless(['EPERM', ...nothingThere], chmod(path, status.mode | 0o700));
  const entries = await readdir(path, { withFileTypes: true });
  const directories = entries.filter((entry) => entry.isDirectory());
  for (const entry of directories) await openDirectories(join(path, entry.name));
}
