import type { Platform } from '../architecture.ts';
import { type Evidence, type Problem, ProblemError } from '../problem.ts';
import type { Found } from './tool-cache/tool-cache.ts';
import type { ToolCacheRoots } from './tool-cache/tool-cache-root.ts';
import { type GoVersion, goName } from './version.ts';

interface Wish {
  readonly version: GoVersion;
  readonly platform: Platform;
  readonly roots: ToolCacheRoots;
}

function named({ version, platform }: Wish): string {
  return `${goName(version)} for ${platform.os}/${platform.arch}`;
}

/** A copy in the tool cache that cannot be used as it is. */
export type Unusable = Extract<Found, { kind: 'damaged' | 'unproved' }>;

/** Says what became of such a copy: the SDK that the job gets stands in its place, or elsewhere. */
export function notUsed({ kind, goroot, why }: Unusable, installed: string): Problem {
  const fate = installed === goroot ? 'was replaced' : `is not used; Go is in ${installed}`;
  const isDamaged = kind === 'damaged';
  return {
    id: isDamaged ? 'tool-cache-damaged' : 'tool-cache-unproved',
    severity: 'notice',
    summary: isDamaged
      ? `The copy in ${goroot} is not what it should be, and ${fate}`
      : `The copy in ${goroot} cannot be shown to come from the archive that go-sha256 names, and ${fate}`,
    evidence: [why],
    remedy: isDamaged
      ? 'Nothing has to be done now. If it happens again, see which job or clean-up script writes into the tool cache'
      : 'Nothing has to be done: the copy that is used carries its proof',
  };
}

/** `offline`, and the tool cache cannot serve. */
export function notInToolCache(wish: Wish, inTheWay: readonly Unusable[]): ProblemError {
  const looked = wish.roots.directories.map((directory) => ({
    source: directory,
    observed: `no usable copy of ${named(wish)}`,
  }));
  return new ProblemError({
    id: 'offline-not-in-tool-cache',
    summary: `${named(wish)} is not in the tool cache, and \`offline: true\` allows no download`,
    evidence: [...looked, ...inTheWay.map(({ why }) => why)],
    remedy: `Run this action once without \`offline\` on the machine, or let \`download-sources\` name a file:// folder with the archive, and take \`offline\` away`,
  });
}

/** Every source was asked, and none could serve. */
export function nothingWorked(wish: Wish, said: readonly Evidence[]): ProblemError {
  return new ProblemError({
    id: 'sdk-not-available',
    summary: `${named(wish)} could not be had from any source`,
    evidence: said,
    remedy:
      'See what each source answered: correct the version, open the way to one of them (HTTPS_PROXY, firewall, mirror), or name another one in `download-sources`',
  });
}

/** The place in the tool cache is taken by something that must not be touched. */
export function placedElsewhere(goroot: string, why: Evidence): Problem {
  return {
    id: 'tool-cache-busy',
    severity: 'notice',
    summary: `The place in the tool cache could not be taken; Go is in ${goroot}, for this job only`,
    evidence: [why],
    remedy: `Nothing has to be done if another job was just installing it. Otherwise remove ${why.source} on the runner`,
  };
}
