import { access, constants, mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Evidence, type Problem, ProblemError } from '../../problem.ts';
import { hasCode, nothingThere, unless } from '../error-code.ts';
import { ownArea } from './own-area.ts';
import type { ToolCacheRoots } from './tool-cache-root.ts';

/** A tool cache that takes new SDKs. */
export interface WritableRoot {
  readonly root: string;
  /** Told when something is placed there: the configured tool cache refused. */
  readonly problem: Problem | undefined;
}

/** The first directory that can be written to, made when it is not there. */
export async function rootToWrite(roots: ToolCacheRoots): Promise<WritableRoot> {
  const refusals: Evidence[] = [];
  for (const root of roots.directories) {
    const refusal = await refusalOf(root);
    if (!refusal) return { root, problem: readOnly(roots, root, refusals) };
    refusals.push(refusal);
  }
  const last = await unnamedDirectory(refusals);
  return { root: last, problem: readOnly(roots, last, refusals) };
}

const refusing = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP', 'ENOTSUP'];

/** Tried where it will be needed: an older directory of another user in it would refuse as well. */
async function refusalOf(root: string): Promise<Evidence | undefined> {
  try {
    const staging = join(await ownArea(root), 'staging');
    await mkdir(staging, { recursive: true });
    await access(staging, constants.W_OK | constants.X_OK);
    const go = join(root, 'go');
    if (await unless(nothingThere, stat(go))) await access(go, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    if (!hasCode(error, refusing)) throw error;
    return { source: error.path ?? root, observed: `cannot be written to (${error.code})` };
  }
}

/** A new one each time: a name in a directory that all users share would be anybody's to fill beforehand. */
async function unnamedDirectory(refusals: readonly Evidence[]): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'setup-go-arm64-'));
  } catch (error) {
    if (!hasCode(error, refusing)) throw error;
    throw new ProblemError({
      id: 'tool-cache-nowhere',
      summary: 'There is no directory to install Go in: none that was tried can be written to',
      evidence: [
        ...refusals,
        { source: tmpdir(), observed: `cannot be written to (${error.code})` },
      ],
      remedy:
        "Set RUNNER_TOOL_CACHE, in the file .env beside the runner's run.sh, to a directory that the runner's user may write to",
    });
  }
}

function readOnly(
  { directories, configuredBy }: ToolCacheRoots,
  root: string,
  refusals: readonly Evidence[],
): Problem | undefined {
  const wanted = directories[0];
  if (configuredBy === undefined || wanted === undefined || wanted === root) return undefined;
  return {
    id: 'tool-cache-read-only',
    severity: 'notice',
    summary: `The tool cache ${wanted} cannot be written to; Go is placed in ${root}, for this job only`,
    evidence: [{ source: configuredBy, observed: wanted }, ...refusals],
    remedy: `Let the runner's user write to it (\`sudo chown -R "$(id -un)" ${quoted(wanted)}\` as that user, or a mount with write access), or set ${configuredBy} to a directory that it may write to`,
  };
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
