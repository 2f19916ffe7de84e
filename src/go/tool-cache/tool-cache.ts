import { lstat, readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Platform } from '../../architecture.ts';
import type { Evidence } from '../../problem.ts';
import { nothingThere, refusals, unless } from '../error-code.ts';
import type { Pin } from '../source.ts';
import { type GoVersion, goName, parseGoVersion, toolCacheVersion } from '../version.ts';
import { type Receipt, readReceipt, receiptName } from './receipt.ts';
import { findDamage } from './sdk-tree.ts';

/** The place of one SDK in a tool cache, laid out as `@actions/tool-cache` does it, so that copies are shared. */
export interface Slot {
  readonly goroot: string;
  /** The empty file that says that `goroot` is complete. */
  readonly marker: string;
}

/** Which SDK is wanted, and where it would be. */
export interface Wanted {
  /** The tool cache's directory, such as `/opt/hostedtoolcache`. */
  readonly root: string;
  readonly version: GoVersion;
  readonly platform: Platform;
  /** What the workflow says its archive must be. */
  readonly pin?: Pin | undefined;
}

/** What a tool cache holds of a wanted SDK. */
export type Found =
  /** `receipt` is absent for a copy that another tool placed. */
  | { readonly kind: 'hit'; readonly goroot: string; readonly receipt: Receipt | undefined }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly goroot: string; readonly why: Evidence }
  /** Nothing is wrong with the copy, but that it came from the pinned archive cannot be shown. */
  | { readonly kind: 'unproved'; readonly goroot: string; readonly why: Evidence };

/** `Found`, and what another tool is writing now or left half written. */
export type Examined =
  | Found
  | { readonly kind: 'unfinished'; readonly goroot: string; readonly why: Evidence };

/** The last part of a place in the tool cache: `arm64`, `x64`. These are Node's words, as setup-go has them. */
export function toolCacheArch(platform: Platform): string {
  return platform.arch === 'amd64' ? 'x64' : platform.arch;
}

/** Where an SDK lies in a tool cache. */
export function slotOf({ root, version, platform }: Wanted): Slot {
  const goroot = join(resolve(root), 'go', toolCacheVersion(version), toolCacheArch(platform));
  return { goroot, marker: `${goroot}.complete` };
}

/** Looks for an SDK. A copy is trusted only after its VERSION and its programs agree with what is wanted. */
export async function findSdk(wanted: Wanted): Promise<Found> {
  const examined = await examine(wanted);
  return examined.kind === 'unfinished' ? { kind: 'absent' } : examined;
}

/** `findSdk`, for those who want to write to the place and so have to know of unfinished copies. */
export async function examine(wanted: Wanted): Promise<Examined> {
  const { goroot, marker } = slotOf(wanted);
  if (!(await isThere(goroot))) return nothingAt(goroot);
  const [isMarked, receipt] = await Promise.all([isThere(marker), receiptOf(wanted, goroot)]);
  if (!isMarked && !receipt) {
    return { kind: 'unfinished', goroot, why: { source: marker, observed: 'missing' } };
  }
  const why =
    (await findDamage(goroot, wanted.version, wanted.platform)) ??
    (isMarked ? undefined : await heal(marker, goroot, receipt));
  if (why) return { kind: 'damaged', goroot, why };
  const doubt = doubtOf(wanted.pin, goroot, receipt);
  return doubt ? { kind: 'unproved', goroot, why: doubt } : { kind: 'hit', goroot, receipt };
}

/** A link that leads nowhere is in the way of a rename. */
async function nothingAt(goroot: string): Promise<Examined> {
  const status = await unless([...nothingThere, 'EACCES'], lstat(goroot));
  const why = { source: goroot, observed: 'a link that leads nowhere' };
  return status?.isSymbolicLink() ? { kind: 'damaged', goroot, why } : { kind: 'absent' };
}

/** The versions of which a tool cache holds a complete copy for a platform, in no particular order. */
export async function installedVersions(
  root: string,
  platform: Platform,
): Promise<readonly GoVersion[]> {
  const names = (await unless([...nothingThere, 'EACCES'], readdir(join(root, 'go')))) ?? [];
  const versions = names.map((name) => parseGoVersion(name)).filter((v) => v !== undefined);
  const complete = await Promise.all(
    versions.map((version) => isComplete({ root, version, platform })),
  );
  return versions.filter((_, n) => complete[n]);
}

async function isComplete(wanted: Wanted): Promise<boolean> {
  const { goroot, marker } = slotOf(wanted);
  const [tree, mark] = await Promise.all([isThere(goroot), isThere(marker)]);
  return tree && (mark || (await receiptOf(wanted, goroot)) !== undefined);
}

/** Declares a copy complete; a place that refuses to be written to is left as it is, the receipt says as much. */
export async function writeMarker(marker: string): Promise<void> {
  await unless([...refusals, 'ENOSPC', 'EDQUOT', 'EISDIR'], writeFile(marker, ''));
}

/** A receipt is ours and of this copy, or it does not count: a directory may have been copied by hand. */
async function receiptOf({ version, platform }: Wanted, goroot: string) {
  const receipt = await readReceipt(goroot);
  const isOfThis =
    receipt?.version === goName(version) &&
    receipt.os === platform.os &&
    receipt.arch === platform.arch;
  return isOfThis ? receipt : undefined;
}

/** A copy of ours without marker: its installer was killed between the rename and the marker, or it is being removed. */
async function heal(
  marker: string,
  goroot: string,
  receipt: Receipt | undefined,
): Promise<Evidence | undefined> {
  if (receipt?.files !== undefined) {
    const { countEntries } = await import('./changes.ts');
    const files = (await countEntries(goroot)) - 1;
    const observed = `${files} of ${receipt.files} files and directories`;
    if (files < receipt.files) return { source: goroot, observed };
  }
  await writeMarker(marker);
  return undefined;
}

function doubtOf(
  pin: Pin | undefined,
  goroot: string,
  receipt: Receipt | undefined,
): Evidence | undefined {
  if (pin === undefined || pin.kind === 'none') return undefined;
  const source = join(goroot, receiptName);
  if (!receipt) return { source, observed: 'missing: another tool placed this copy' };
  const [wanted, seen] =
    pin.kind === 'h1' ? [pin.hash, receipt.h1] : [pin.hex.toLowerCase(), receipt.sha256];
  return wanted === seen
    ? undefined
    : { source, observed: `${pin.kind}: ${seen ?? 'not recorded'}` };
}

async function isThere(path: string): Promise<boolean> {
  return (await unless([...nothingThere, 'EACCES'], stat(path))) !== undefined;
}
