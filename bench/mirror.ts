import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join, normalize } from 'node:path';
import type { Sdk } from './sdk.ts';

/** A server on loopback that has the SDK: below `/dl` as go.dev has it, below `/proxy` as a module proxy has it. */
export interface Mirror {
  readonly downloads: string;
  readonly proxy: string;
  close(): void;
}

function releases(sdk: Sdk, sizeBytes: number): string {
  const version = `go${sdk.version}`;
  const file = {
    filename: basename(sdk.archive),
    os: sdk.os,
    arch: sdk.goarch,
    version,
    sha256: sdk.sha256,
    size: sizeBytes,
    kind: 'archive',
  };
  return JSON.stringify([{ version, stable: true, files: [file] }]);
}

async function send(response: ServerResponse, path: string): Promise<void> {
  const status = await stat(path).catch(() => undefined);
  if (!status?.isFile()) {
    response.writeHead(404).end('not found\n');
    return;
  }
  response.writeHead(200, { 'content-length': status.size });
  createReadStream(path).pipe(response);
}

/** Starts the mirror on a free port of 127.0.0.1. */
export async function startMirror(sdk: Sdk): Promise<Mirror> {
  const index = releases(sdk, (await stat(sdk.archive)).size);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (searchParams.get('mode') === 'json') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(index);
    } else if (pathname.startsWith('/proxy/')) {
      void send(response, join(sdk.moduleDownloads, normalize(pathname.slice('/proxy'.length))));
    } else if (pathname === `/dl/${basename(sdk.archive)}`) {
      void send(response, sdk.archive);
    } else response.writeHead(404).end('not found\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    downloads: `${origin}/dl`,
    proxy: `${origin}/proxy`,
    close: () => server.close(),
  };
}
