import { type FileHandle, open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { systemCode } from '../error-code.ts';
import { DownloadError, type HttpAnswer, type HttpStream, type StreamOptions } from './http.ts';

/** Whether an address names a file of this machine. */
export function isFileAddress(url: string): boolean {
  return /^file:/i.test(url.trim());
}

/** What lies at a `file://` address; a missing file is a 404. */
export async function readFileAddress(url: string, maxSizeBytes: number): Promise<HttpAnswer> {
  const file = await openFile(url);
  if (file.kind === 'unreachable') return file;
  if (file.kind === 'missing') {
    return { kind: 'answered', status: 404, headers: {}, body: new Uint8Array() };
  }
  const body = await readWhole(file.handle, maxSizeBytes).finally(() => file.handle.close());
  if (typeof body === 'string') return { kind: 'unreachable', why: body };
  return { kind: 'answered', status: 200, headers: {}, body };
}

/** A large file at a `file://` address, read as it is asked for. */
export async function streamFileAddress(url: string, options: StreamOptions): Promise<HttpStream> {
  const file = await openFile(url);
  if (file.kind === 'unreachable') return file;
  if (file.kind === 'missing') return { kind: 'refused', status: 404, why: 'no such file' };
  const { handle, sizeBytes } = file;
  return { kind: 'streaming', sizeBytes, bytes: chunksOf(handle, sizeBytes, options) };
}

type Opened =
  | { readonly kind: 'file'; readonly handle: FileHandle; readonly sizeBytes: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable'; readonly why: string };

async function openFile(url: string): Promise<Opened> {
  try {
    const handle = await open(fileURLToPath(url));
    const status = await handle.stat();
    if (status.isFile()) return { kind: 'file', handle, sizeBytes: status.size };
    await handle.close();
    return { kind: 'missing' };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unreachable', why: `the file cannot be opened (${code})` };
  }
}

async function readWhole(handle: FileHandle, maxSizeBytes: number): Promise<Uint8Array | string> {
  try {
    const { size } = await handle.stat();
    if (size > maxSizeBytes) return `the file has more than ${maxSizeBytes} bytes`;
    return await handle.readFile();
  } catch (error) {
    return `the file cannot be read (${codeOf(error)})`;
  }
}

async function* chunksOf(
  file: FileHandle,
  sizeBytes: number,
  { onProgress }: StreamOptions,
): AsyncGenerator<Uint8Array, void, void> {
  let receivedBytes = 0;
  try {
    for (let chunk = await nextChunk(file); chunk.length > 0; chunk = await nextChunk(file)) {
      receivedBytes += chunk.length;
      onProgress?.(receivedBytes, sizeBytes);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

async function nextChunk(file: FileHandle): Promise<Uint8Array> {
  try {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(65_536));
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new DownloadError(`the file cannot be read (${codeOf(error)})`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return systemCode(error) ?? 'unknown failure';
}
