import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unless } from '../error-code.ts';
import { startHeartbeat } from './heartbeat.ts';
import { ownArea } from './own-area.ts';
import { describeSelf } from './owner.ts';
import { removeTree } from './remove-tree.ts';

/** A directory of this process alone, on the volume of the tool cache, where an SDK is made ready for its place. */
export interface Staging {
  readonly directory: string;
  /** Empty at first; becomes GOROOT. */
  readonly sdk: string;
  /** For partial files. */
  readonly scratch: string;
  /** Does not exist at first; where a damaged copy is moved out of the way. */
  readonly aside: string;
  /** Ends the signs of life. Called by those who take over or discard. */
  readonly stop: () => void;
}

/** The file in a staging directory that says whose it is; its time of modification is the heartbeat. */
export const ownerFile = 'owner.json';

/** Makes a staging directory. Throws the system's error when the tool cache cannot be written to. */
export async function openStaging(root: string, heartbeatMs?: number): Promise<Staging> {
  const owner = await describeSelf();
  const directory = join(await ownArea(root), 'staging', owner.id);
  await mkdir(directory, { recursive: true });
  const record = join(directory, ownerFile);
  const [sdk, scratch] = [join(directory, 'sdk'), join(directory, 'scratch')];
  try {
    await writeFile(record, JSON.stringify(owner));
    await Promise.all([mkdir(sdk), mkdir(scratch)]);
  } catch (error) {
    await removeTree(directory);
    throw error;
  }
  const stop = startHeartbeat(record, heartbeatMs);
  return { directory, sdk, scratch, aside: join(directory, 'aside'), stop };
}

/**
 * Removes a staging directory. The owner record goes last, so that a process killed at it leaves something that the
 * next one knows to be dead. What may not be removed (a damaged copy of another user's) stays.
 */
export async function discard(staging: Staging): Promise<void> {
  const parts = [staging.sdk, staging.scratch, staging.aside, staging.directory];
  for (const part of parts) await unless(unremovable, removeTree(part));
  staging.stop();
}

/** What a removal may fail with when others own or use some of it. */
export const unremovable = ['EACCES', 'EPERM', 'EBUSY', 'ENOTEMPTY', 'EROFS'] as const;
