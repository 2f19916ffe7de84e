import { posix } from 'node:path';
import type { Problem } from '../../problem.ts';
import type { DirectoryVariable, ExpectedDirectory } from './directories.ts';

/** An expected directory that was looked at. */
export interface SeenDirectory extends ExpectedDirectory {
  /** Why go cannot write there (`belongs to root, mode 755`); `undefined` when it can, or when that is not known. */
  readonly obstacle: string | undefined;
}

/** The directories of the job. */
export interface DirectoryPlan {
  readonly paths: Readonly<Record<DirectoryVariable, string>>;
  /** What is to be exported for that; empty when go finds them all by itself. */
  readonly variables: Readonly<Partial<Record<DirectoryVariable, string>>>;
  readonly problem: Problem | undefined;
}

const names: Readonly<Record<DirectoryVariable, string>> = {
  GOPATH: 'gopath',
  GOCACHE: 'go-build',
  GOMODCACHE: 'gopath/pkg/mod',
};

/**
 * Gives the job directories that go can write to. What is usable stays, and is exported only where go would not find it
 * by itself, as without HOME; for the rest there is a directory of this runner alone, `fallback`.
 */
export function planDirectories(seen: readonly SeenDirectory[], fallback: string): DirectoryPlan {
  const decided = seen.map((directory) => decide(directory, fallback));
  const gopathMoved = decided.some((d) => d.variable === 'GOPATH' && d.isMoved);
  const follows = (d: Decided) =>
    gopathMoved && d.variable === 'GOMODCACHE' && d.origin === 'default';
  const exported = decided.filter((d) => d.isMoved || d.origin === 'not-found' || follows(d));
  const record = (list: readonly Decided[]) =>
    Object.fromEntries(list.map((d) => [d.variable, d.now]));
  return {
    paths: record(decided) as DirectoryPlan['paths'],
    variables: record(exported),
    problem: exported.length === 0 ? undefined : told(exported),
  };
}

interface Decided extends SeenDirectory {
  readonly now: string;
  readonly isMoved: boolean;
}

function decide(directory: SeenDirectory, fallback: string): Decided {
  const { path, obstacle, variable } = directory;
  const isMoved = path === undefined || obstacle !== undefined;
  return { ...directory, isMoved, now: isMoved ? posix.join(fallback, names[variable]) : path };
}

function told(exported: readonly Decided[]): Problem {
  const list = exported.map(({ variable }) => variable).join(', ');
  const isHomeless = exported.some(({ origin }) => origin === 'not-found');
  return {
    id: 'go-directories-replaced',
    severity: 'notice',
    summary: `${list} ${isHomeless ? 'would not be found without HOME' : 'cannot be written to'}, and ${exported.length === 1 ? 'is' : 'are'} set for this job`,
    evidence: exported.map(({ variable, path, obstacle, now }) => ({
      source: variable,
      observed: `${path ?? 'no HOME to find it from'}${obstacle ? `: ${obstacle}` : ''}; is now ${now}`,
    })),
    remedy: isHomeless
      ? "Set HOME for the runner's service, or in the file .env beside the runner's run.sh: `HOME=/home/runner`"
      : `Let the runner's user write there, or set ${list} to a directory that it may write to, in the file .env beside the runner's run.sh`,
  };
}
