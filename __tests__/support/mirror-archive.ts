import { createReadStream } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type MirrorState, shows } from './mirror-state.ts';
import type { SdkArchive } from './real-sdk.ts';

/** Passes bytes on until the fault shows; `start` is where in the archive they begin. */
function faultyBytes(state: MirrorState, response: ServerResponse, start: number): Transform {
  const { fault } = state;
  const isBroken = fault.kind === 'reset' && shows(state, fault);
  const limit = fault.kind === 'hang' || isBroken ? fault.afterBytes : Number.POSITIVE_INFINITY;
  let sent = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const flip = fault.kind === 'flipped-byte' ? fault.at - start - sent : -1;
      if (flip >= 0 && flip < chunk.length) chunk[flip] = (chunk[flip] ?? 0) ^ 1;
      const rest = limit - sent;
      sent += chunk.length;
      if (chunk.length <= rest) return done(undefined, chunk);
      response.write(chunk.subarray(0, rest), () => isBroken && response.socket?.resetAndDestroy());
      return undefined;
    },
  });
}

function rangeStart(request: IncomingMessage): number {
  return Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
}

/** Sends an archive, or the rest of it, with what is wrong just now. */
export async function sendArchive(
  state: MirrorState,
  archive: SdkArchive,
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const { fault } = state;
  const { request, response } = exchange;
  const start = rangeStart(request);
  const end = archive.sizeBytes - (fault.kind === 'short' ? fault.missingBytes : 0) - 1;
  const file = fault.kind === 'repacked' ? fault.path : archive.path;
  const whole = fault.kind === 'repacked' || fault.kind === 'short';
  const headers: OutgoingHttpHeaders = {
    'content-type': 'application/x-gzip',
    'accept-ranges': 'bytes',
    etag: `"${archive.sha256.slice(0, 16)}"`,
    ...(whole ? {} : { 'content-length': archive.sizeBytes - start }),
    ...(start > 0 ? { 'content-range': `bytes ${start}-${end}/${archive.sizeBytes}` } : {}),
  };
  response.writeHead(start > 0 ? 206 : 200, headers);
  if (request.method === 'HEAD') return void response.end();
  const bytes = createReadStream(file, fault.kind === 'repacked' ? {} : { start, end });
  // A client that goes away ends the exchange, not the mirror.
  await pipeline(bytes, faultyBytes(state, response, start), response).catch(() => undefined);
}
