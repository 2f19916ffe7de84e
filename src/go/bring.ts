import { mkdir } from 'node:fs/promises';
import type { Evidence, Problem } from '../problem.ts';
import { explainDiskFull } from './archive/disk-full.ts';
import {
  fromToolCache,
  type Hit,
  type Installed,
  type InstallOrder,
  wantedIn,
} from './install-order.ts';
import { nothingWorked, placedElsewhere } from './install-problems.ts';
import { progressLine } from './progress.ts';
import type { Answer, Source, Unpacked } from './source.ts';
import { awaitOther } from './tool-cache/in-flight.ts';
import { type Placed, place } from './tool-cache/place.ts';
import { placePrivately } from './tool-cache/private-place.ts';
import { type Receipt, writeReceipt } from './tool-cache/receipt.ts';
import { removeTree } from './tool-cache/remove-tree.ts';
import { discard, openStaging, type Staging } from './tool-cache/staging.ts';
import { sweep } from './tool-cache/sweep.ts';
import { findSdk } from './tool-cache/tool-cache.ts';
import { rootToWrite } from './tool-cache/writable-root.ts';
import { goName } from './version.ts';

/**
 * Brings an SDK into the tool cache from the first source that has it, unless another process does so at the same time.
 * Also removes what dead processes left there.
 */
export async function bringToToolCache(order: InstallOrder): Promise<Installed> {
  const { root, problem } = await rootToWrite(order.roots);
  const swept = sweep(root);
  // It is waited for below; a failure must not end the process before that.
  swept.catch(() => {});
  const installed = await takeTurn(order, root).catch((error: unknown) => {
    throw explainDiskFull(error, root);
  });
  await swept;
  return { ...installed, problems: [...(problem ? [problem] : []), ...installed.problems] };
}

async function takeTurn(order: InstallOrder, root: string): Promise<Installed> {
  const wanted = wantedIn(order, root);
  const turn = await awaitOther<Hit>({
    ...wanted,
    isThere: async () => {
      const found = await findSdk(wanted);
      return found.kind === 'hit' ? found : undefined;
    },
    onWait: ({ owner }) =>
      order.say(`Waiting for process ${owner?.pid}, which installs ${goName(order.version)} here.`),
  });
  if (turn.kind === 'there') return fromToolCache(turn.value);
  try {
    return await bring(order, root);
  } finally {
    await turn.done();
  }
}

async function bring(order: InstallOrder, root: string): Promise<Installed> {
  const staging = await openStaging(root);
  try {
    const { source, unpacked } = await unpackFromFirst(order, staging);
    const receipt = receiptFor(order, source, unpacked);
    await writeReceipt(staging.sdk, receipt);
    const placing = { ...wantedIn(order, root), staging };
    const placed = await place(placing);
    if (placed.kind !== 'busy') return settled(placed, receipt, unpacked.problems);
    const fallback = order.roots.directories.at(-1) ?? root;
    const elsewhere = await placePrivately(placing, fallback);
    if (elsewhere.kind === 'busy') throw nothingWorked(order, [placed.why, elsewhere.why]);
    const told = placedElsewhere(elsewhere.goroot, placed.why);
    return settled(elsewhere, receipt, [...unpacked.problems, told]);
  } finally {
    await discard(staging);
  }
}

function settled(
  placed: Exclude<Placed, { kind: 'busy' }>,
  receipt: Receipt,
  problems: readonly Problem[],
): Installed {
  if (placed.kind === 'another') return fromToolCache({ ...placed, kind: 'hit' });
  const { goroot } = placed;
  return { goroot, cacheHit: false, source: receipt.source, receipt, problems };
}

interface FromSource {
  readonly source: Source;
  readonly unpacked: Unpacked;
}

async function unpackFromFirst(order: InstallOrder, staging: Staging): Promise<FromSource> {
  const said: Evidence[] = [];
  const { copies, sources } = await order.openSources();
  for (const copy of copies) {
    const answer = await unpack(order, copy, staging);
    if (answer.kind === 'found') return { source: copy, unpacked: answer.value };
    await empty(staging);
  }
  for (const source of sources) {
    order.say(`Getting ${goName(order.version)} from ${source.name}.`);
    const answer = await unpack(order, source, staging);
    if (answer.kind === 'found') return { source, unpacked: answer.value };
    order.say(`${answer.evidence.source}: ${answer.evidence.observed}`);
    said.push(answer.evidence);
    await empty(staging);
  }
  throw nothingWorked(order, said);
}

function unpack(
  { version, platform, pin, say }: InstallOrder,
  source: Source,
  { sdk, scratch }: Staging,
): Promise<Answer<Unpacked>> {
  const onProgress = progressLine(say);
  return source.unpack({ version, platform, pin, directory: sdk, scratch, onProgress });
}

/** What a source left half done must not be mixed with what the next one brings. */
async function empty({ sdk, scratch }: Staging): Promise<void> {
  for (const directory of [sdk, scratch]) {
    await removeTree(directory);
    await mkdir(directory);
  }
}

function receiptFor(
  { version, platform }: InstallOrder,
  source: Source,
  { origin, sha256, h1, verifiedBy }: Unpacked,
): Receipt {
  const placedAt = new Date().toISOString();
  const what = { version: goName(version), os: platform.os, arch: platform.arch };
  return { ...what, source: source.name, origin, sha256, h1, verifiedBy, placedAt };
}
