import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../../architecture.ts';
import { type Problem, ProblemError } from '../../problem.ts';
import { unpackModuleZip } from '../archive/module-zip.ts';
import { parseChecksumDatabase } from '../checksum-database/setting.ts';
import { withoutCredentials } from '../download/address.ts';
import { readDocument } from '../download/document.ts';
import type { HttpClient } from '../download/http.ts';
import { documentUrl, type ProxyEntry, parseProxyList, walkProxies } from '../module-proxy-list.ts';
import type { Answer, Listing, Order, Source, Unpacked } from '../source.ts';
import { unpackFromModuleCache } from './module-cache.ts';
import { fetchModuleZip, type ModuleZip } from './module-download.ts';
import { type Expectation, expectHash, settle } from './module-expectation.ts';
import { cachedCopyIgnored, proxiesMalformed } from './module-problems.ts';
import {
  listPath,
  parseToolchainList,
  toolchainPath,
  toolchainVersion,
  zipPathOf,
} from './toolchain-module.ts';

/** How Go itself is set up to find and prove modules. */
export interface ModuleProxyOptions {
  /** GOPROXY, which may hold credentials. */
  readonly goproxy: string;
  /** GOSUMDB; empty means Go's default. */
  readonly gosumdb: string;
  /** GOMODCACHE, where it is known. */
  readonly goModCache: string | undefined;
  /** Where the newest tree heads of checksum databases are kept from run to run. */
  readonly stateDirectory: string;
  /** `$GOPATH/pkg/sumdb`, where go keeps its own; only read. */
  readonly goSumDbState?: string | undefined;
  readonly http: HttpClient;
}

/** Go SDKs as the module `golang.org/toolchain`, found and proved the way the go command does it. */
export function moduleProxySource(options: ModuleProxyOptions): Source {
  return {
    name: 'module-proxy',
    list: (platform) => list(options, platform),
    unpack: (order) => unpack(options, order),
  };
}

async function list(options: ModuleProxyOptions, platform: Platform): Promise<Answer<Listing>> {
  const walk = await walkProxies<Listing>(proxiesOf(options), async (proxyUrl) => {
    const url = documentUrl(proxyUrl, listPath);
    const answer = await readDocument(options.http, url);
    if (answer.kind !== 'found') return answer;
    const source = withoutCredentials(url);
    const versions = parseToolchainList(answer.value.toString(), platform);
    if (!versions) {
      const evidence = { source, observed: 'an answer that is no list of versions' };
      return { kind: 'unreachable', evidence };
    }
    const observed = `${versions.length} versions for ${platform.os}/${platform.arch}`;
    return { kind: 'found', value: { versions, evidence: { source, observed }, stale: false } };
  });
  return walk.answer;
}

async function unpack(options: ModuleProxyOptions, order: Order): Promise<Answer<Unpacked>> {
  const version = toolchainVersion(order.version, order.platform);
  const setting = parseChecksumDatabase(options.gosumdb);
  const notices: Problem[] = [];
  if (options.goModCache !== undefined) {
    const { goModCache: directory, goSumDbState } = options;
    const cache = { directory, setting, goSumDbState, trust: 'go' } as const;
    const copy = await unpackFromModuleCache(cache, version, order);
    if (copy.kind === 'unpacked') return { kind: 'found', value: copy.value };
    if (copy.kind === 'ignored') {
      notices.push(cachedCopyIgnored(copy.path, copy.why));
      await empty(order.directory);
    }
  }
  const proxies = proxiesOf(options);
  const { http, stateDirectory, goSumDbState } = options;
  const { pin } = order;
  const expectation = expectHash({
    version,
    pin,
    setting,
    proxies,
    http,
    stateDirectory,
    goSumDbState,
  });
  const path = zipPathOf(version);
  const zip = await fetchModuleZip({ proxies, http, path, order, signal: lostCause(expectation) });
  if (zip.kind !== 'found') return zip;
  const answer = await unpackProved(zip.value, version, { order, expectation });
  if (answer.kind !== 'found') return answer;
  return {
    kind: 'found',
    value: { ...answer.value, problems: [...notices, ...answer.value.problems] },
  };
}

function proxiesOf({ goproxy }: ModuleProxyOptions): readonly ProxyEntry[] {
  const proxies = parseProxyList(goproxy);
  if (proxies.kind === 'malformed') throw new ProblemError(proxiesMalformed(proxies.why));
  return proxies.entries;
}

/** Fires when the checksum database turns out to lie: the download need not be finished then. */
function lostCause(expectation: Expectation): AbortSignal {
  const controller = new AbortController();
  if (expectation.kind === 'asked')
    expectation.answer.catch((error: unknown) => controller.abort(error));
  return controller.signal;
}

async function unpackProved(
  zip: ModuleZip,
  version: string,
  { order, expectation }: { readonly order: Order; readonly expectation: Expectation },
): Promise<Answer<Unpacked>> {
  const { directory } = order;
  const prefix = `${toolchainPath}@${version}/`;
  const { h1, sha256, sizeBytes } = await unpackModuleZip({ zipPath: zip.path, prefix, directory });
  const { origin } = zip;
  const answer = await settle(expectation, { version, origin, h1, sha256 });
  if (answer.kind !== 'found') {
    await empty(directory);
    return answer;
  }
  return { kind: 'found', value: { origin, h1, sha256, sizeBytes, ...answer.value } };
}

async function empty(directory: string): Promise<void> {
  const names = await readdir(directory);
  await Promise.all(
    names.map((name) => rm(join(directory, name), { recursive: true, force: true })),
  );
}
