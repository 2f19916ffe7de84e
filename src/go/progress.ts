import type { Progress } from './source.ts';

const intervalMs = 5_000;

/** Turns the progress of a download into a line every five seconds; a short download says nothing. */
export function progressLine(say: (line: string) => void): (progress: Progress) => void {
  let toldAtMs = 0;
  return (progress) => {
    if (progress.elapsedMs - toldAtMs < intervalMs) return;
    toldAtMs = progress.elapsedMs;
    say(progressText(progress));
  };
}

/** `42 %, 31.2 MB/s, from go.dev`; megabytes where the total is not known. */
function progressText({ source, receivedBytes, totalBytes, elapsedMs }: Progress): string {
  const megabytes = receivedBytes / 1e6;
  const share = totalBytes
    ? `${Math.floor((receivedBytes / totalBytes) * 100)} % of ${(totalBytes / 1e6).toFixed(1)} MB`
    : `${megabytes.toFixed(1)} MB`;
  const rate = (megabytes / Math.max(elapsedMs / 1000, 0.001)).toFixed(1);
  return `${share}, ${rate} MB/s, from ${source}`;
}
