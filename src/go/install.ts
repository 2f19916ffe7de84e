import { fromToolCache, type Installed, type InstallOrder, wantedIn } from './install-order.ts';
import { notInToolCache, notUsed, type Unusable } from './install-problems.ts';
import { sweepLeftovers } from './tool-cache/leftovers.ts';
import { findSdk } from './tool-cache/tool-cache.ts';

/**
 * Finds the SDK in a tool cache, or brings it there from the first source that has it. Nothing is left behind by a
 * failure. Throws `ProblemError`.
 */
export async function install(order: InstallOrder): Promise<Installed> {
  const inTheWay: Unusable[] = [];
  for (const root of order.roots.directories) {
    const found = await findSdk(wantedIn(order, root));
    if (found.kind === 'hit') {
      await sweepLeftovers(root);
      return telling(inTheWay, fromToolCache(found));
    }
    if (found.kind !== 'absent') inTheWay.push(found);
  }
  if (order.offline) throw notInToolCache(order, inTheWay);
  const { bringToToolCache } = await import('./bring.ts');
  return telling(inTheWay, await bringToToolCache(order));
}

function telling(inTheWay: readonly Unusable[], installed: Installed): Installed {
  const told = inTheWay.map((copy) => notUsed(copy, installed.goroot));
  return { ...installed, problems: [...told, ...installed.problems] };
}
