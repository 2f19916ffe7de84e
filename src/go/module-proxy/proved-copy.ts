import { parseChecksumDatabase } from '../checksum-database/setting.ts';
import type { Answer, Order, Unpacked } from '../source.ts';
import { hasProvableCopy, unpackFromModuleCache } from './module-cache.ts';
import type { ModuleProxyOptions } from './module-proxy.ts';
import { toolchainVersion } from './toolchain-module.ts';

/**
 * Unpacks the SDK from the machine's module cache when the records that go keeps beside it, or the pin, prove it. That
 * needs no network, so it goes before every source; a copy that cannot be proved that way waits for its turn.
 */
export async function unpackProvedCopy(
  { goModCache, goSumDbState, gosumdb }: Omit<ModuleProxyOptions, 'http' | 'goproxy'>,
  order: Order,
): Promise<Answer<Unpacked>> {
  const source = goModCache ?? 'GOMODCACHE';
  const none = { kind: 'not-found', evidence: { source, observed: 'no proved copy' } } as const;
  if (goModCache === undefined) return none;
  const version = toolchainVersion(order.version, order.platform);
  const setting = parseChecksumDatabase(gosumdb);
  const cache = { directory: goModCache, setting, goSumDbState, trust: 'proof' } as const;
  if (!(await hasProvableCopy(cache, version, order.pin))) return none;
  const copy = await unpackFromModuleCache(cache, version, order);
  return copy.kind === 'unpacked' ? { kind: 'found', value: copy.value } : none;
}
