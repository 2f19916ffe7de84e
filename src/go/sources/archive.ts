import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Source } from '../source.ts';
import { removeTree } from '../tool-cache/remove-tree.ts';
import { download } from './archive-download.ts';
import type { ArchiveSourceOptions } from './archive-options.ts';

/**
 * Go's archives from go.dev, a mirror, a template or a folder. They are unpacked while they arrive, and proved before
 * the answer is `found`: by hash, and by signature where there is one.
 */
export function archiveSource(options: ArchiveSourceOptions): Source {
  return {
    name: options.name,
    list: options.list,
    unpack: async (order) => {
      if (order.pin?.kind === 'h1') return noModules(options.name);
      const answer = await download(options, order);
      if (answer.kind !== 'found') await empty(order.directory);
      return answer;
    },
  };
}

/** Another source may have the module that the pin is of. */
function noModules(source: string): Answer<never> {
  const observed =
    'has archives, and the h1: hash in go-sha256 is that of a module zip, which the source module-proxy has';
  return { kind: 'not-found', evidence: { source, observed } };
}

/** What came of an archive that is none must not be taken for the beginning of another. */
async function empty(directory: string): Promise<void> {
  for (const name of await readdir(directory)) await removeTree(join(directory, name));
}
