import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  DownloadError,
  type HttpAnswer,
  type HttpClient,
  type HttpStream,
} from '../../src/go/download/http.ts';

/** An HTTP client with no retries and no patience, for tests that are not about downloading. */
export const plainHttpClient: HttpClient = { read, stream };

async function read(url: string): Promise<HttpAnswer> {
  if (url.startsWith('file:')) return readLocal(fileURLToPath(url));
  const response = await request(url);
  if (typeof response === 'string') return { kind: 'unreachable', why: response };
  return {
    kind: 'answered',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

async function readLocal(path: string): Promise<HttpAnswer> {
  const body = await readFile(path).catch(() => undefined);
  if (!body) return { kind: 'answered', status: 404, headers: {}, body: new Uint8Array() };
  return { kind: 'answered', status: 200, headers: {}, body };
}

async function stream(
  url: string,
  options: Parameters<HttpClient['stream']>[1] = {},
): Promise<HttpStream> {
  if (url.startsWith('file:')) return streamLocal(fileURLToPath(url));
  const response = await request(url);
  if (typeof response === 'string') return { kind: 'unreachable', why: response };
  if (response.status !== 200 || !response.body) {
    return { kind: 'refused', status: response.status, why: `HTTP ${response.status}` };
  }
  const sizeBytes = Number(response.headers.get('content-length')) || undefined;
  return { kind: 'streaming', sizeBytes, bytes: counted(response.body, sizeBytes, options) };
}

async function streamLocal(path: string): Promise<HttpStream> {
  const status = await stat(path).catch(() => undefined);
  if (!status) return { kind: 'refused', status: 404, why: 'no such file' };
  return { kind: 'streaming', sizeBytes: status.size, bytes: createReadStream(path) };
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  sizeBytes: number | undefined,
  { onProgress }: NonNullable<Parameters<HttpClient['stream']>[1]>,
) {
  let received = 0;
  try {
    for await (const chunk of body) {
      received += chunk.length;
      onProgress?.(received, sizeBytes);
      yield chunk;
    }
  } catch (error) {
    throw new DownloadError('the connection broke', { cause: error });
  }
}

/** The answer, or why there is none. `fetch` takes no credentials in an address, so they travel as a header. */
async function request(address: string): Promise<Response | string> {
  const url = new URL(address);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const credentials = Buffer.from(
    `${decodeURIComponent(username)}:${decodeURIComponent(password)}`,
  ).toString('base64');
  const headers: Record<string, string> = username ? { authorization: `Basic ${credentials}` } : {};
  return fetch(url, { headers }).catch((error: Error) => String(error.cause ?? error));
}
