import { ProblemError } from '../../problem.ts';
import { hasCode } from '../error-code.ts';

/** More than any Go SDK unpacks to, by far. */
export const largestTreeBytes = 2_000_000_000;

/** The archive cannot be unpacked, because it is cut off, garbage, or contradicts itself. */
export function damaged(kind: 'tar.gz' | 'zip', what: string, cause?: unknown): ProblemError {
  return new ProblemError(
    {
      id: 'archive-damaged',
      summary: `The archive of the Go SDK is damaged: ${what}.`,
      evidence: [{ source: `the ${kind} archive`, observed: what }],
      remedy:
        'Run the job again; when it fails in the same way, replace the archive at its source, or take the SDK from another source with the input download-sources.',
    },
    { cause },
  );
}

/** What zlib says of compressed bytes, in words; `undefined` for any other error. */
export function compressionFlaw(error: unknown): string | undefined {
  if (hasCode(error, ['Z_BUF_ERROR'])) return 'its compressed data is cut off';
  if (hasCode(error, ['Z_DATA_ERROR', 'Z_NEED_DICT', 'Z_STREAM_ERROR'])) {
    return 'its compressed data or a checksum in it is wrong';
  }
  return undefined;
}
