import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nothingThere, unless } from '../error-code.ts';

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
