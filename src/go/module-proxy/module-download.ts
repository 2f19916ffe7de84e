import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutCredentials } from '../download/address.ts';
import { saysThereIsNone } from '../download/document.ts';
import { DownloadError, type HttpClient } from '../download/http.ts';
import { documentUrl, type ProxyEntry, walkProxies } from '../module-proxy-list.ts';
import type { Answer, Order } from '../source.ts';

/** A module zip on this machine, not yet verified. */
export interface ModuleZip {
  readonly path: string;
  /** The address it came from, without credentials. */
  readonly origin: string;
}

/** What is to be downloaded. */
export interface ZipRequest {
  readonly proxies: readonly ProxyEntry[];
  readonly http: HttpClient;
  /** Below the proxy: `golang.org/toolchain/@v/VERSION.zip`. */
  readonly path: string;
  readonly order: Order;
  /** Gives up, and throws the reason, when there is no point in the rest. */
  readonly signal: AbortSignal;
}

/** Brings the zip of a module from the first proxy that has it. A `file://` proxy's zip is used where it lies. */
export async function fetchModuleZip(request: ZipRequest): Promise<Answer<ModuleZip>> {
  const walk = await walkProxies<ModuleZip>(request.proxies, async (proxyUrl) => {
    const url = documentUrl(proxyUrl, request.path);
    const isFile = new URL(url).protocol === 'file:';
    const answer = await (isFile ? inPlace(url) : download(url, request));
    return answer.kind === 'found' ? checkedForZip(answer.value) : answer;
  });
  return walk.answer;
}

async function inPlace(url: string): Promise<Answer<ModuleZip>> {
  return { kind: 'found', value: { path: fileURLToPath(url), origin: url } };
}

async function download(url: string, request: ZipRequest): Promise<Answer<ModuleZip>> {
  const { http, order, signal } = request;
  const source = withoutCredentials(url);
  const start = performance.now();
  const stream = await http.stream(url, {
    onProgress: (receivedBytes, totalBytes) => {
      const elapsedMs = performance.now() - start;
      order.onProgress({ source, receivedBytes, totalBytes, elapsedMs });
    },
  });
  if (stream.kind === 'unreachable') {
    return { kind: 'unreachable', evidence: { source, observed: stream.why } };
  }
  if (stream.kind === 'refused') {
    const kind = saysThereIsNone(stream.status) ? 'not-found' : 'unreachable';
    return { kind, evidence: { source, observed: stream.why } };
  }
  const path = join(order.scratch, 'module.zip');
  return save(stream.bytes, { path, origin: source }, signal);
}

async function save(
  bytes: AsyncIterable<Uint8Array>,
  zip: ModuleZip,
  signal: AbortSignal,
): Promise<Answer<ModuleZip>> {
  const file = await open(zip.path, 'w');
  try {
    await file.writeFile(untilAborted(bytes, signal));
    return { kind: 'found', value: zip };
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    return { kind: 'unreachable', evidence: { source: zip.origin, observed: error.message } };
  } finally {
    await file.close();
  }
}

async function* untilAborted(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal) {
  for await (const chunk of bytes) {
    signal.throwIfAborted();
    yield chunk;
  }
}

/** Tells a login page, or no file at all, from a zip by its first bytes. */
async function checkedForZip(zip: ModuleZip): Promise<Answer<ModuleZip>> {
  try {
    const file = await open(zip.path);
    const head = await file.read(Buffer.alloc(4)).finally(() => file.close());
    if (head.buffer.toString('latin1') === 'PK\x03\x04') return { kind: 'found', value: zip };
    const evidence = { source: zip.origin, observed: 'an answer that is no zip archive' };
    return { kind: 'unreachable', evidence };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const kind = code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreachable';
    return { kind, evidence: { source: zip.origin, observed: code } };
  }
}
