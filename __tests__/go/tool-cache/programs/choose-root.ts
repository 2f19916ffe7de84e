/** Chooses a tool cache as whoever runs this: `choose-root.ts <environment as JSON>`. Prints the choice, and what staging there says. */
import { discard, openStaging } from '../../../../src/go/tool-cache/staging.ts';
import { findSdk } from '../../../../src/go/tool-cache/tool-cache.ts';
import { toolCacheRoots } from '../../../../src/go/tool-cache/tool-cache-root.ts';
import { rootToWrite } from '../../../../src/go/tool-cache/writable-root.ts';
import { go1268, linuxArm64 } from '../../../support/fake-sdk.ts';

const env = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
const roots = toolCacheRoots(env);
const found = await findSdk({
  root: roots.directories[0] ?? '',
  version: go1268,
  platform: linuxArm64,
});
const chosen = await rootToWrite(roots);
await discard(await openStaging(chosen.root));
console.log(JSON.stringify({ ...chosen, found: found.kind }));
