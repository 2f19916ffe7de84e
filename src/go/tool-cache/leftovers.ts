import { access, constants, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nothingThere, refusals, unless } from '../error-code.ts';
import { ownArea } from './own-area.ts';

/**
 * Removes what dead processes left in a tool cache, for a run that installs nothing. It takes one look, and loads what
 * sweeps only where there is something that may be removed.
 */
export async function sweepLeftovers(root: string): Promise<void> {
  const staging = join(await ownArea(root), 'staging');
  const names = await unless([...nothingThere, ...refusals], readdir(staging));
  if (!names || names.length === 0) return;
  const writable = access(staging, constants.W_OK).then(() => true);
  if (!(await unless([...nothingThere, ...refusals], writable))) return;
  const { sweep } = await import('./sweep.ts');
  await sweep(root);
}
