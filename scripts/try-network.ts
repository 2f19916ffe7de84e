import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Bind } from '../__tests__/support/sandbox.ts';

/** How this machine reaches the network: its trust and its proxies, as they are. */
export function networkVariables(): Record<string, string> {
  const names =
    /^(NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(HTTPS?|NO|ALL)_PROXY|GOSUMDB|GONOSUMDB)$/i;
  const entries = Object.entries(process.env).filter(([name]) => names.test(name));
  return Object.fromEntries(entries) as Record<string, string>;
}

function goEnv(name: string): string | undefined {
  try {
    return execFileSync('go', ['env', name], { encoding: 'utf8', cwd: os.tmpdir() }).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What a sandbox needs to see of this machine in order to use its network, and the modules that are fetched already. */
export function networkBinds(): readonly Bind[] {
  const store = path.join(goEnv('GOMODCACHE') ?? '', 'cache/download');
  const paths = ['/etc/ssl', '/etc/resolv.conf', '/etc/hosts', '/usr/share/ca-certificates'];
  const trust = Object.values(networkVariables()).filter((value) => path.isAbsolute(value));
  const seen = [...paths, ...trust.filter((file) => !file.startsWith('/etc/ssl/'))];
  return [
    { outside: store, inside: '/modules', access: 'read-only' },
    ...seen
      .filter((file) => existsSync(file))
      .map((file): Bind => ({ outside: file, inside: file, access: 'read-only' })),
  ];
}

/** Where modules come from: as go is set up here, with what it has fetched already in front. */
export function proxies(where: string): Record<string, string> {
  const own = goEnv('GOPROXY');
  if (own === undefined) return {};
  return { GOPROXY: where === 'userland' ? `file:///modules|${own}` : own };
}
