/**
 * Uses an SDK as a job would: `watch.ts <root> <sources> <stop file>`. Whenever the marker is there, all the files have
 * to be. Prints how often it looked, how often the marker was there, and what was missing beside it.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { receiptName } from '../../../../src/go/tool-cache/receipt.ts';
import { findSdk, slotOf } from '../../../../src/go/tool-cache/tool-cache.ts';
import { go1268, linuxArm64, sdkFiles } from '../../../support/fake-sdk.ts';

const [root = '', sources = '5', stop = ''] = process.argv.slice(2);
const wanted = { root, version: go1268, platform: linuxArm64 };
const { goroot, marker } = slotOf(wanted);
const files = [...Object.keys(sdkFiles(linuxArm64, 'go1.26.8', Number(sources))), receiptName];

/** Which marker it is: a marker that was removed and made again is another one. */
function markerNow(): string | undefined {
  const status = statSync(marker, { throwIfNoEntry: false, bigint: true });
  return status && `${status.ino} ${status.ctimeNs}`;
}

function missingFiles(): readonly string[] {
  const before = markerNow();
  if (before === undefined || !existsSync(goroot)) return [];
  const missing = files.filter((name) => !existsSync(join(goroot, name)));
  return markerNow() === before ? missing : [];
}

let looks = 0;
let complete = 0;
const wrong: string[] = [];
while (!existsSync(stop)) {
  looks++;
  wrong.push(...missingFiles());
  const found = await findSdk(wanted);
  if (found.kind === 'hit') complete++;
  if (found.kind === 'damaged') wrong.push(`${found.why.source}: ${found.why.observed}`);
  await delay(2);
}
console.log(JSON.stringify({ looks, complete, wrong: wrong.slice(0, 10) }));
