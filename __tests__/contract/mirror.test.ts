import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Mirror, startMirror } from '../support/mirror.ts';
import type { Fault } from '../support/mirror-state.ts';
import type { SdkArchive } from '../support/real-sdk.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'mirror-'));
const bytes = Buffer.alloc(300_000, 'go');
let archive: SdkArchive;
let mirror: Mirror;

beforeAll(async () => {
  const filename = 'go1.26.8.linux-arm64.tar.gz';
  const file = path.join(folder, filename);
  writeFileSync(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const platform = { os: 'linux', arch: 'arm64', version: 'go1.26.8' };
  archive = { filename, path: file, sizeBytes: bytes.length, sha256, ...platform };
  mirror = await startMirror({ archives: [archive], files: { [`${filename}.asc`]: 'signature' } });
});

afterAll(async () => {
  await mirror.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => mirror.set({ kind: 'none' }));

function ask(name: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${mirror.url}/${name}`, { headers });
}

async function body(headers: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  return Buffer.from(await (await ask(archive.filename, headers)).arrayBuffer());
}

describe('the mirror that tests download from', () => {
  test('lists its archives, and says so when nothing is new', async () => {
    const index = await ask('?mode=json&include=all');
    expect(await index.json()).toMatchObject([
      { version: 'go1.26.8', stable: true, files: [{ sha256: archive.sha256, kind: 'archive' }] },
    ]);
    const etag = index.headers.get('etag') ?? '';
    expect((await ask('?mode=json&include=all', { 'if-none-match': etag })).status).toBe(304);
  });

  test('has the archive, its rest, its sum and its signature', async () => {
    expect(await body()).toEqual(bytes);
    const rest = await ask(archive.filename, { range: 'bytes=299990-' });
    expect([rest.status, await rest.text()]).toEqual([206, 'gogogogogo']);
    expect(await (await ask(`${archive.filename}.sha256`)).text()).toBe(archive.sha256);
    expect(await (await ask(`${archive.filename}.asc`)).text()).toBe('signature');
    expect((await ask('go9.9.9.linux-arm64.tar.gz')).status).toBe(404);
  });

  const rows: readonly { fault: Fault; length: number }[] = [
    { fault: { kind: 'short', missingBytes: 10 }, length: bytes.length - 10 },
    { fault: { kind: 'flipped-byte', at: 200_001 }, length: bytes.length },
  ];
  test.each(rows)('gives other bytes on demand: $fault.kind', async ({ fault, length }) => {
    mirror.set(fault);
    const said = await body();
    expect(said.length).toBe(length);
    expect(said).not.toEqual(bytes);
  });

  test('breaks off once, and then has the rest', async () => {
    mirror.set({ kind: 'reset', afterBytes: 1000, times: 1 });
    await expect(body()).rejects.toThrow();
    expect(await body({ range: 'bytes=1000-' })).toEqual(bytes.subarray(1000));
  });

  test('asks for patience once', async () => {
    mirror.set({ kind: 'status', status: 429, of: 'archives', retryAfterSeconds: 1, times: 1 });
    const first = await ask(archive.filename);
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await body()).toEqual(bytes);
  });

  test('hangs until the client gives up', async () => {
    mirror.set({ kind: 'hang', of: 'archives', afterBytes: 1000 });
    const given = fetch(`${mirror.url}/${archive.filename}`, { signal: AbortSignal.timeout(200) });
    await expect(given.then((answer) => answer.arrayBuffer())).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });
});
