import { knownKeys, parseVerifierKey, type VerifierKey } from './note.ts';

/** GOSUMDB, understood. The name of the database is that of its key. */
export type ChecksumDatabaseSetting =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'database';
      readonly key: VerifierKey;
      /** Where to ask, instead of the module proxies and of the host that the name tells. */
      readonly url: string | undefined;
    }
  | { readonly kind: 'malformed'; readonly why: string };

const defaultDatabase = 'sum.golang.org';
/** Names that are no database of their own, but another way to one. */
const aliases: Readonly<Record<string, string>> = {
  'sum.golang.google.cn': 'sum.golang.org https://sum.golang.google.cn',
};

/**
 * Reads GOSUMDB: `off`, `name`, `name+hash+key`, either of these with an address behind a blank. Empty means Go's
 * default.
 * https://go.dev/ref/mod#environment-variables
 */
export function parseChecksumDatabase(gosumdb: string): ChecksumDatabaseSetting {
  if (gosumdb === 'off') return { kind: 'off' };
  const whole = aliases[gosumdb] ?? (gosumdb || defaultDatabase);
  const [name = '', url, ...more] = whole.split(/\s+/).filter((word) => word !== '');
  const key = parseVerifierKey(knownKeys[name] ?? name);
  if (typeof key === 'string') return malformed(`the key in it is not usable: ${key}`);
  const wrong = more.length > 0 ? 'it has more than two words' : wrongPlace(key.name, url);
  return wrong === undefined ? { kind: 'database', key, url } : malformed(wrong);
}

function malformed(why: string): ChecksumDatabaseSetting {
  return { kind: 'malformed', why };
}

/** The name becomes an address and the path of a file: nothing in it may lead elsewhere. */
function isHostAndPath(name: string): boolean {
  const parts = name.split('/');
  const isPlain = parts.every((part) => /^[^?#@%\\]+$/.test(part) && part !== '.' && part !== '..');
  return isPlain && URL.canParse(`https://${name}`);
}

function wrongPlace(name: string, url: string | undefined): string | undefined {
  if (!isHostAndPath(name)) return `${name} is not of the form host[/path]`;
  if (url === undefined) return undefined;
  if (!URL.canParse(url)) return 'what stands behind the key is no address';
  const { protocol } = new URL(url);
  if (['http:', 'https:', 'file:'].includes(protocol)) return undefined;
  return `the address in it begins with ${protocol}; http, https and file are understood`;
}
