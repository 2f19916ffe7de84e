import { posix } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that name directories which go writes to. */
export type DirectoryVariable = 'GOPATH' | 'GOCACHE' | 'GOMODCACHE';

/** Where go would write, before anybody has looked whether it can. */
export interface ExpectedDirectory {
  readonly variable: DirectoryVariable;
  readonly path: string | undefined;
  /** Set by somebody, or Go's default; `not-found` where go itself knows no place, having no HOME to start from. */
  readonly origin: 'set' | 'default' | 'not-found';
}

/** What Go decides by. */
export interface DirectoryRules {
  readonly os: 'darwin' | 'linux';
  readonly env: Environment;
  /** Of the file that `go env -w` writes. */
  readonly settings: Environment;
  /** From the user database. */
  readonly homeDirectory: string | undefined;
}

/** Go's own rules for where its directories are: the environment, what `go env -w` wrote, the home directory. */
export function expectedDirectories(rules: DirectoryRules): readonly ExpectedDirectory[] {
  const gopath = expected('GOPATH', rules, inHome(rules, 'go'));
  const gocache = expected('GOCACHE', rules, cacheDirectory(rules));
  const first = gopath.path?.split(':').find((path) => path !== '');
  const modules = first && { path: posix.join(first, 'pkg', 'mod'), isFound: isFound(gopath) };
  return [gopath, gocache, expected('GOMODCACHE', rules, modules || undefined)];
}

interface Default {
  readonly path: string;
  /** Whether go comes to it without our help. */
  readonly isFound: boolean;
}

function isFound({ origin }: ExpectedDirectory): boolean {
  return origin !== 'not-found';
}

function expected(
  variable: DirectoryVariable,
  { env, settings }: DirectoryRules,
  otherwise: Default | undefined,
): ExpectedDirectory {
  const set = env[variable] || settings[variable];
  if (set) return { variable, path: set, origin: 'set' };
  return { variable, path: otherwise?.path, origin: otherwise?.isFound ? 'default' : 'not-found' };
}

function inHome({ env, homeDirectory }: DirectoryRules, name: string): Default | undefined {
  const home = env.HOME || homeDirectory;
  return home ? { path: posix.join(home, name), isFound: Boolean(env.HOME) } : undefined;
}

function cacheDirectory(rules: DirectoryRules): Default | undefined {
  if (rules.os === 'darwin') return inHome(rules, 'Library/Caches/go-build');
  const xdg = rules.env.XDG_CACHE_HOME;
  return xdg
    ? { path: posix.join(xdg, 'go-build'), isFound: true }
    : inHome(rules, '.cache/go-build');
}
