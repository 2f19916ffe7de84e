/**
 * Installs a fake SDK as a process of its own: `install.ts <root> <patch> <sources> [alone [file]]`. With `alone` it
 * does not look for others at the same work; with a file it waits for that before it places. Prints what became of it.
 */
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { awaitOther } from '../../../../src/go/tool-cache/in-flight.ts';
import { place } from '../../../../src/go/tool-cache/place.ts';
import { writeReceipt } from '../../../../src/go/tool-cache/receipt.ts';
import { openStaging } from '../../../../src/go/tool-cache/staging.ts';
import { findSdk } from '../../../../src/go/tool-cache/tool-cache.ts';
import { linuxArm64, receiptFor, sdkFiles, writeSdk } from '../../../support/fake-sdk.ts';

const [root = '', patch = '8', sources = '5', alone, start] = process.argv.slice(2);
const version = { major: 1, minor: 26, patch: Number(patch), pre: undefined };
const wanted = { root, version, platform: linuxArm64 };
const name = `go1.26.${patch}`;

async function install(): Promise<string> {
  const staging = await openStaging(root);
  console.log('staging');
  await writeSdk(staging.sdk, sdkFiles(linuxArm64, name, Number(sources)));
  await writeReceipt(staging.sdk, receiptFor(linuxArm64, name));
  while (start !== undefined && !existsSync(start)) await delay(20);
  const placed = await place({ ...wanted, staging });
  return placed.kind === 'busy' ? `busy: ${placed.why.observed}` : placed.kind;
}

async function isThere(): Promise<true | undefined> {
  const found = await findSdk(wanted);
  return found.kind === 'hit' ? true : undefined;
}

async function inTurn(): Promise<string> {
  const turn = await awaitOther({ ...wanted, isThere });
  if (turn.kind === 'there') return 'waited';
  return install().finally(turn.done);
}

console.log('ready');
console.log(alone === undefined ? await inTurn() : await install());
