import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Counts bytes of buffers that were let go, and has them freed every few megabytes. Left alone, V8 lets 64 MB of network
 * buffers gather before it looks at them, since they hardly count as its own heap; a young collection takes 0.5 ms.
 */
export function createCollector(everyBytes = 4_000_000): (bytes: number) => void {
  let collect: Collect | undefined;
  let gathered = 0;
  return (bytes) => {
    gathered += bytes;
    if (gathered < everyBytes) return;
    gathered = 0;
    collect ??= collection();
    collect({ type: 'minor' });
  };
}

type Collect = (options: { readonly type: 'minor' }) => void;

/** The flag is read when a context is made, so that the collection is to be had from a new one. */
function collection(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}
