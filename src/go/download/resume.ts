import type { Connections, Response } from './connections.ts';
import { discard } from './exchange.ts';
import { failureOf } from './failure.ts';
import { createCollector } from './garbage.ts';
import { DownloadError, type StreamOptions } from './http.ts';
import { backoffMs, type Patience } from './persistence.ts';
import { headerOf, openAnswer } from './request.ts';

/** A download that has begun. */
export interface Download {
  readonly url: string;
  readonly first: Response;
  readonly sizeBytes: number | undefined;
  readonly connections: Connections;
  /** Its deadline holds until the first byte; every later outage has as much time of its own. */
  readonly patience: Patience;
  readonly onProgress: StreamOptions['onProgress'];
}

/** The whole body, taken up again where it broke, or a `DownloadError`. */
export async function* wholeBody(download: Download): AsyncGenerator<Uint8Array, void, void> {
  const { sizeBytes, patience } = download;
  const { deadlineMs, policy } = patience;
  const position: Position = { receivedBytes: 0, resumes: 0, fruitless: 0, deadlineMs };
  let part: Part = { answer: download.first, skipBytes: 0 };
  for (;;) {
    const before = position.receivedBytes;
    const why = yield* rest(part, position, download);
    if (why === undefined) return;
    position.resumes++;
    position.fruitless = position.receivedBytes > before ? 0 : position.fruitless + 1;
    if (position.resumes > policy.resumes || position.fruitless >= policy.tries) {
      throw new DownloadError(`${why}${progressOf(position, sizeBytes)}`);
    }
    part = await takeUp(download, position, why);
  }
}

interface Position {
  receivedBytes: number;
  resumes: number;
  /** How many answers in a row brought nothing new. */
  fruitless: number;
  /** When the outage that may come now is given up. */
  deadlineMs: number;
}

/** An answer, and how much of its beginning is here already. */
interface Part {
  readonly answer: Response;
  readonly skipBytes: number;
}

/** Yields what an answer still has to give, and returns why it did not give all of it. */
async function* rest(
  { answer, skipBytes }: Part,
  position: Position,
  { sizeBytes, onProgress, patience }: Download,
): AsyncGenerator<Uint8Array, string | undefined, void> {
  let skip = skipBytes;
  try {
    for await (const chunk of chunksOf(answer)) {
      const fresh = chunk.subarray(Math.min(skip, chunk.length));
      skip -= chunk.length - fresh.length;
      position.deadlineMs = performance.now() + patience.policy.unansweredTimeoutMs;
      position.receivedBytes += fresh.length;
      onProgress?.(position.receivedBytes, sizeBytes);
      yield fresh;
    }
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    return error.message;
  }
  return isWhole(position, sizeBytes, skip) ? undefined : 'the answer ended early';
}

function isWhole({ receivedBytes }: Position, sizeBytes: number | undefined, skipBytes: number) {
  return skipBytes === 0 && (sizeBytes === undefined || receivedBytes === sizeBytes);
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array, void, void> {
  const collect = createCollector();
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      collect(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw new DownloadError(failureOf(error).why, { cause: error });
  }
}

async function takeUp(download: Download, position: Position, why: string): Promise<Part> {
  const { url, first, sizeBytes, connections, patience } = download;
  const { policy, sleep } = patience;
  if (position.fruitless > 0) await sleep(backoffMs(position.fruitless, policy));
  const headers = rangeHeaders(first, position.receivedBytes);
  const renewed = { ...patience, deadlineMs: position.deadlineMs };
  const opened = await openAnswer({ url, headers }, connections, renewed);
  const where = progressOf(position, sizeBytes);
  if (opened.kind === 'unreachable') throw new DownloadError(`${opened.why}${where} (${why})`);
  if (opened.kind === 'busy') throw new DownloadError(`HTTP ${opened.status}${where} (${why})`);
  const part = partOf(opened.answer, download, position.receivedBytes);
  if (typeof part !== 'string') return part;
  await discard(opened.answer);
  throw new DownloadError(`${part}${where} (${why})`);
}

function rangeHeaders(first: Response, receivedBytes: number): Record<string, string> {
  if (receivedBytes === 0) return {};
  const tag = headerOf(first, 'etag');
  const isStrong = tag !== undefined && !tag.startsWith('W/');
  const validator = isStrong ? tag : headerOf(first, 'last-modified');
  return { range: `bytes=${receivedBytes}-`, ...(validator && { 'if-range': validator }) };
}

/** Where the rest is in a new answer, or why it is not there. */
function partOf(answer: Response, download: Download, receivedBytes: number): Part | string {
  switch (answer.statusCode) {
    case 206:
      return continues(answer, download, receivedBytes)
        ? { answer, skipBytes: 0 }
        : 'the server sent another range than was asked for';
    case 200:
      return isSame(answer, download.first) ? { answer, skipBytes: receivedBytes } : changed;
    case 416:
      return changed;
    default:
      return `HTTP ${answer.statusCode}`;
  }
}

const changed = 'the content changed meanwhile';

function continues(answer: Response, { sizeBytes }: Download, receivedBytes: number): boolean {
  const range = headerOf(answer, 'content-range') ?? '';
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range) ?? [];
  const isSameSize = total === '*' || sizeBytes === undefined || Number(total) === sizeBytes;
  return Number(from) === receivedBytes && isSameSize;
}

function isSame(answer: Response, first: Response): boolean {
  const names = ['etag', 'last-modified', 'content-length'];
  return names.every((name) => headerOf(first, name) === headerOf(answer, name));
}

function progressOf({ receivedBytes }: Position, sizeBytes: number | undefined): string {
  return ` after ${receivedBytes}${sizeBytes === undefined ? '' : ` of ${sizeBytes}`} bytes`;
}
