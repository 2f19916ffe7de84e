import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nothingThere, unless } from './error-code.ts';
import { startHeartbeat } from './heartbeat.ts';
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

/** What this action keeps in a tool cache besides the SDKs: `<root>/.setup-go-arm64`. */
export const ownDirectory = '.setup-go-arm64';

/**
 * Where the rename into place cannot cross a volume: the tool cache, or its `go` directory when that is a mount point or
 * a link to another volume. Tools that list versions there pass over the name, as it is none.
 */
export async function ownArea(root: string): Promise<string> {
  const go = join(resolve(root), 'go');
  const [atRoot, atGo] = await Promise.all(
    [resolve(root), go].map((path) => unless(nothingThere, stat(path))),
  );
  const isElsewhere = atGo !== undefined && atGo.dev !== atRoot?.dev;
  return join(isElsewhere ? go : resolve(root), ownDirectory);
}

/** Makes a staging directory. Throws the system's error when the tool cache cannot be written to. */
export async function openStaging(root: string, heartbeatMs?: number): Promise<Staging> {
  const owner = await describeSelf();
  const directory = join(await ownArea(root), 'staging', owner.id);
  await mkdir(directory, { recursive: true });
  const record = join(directory, ownerFile);
  await writeFile(record, JSON.stringify(owner));
  const stop = startHeartbeat(record, heartbeatMs);
  const [sdk, scratch] = [join(directory, 'sdk'), join(directory, 'scratch')];
  await Promise.all([mkdir(sdk), mkdir(scratch)]);
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
