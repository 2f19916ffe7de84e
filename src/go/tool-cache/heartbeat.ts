import { stat, utimes } from 'node:fs/promises';
import { nothingThere, unless } from '../error-code.ts';

/** Unpacking may keep this process from its timers for about a second, so one beat missed means nothing. */
const everyMs = 2_000;

/** Keeps a file's time of modification fresh for as long as this process lives. Returns what ends it. */
export function startHeartbeat(path: string, intervalMs = everyMs): () => void {
  const timer = setInterval(() => void beat(path), intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** How long ago the last beat was; `undefined` when the file is gone. A clock that was set back counts as a beat now. */
export async function sinceBeatMs(path: string): Promise<number | undefined> {
  const status = await unless(nothingThere, stat(path));
  return status && Math.max(0, Date.now() - status.mtimeMs);
}

/** Whatever refuses the beat, this process has nothing to do about it; others only judge by its absence. */
async function beat(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}
