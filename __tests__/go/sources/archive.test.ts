import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHttpClient } from '../../../src/go/download/client.ts';
import type { ReleaseFile } from '../../../src/go/releases/release.ts';
import type { Answer, Order } from '../../../src/go/source.ts';
import { archiveSource } from '../../../src/go/sources/archive.ts';
import { archiveAddress } from '../../../src/go/sources/archive-address.ts';
import type { ArchiveSourceOptions } from '../../../src/go/sources/archive-options.ts';
import {
  body,
  breaking,
  type Handler,
  type Loopback,
  ranges,
  startLoopback,
  status,
} from '../../support/loopback.ts';
import { makeSigner } from '../../support/signing.ts';
import { smallSdk, tarGz } from '../../support/tar-archive.ts';

const name = 'go1.26.8.linux-arm64.tar.gz';
const version = { major: 1, minor: 26, patch: 8, pre: undefined };
const platform = { os: 'linux', arch: 'arm64' } as const;

let archive: Buffer;
let sha256: string;
let server: Loopback | undefined;
let base: string;

beforeAll(async () => {
  const entries = [...smallSdk(), { name: 'go/data', content: 'x'.repeat(100_000) }];
  archive = await tarGz(entries);
  sha256 = hashOf(archive);
});
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'source-'));
  for (const directory of ['sdk', 'scratch']) await mkdir(join(base, directory));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(base, { recursive: true });
});

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function listed(hash: string | undefined): Answer<ReleaseFile> {
  const file = { filename: name, os: 'linux', arch: 'arm64', sha256: hash, sizeBytes: undefined };
  return { kind: 'found', value: file };
}

const nothing = async (): Promise<Answer<never>> => ({
  kind: 'not-found',
  evidence: { source: 'an index', observed: 'no such release' },
});

type Files = Readonly<Record<string, Handler | readonly Handler[]>>;

interface Try {
  readonly files?: Files;
  readonly options?: Partial<ArchiveSourceOptions>;
  readonly pin?: Order['pin'];
}

async function unpack({ files, options, pin }: Try) {
  const routes = { [name]: body(archive), ...files };
  const paths = Object.entries(routes).map(([file, handler]) => [`/dl/${file}`, handler]);
  server = await startLoopback(Object.fromEntries(paths));
  const url = `${server.url.replace('//', '//user:secret@')}/dl`;
  const source = archiveSource({
    name: 'mirror',
    address: archiveAddress({ kind: 'base-url', url }),
    http: createHttpClient({ env: {}, policy: { firstDelayMs: 1, silenceTimeoutMs: 300 } }),
    list: nothing,
    verifySignature: 'auto',
    ...options,
  });
  return source.unpack(order(pin));
}

function order(pin: Order['pin']): Order {
  const [directory, scratch] = [join(base, 'sdk'), join(base, 'scratch')];
  return { version, platform, directory, scratch, pin, onProgress: () => {} };
}

const origin = () => `${server?.url}/dl/${name}`;

test('an archive is unpacked and proved by the index of its source', async () => {
  const index = async () => listed(sha256);
  expect(await unpack({ options: { index } })).toEqual({
    kind: 'found',
    value: {
      origin: origin(),
      sha256,
      h1: undefined,
      sizeBytes: archive.length,
      verifiedBy: 'SHA-256 from the index of mirror',
      problems: [],
    },
  });
  expect(await readFile(join(base, 'sdk/VERSION'), 'utf8')).toBe('go1.26.8\n');
  expect(await readdir(join(base, 'scratch'))).toEqual([]);
});

test.each<[string, () => Try, string]>([
  [
    'the pin before all',
    () => ({
      pin: { kind: 'sha256', hex: sha256.toUpperCase() },
      options: { index: async () => listed('0'.repeat(64)) },
    }),
    'SHA-256 pinned by go-sha256',
  ],
  ['the file beside it', () => ({ files: { [`${name}.sha256`]: body(sha256) } }), `.tar.gz.sha256`],
  [
    'the file beside it, with a line break',
    () => ({ files: { [`${name}.sha256`]: body(`${sha256}\n`) }, options: { index: nothing } }),
    `.tar.gz.sha256`,
  ],
  [
    'the file beside it, when the index has no hash',
    () => ({
      files: { [`${name}.sha256`]: body(sha256) },
      options: { index: async () => listed(undefined) },
    }),
    '.tar.gz.sha256',
  ],
  [
    'the index of go.dev, when nothing else has it',
    () => ({ options: { goDevIndex: async () => listed(sha256) } }),
    'SHA-256 from the index of go.dev',
  ],
])('the hash is taken from %s', async (_, given, words) => {
  const answer = await unpack(given());
  expect(answer).toMatchObject({
    kind: 'found',
    value: { verifiedBy: expect.stringContaining(words), problems: [] },
  });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test.each([
  ['a page', () => `<html>${sha256}</html>`],
  ['a file name behind it', () => `${sha256}  ${name}\n`],
  ['too few digits', () => sha256.slice(1)],
  ['two lines', () => `${sha256}\n${sha256}\n`],
])('%s in the file beside the archive is not believed', async (_, text) => {
  const unpacking = unpack({ files: { [`${name}.sha256`]: body(text()) } });
  await expect(unpacking).rejects.toMatchObject({ problem: { id: 'archive-unproved' } });
});

test('without any hash the archive is refused, and the line to add is shown as unproved', async () => {
  const options = { index: nothing, goDevIndex: nothing };
  await expect(unpack({ options })).rejects.toMatchObject({
    problem: {
      id: 'archive-unproved',
      evidence: [
        { source: 'an index' },
        { source: expect.stringMatching(/\.sha256$/), observed: 'HTTP 404' },
        { source: 'an index' },
        { observed: `SHA-256 ${sha256} (unproved)` },
      ],
      remedy: expect.stringMatching(new RegExp(`unproved.*"go-sha256: ${sha256}"`)),
    },
  });
});

test('with go-sha256 none it is accepted, and warned about', async () => {
  const answer = await unpack({ pin: { kind: 'none' } });
  expect(answer).toMatchObject({
    kind: 'found',
    value: { problems: [{ id: 'sdk-hash-not-checked', severity: 'warning' }] },
  });
});

test.each<[string, () => Try, RegExp]>([
  ['the pin', () => ({ pin: { kind: 'sha256', hex: '0'.repeat(64) } }), /than go-sha256 says/],
  [
    'the index',
    () => ({ options: { index: async () => listed('0'.repeat(64)) } }),
    /than the index of mirror says/,
  ],
  [
    'the file beside it',
    () => ({ files: { [`${name}.sha256`]: body('0'.repeat(64)) } }),
    /than http.*sha256 says/,
  ],
])('another hash than %s says is refused, with both', async (_, given, summary) => {
  await expect(unpack(given())).rejects.toMatchObject({
    problem: {
      id: 'archive-hash-mismatch',
      summary: expect.stringMatching(summary),
      evidence: [{ observed: sha256 }, { observed: '0'.repeat(64) }],
    },
  });
});

test('a flipped byte and an archive that was packed anew are told as another hash', async () => {
  const index = async () => listed(sha256);
  const flipped = Buffer.from(archive);
  flipped[archive.length >> 1] = (flipped[archive.length >> 1] ?? 0) ^ 1;
  for (const content of [flipped, await tarGz(smallSdk()), archive.subarray(0, 100)]) {
    const unpacking = unpack({ files: { [name]: body(content) }, options: { index } });
    await expect(unpacking).rejects.toMatchObject({
      problem: { id: 'archive-hash-mismatch', evidence: [{ observed: hashOf(content) }, {}] },
    });
    await rm(join(base, 'sdk'), { recursive: true });
    await mkdir(join(base, 'sdk'));
    await server?.close();
  }
});

test('an archive that is damaged though its hash is right is told as damaged', async () => {
  const content = archive.subarray(0, 200);
  const options = { index: async () => listed(hashOf(content)) };
  const unpacking = unpack({ files: { [name]: body(content) }, options });
  await expect(unpacking).rejects.toMatchObject({ problem: { id: 'archive-damaged' } });
});

test('an h1 pin is of a module, so an archive is left alone and another source may serve', async () => {
  expect(await unpack({ pin: { kind: 'h1', hash: 'h1:abc=' } })).toMatchObject({
    kind: 'not-found',
    evidence: { observed: expect.stringContaining('module-proxy') },
  });
});

test.each<[string, Handler | Handler[], string, string]>([
  ['404', status(404), 'not-found', 'HTTP 404'],
  ['403', status(403), 'unreachable', 'HTTP 403'],
  ['500', status(500), 'unreachable', 'HTTP 500'],
  ['a login page', body('\n<!DOCTYPE html>'), 'unreachable', 'a page instead of an archive'],
  [
    'gone in the middle',
    [breaking(Buffer.alloc(1000, 1), { afterBytes: 500, by: 'end' }), status(404)],
    'unreachable',
    'HTTP 404 after 500 of 1000 bytes (the connection was closed early)',
  ],
])(
  '%s is an answer of the source, so that the next one can be tried',
  async (_, handler, kind, observed) => {
    const answer = await unpack({ files: { [name]: handler } });
    expect(answer).toEqual({ kind, evidence: { source: origin(), observed } });
    expect(await readdir(join(base, 'sdk'))).toEqual([]);
  },
);

test('a download that breaks is taken up again', async () => {
  const headers = { etag: '"one"' };
  const files = {
    [name]: [
      breaking(archive, { afterBytes: 200, by: 'reset' }, headers),
      ranges(archive, headers),
    ],
  };
  const answer = await unpack({ files, options: { index: async () => listed(sha256) } });
  expect(answer).toMatchObject({ kind: 'found', value: { sha256 } });
});

test('archives in a folder are unpacked like others', async () => {
  await writeFile(join(base, name), archive);
  await writeFile(join(base, `${name}.sha256`), sha256);
  const url = `${pathToFileURL(base).href}/`;
  const http = createHttpClient({ env: {} });
  const address = archiveAddress({ kind: 'folder', url });
  const source = archiveSource({
    name: url,
    address,
    http,
    list: nothing,
    verifySignature: 'auto',
  });
  expect(await source.unpack(order(undefined))).toMatchObject({ kind: 'found', value: { sha256 } });
});

describe('a signature beside the archive', () => {
  const signer = makeSigner();
  const index = async () => listed(sha256);

  async function unpackSigned(
    asc: Handler | undefined,
    verifySignature: 'auto' | 'required' | 'off',
  ) {
    const { key } = await signer;
    const files: Files = asc ? { [`${name}.asc`]: asc } : {};
    return unpack({ files, options: { index, verifySignature, key } });
  }

  test.each(['auto', 'required'] as const)('is verified: %s', async (setting) => {
    const { key, sign } = await signer;
    const asc = body(await sign(archive));
    const tail = key.fingerprint.slice(-4).toUpperCase();
    const words = expect.stringMatching(
      `^SHA-256 from the index of mirror, signature of .{4}…${tail}$`,
    );
    expect(await unpackSigned(asc, setting)).toMatchObject({
      kind: 'found',
      value: { verifiedBy: words },
    });
  });

  test('that is wrong is refused', async () => {
    const asc = body(await (await signer).sign('something else'));
    await expect(unpackSigned(asc, 'auto')).rejects.toMatchObject({
      problem: { id: 'archive-signature-wrong' },
    });
  });

  test('that is wrong does not matter when it is off', async () => {
    const asc = body(await (await signer).sign('something else'));
    expect(await unpackSigned(asc, 'off')).toMatchObject({ kind: 'found' });
  });

  test.each<[string, Handler | undefined]>([
    ['missing', undefined],
    ['a page', body('<html></html>')],
  ])('that is %s matters only when it is required', async (_, asc) => {
    expect(await unpackSigned(asc, 'auto')).toMatchObject({
      value: { verifiedBy: 'SHA-256 from the index of mirror' },
    });
    await rm(join(base, 'sdk'), { recursive: true });
    await mkdir(join(base, 'sdk'));
    await server?.close();
    await expect(unpackSigned(asc, 'required')).rejects.toMatchObject({
      problem: { id: 'archive-signature-missing' },
    });
  });

  test('that is required does not hide that the source has no such archive', async () => {
    const options = { verifySignature: 'required' } as const;
    expect(await unpack({ files: { [name]: status(404) }, options })).toMatchObject({
      kind: 'not-found',
    });
  });
});

test.each([
  [{ kind: 'go.dev' }, `https://go.dev/dl/${name}`],
  [{ kind: 'base-url', url: 'https://m.corp/go/' }, `https://m.corp/go/${name}`],
  [{ kind: 'base-url', url: 'https://m.corp/go?sig=x' }, `https://m.corp/go/${name}?sig=x`],
  [
    { kind: 'template', template: 'https://m.corp/{version}/{os}/{arch}.{ext}?a={b}' },
    'https://m.corp/1.26.8/linux/arm64.tar.gz?a={b}',
  ],
  [{ kind: 'folder', url: 'file:///srv/go' }, `file:///srv/go/${name}`],
] as const)('the archive of %j is at %s', (spec, url) => {
  expect(archiveAddress(spec)(version, platform)).toBe(url);
});
