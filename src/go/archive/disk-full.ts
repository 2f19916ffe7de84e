import { statfsSync } from 'node:fs';
import { ProblemError } from '../../problem.ts';
import { hasCode } from '../error-code.ts';

/** What a Go SDK takes when the archive does not say it itself; go1.26 with its documents and tests has 250 MB. */
const usualSdkBytes = 300_000_000;

/** Turns "no space left" and "quota exceeded" into a problem that names the volume; anything else is given back. */
export function explainDiskFull(error: unknown, directory: string, neededBytes = usualSdkBytes) {
  if (!hasCode(error, ['ENOSPC', 'EDQUOT'])) return error;
  const isQuota = error.code === 'EDQUOT';
  const what = isQuota ? 'The disk quota of this user is used up' : 'The disk is full';
  return new ProblemError(
    {
      id: 'disk-full',
      summary: `${what}: the Go SDK needs about ${megabytes(neededBytes)} in ${directory}.`,
      evidence: [{ source: directory, observed: `${error.code}; ${volumeOf(directory)}` }],
      remedy: `Free ${megabytes(neededBytes)} on the volume of ${directory} (old versions in the tool cache are the first candidates), or let RUNNER_TOOL_CACHE name a directory on a larger volume.`,
    },
    { cause: error },
  );
}

function volumeOf(directory: string): string {
  try {
    const { bavail, blocks, bsize, ffree } = statfsSync(directory);
    const space = `${megabytes(bavail * bsize)} of ${megabytes(blocks * bsize)} free`;
    return ffree === 0 && blocks > 0 ? `${space}, no inodes free` : space;
  } catch (error) {
    return `its free space is not known (${(error as NodeJS.ErrnoException).code})`;
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
