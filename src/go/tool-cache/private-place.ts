import { constants, cpSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { hasCode } from '../error-code.ts';
import { makeMovable } from './move-aside.ts';
import { type Placed, type Placing, place } from './place.ts';
import { discard, openStaging } from './staging.ts';

/**
 * Places an SDK in another tool cache than the one it was staged for, such as that of the job in RUNNER_TEMP, after
 * `place` has answered `busy`. Between volumes it is copied, as a clone where the file system can.
 */
export async function placePrivately(placing: Placing, root: string): Promise<Placed> {
  const staging = await openStaging(root);
  try {
    await makeMovable(placing.staging.sdk);
    await move(placing.staging.sdk, staging.sdk);
    await discard(placing.staging);
    return await place({ ...placing, staging, root });
  } catch (error) {
    await discard(staging);
    throw error;
  }
}

/** `cpSync` takes a tenth of the time of `cp`, and nothing else is to be done meanwhile. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!hasCode(error, ['EXDEV'])) throw error;
    const mode = constants.COPYFILE_FICLONE;
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, mode });
  }
}
