import { createHash } from 'node:crypto';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.ts';
import { buildLevels, type Levels, rootOf } from './merkle-tree.ts';
import { makeSigner, signNote, type TestSigner } from './note-signer.ts';

/** What a test checksum database knows of a module version. */
export interface TestRecord {
  readonly module: string;
  readonly version: string;
  readonly h1: string;
  /** The hash of its go.mod alone; made up when absent. */
  readonly goModH1?: string;
}

export type TestDatabaseFault =
  /** A lookup gives another hash than the record in the tree. */
  | 'wrong-record'
  | 'bad-signature'
  | 'unsigned'
  | 'truncated-note'
  | 'missing-tile'
  /** Every tile has one bit flipped. */
  | 'wrong-tile'
  /** Every answer is a login page with status 200. */
  | 'login-page'
  | 'forbidden';

export interface TestDatabaseOptions {
  readonly name?: string;
  /** The key of another one, to be the same database at another time or in another mood. */
  readonly signer?: TestSigner;
  readonly records?: readonly TestRecord[];
  /** Records about nothing in front of and behind the real ones. Default 300 and 30. */
  readonly filler?: { readonly before: number; readonly after: number };
  /** Other filler is another history: the tree of a fork. */
  readonly history?: string;
  /** Heads are signed for so many records only, although the tree has grown on. */
  readonly headSize?: number;
  /** Partial tiles that are full by now are gone, which the protocol allows. */
  readonly dropsFilledTiles?: boolean;
  readonly fault?: TestDatabaseFault;
}

export interface TestReply {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly type?: string;
}

export interface TestDatabase extends LoopbackServer {
  readonly name: string;
  readonly signer: TestSigner;
  /** The value of GOSUMDB that leads here without a proxy. */
  readonly gosumdb: string;
  /** The paths that were asked for, directly and through proxies. */
  readonly requests: readonly string[];
  /** What it answers; a test proxy passes this on. */
  answer(path: string): TestReply;
}

/** Starts a checksum database with a real tree over its records. */
export async function startChecksumDatabase(
  options: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  const signer = options.signer ?? makeSigner(options.name ?? 'sum.example.test');
  const texts = recordTexts(options);
  const levels = buildLevels(texts);
  const requests: string[] = [];
  const answer = (path: string): TestReply => {
    requests.push(path);
    return answerPath(path, { options, signer, texts, levels });
  };
  const server = await startLoopbackServer((request, response) => {
    const { status, body, type } = answer(decodeURIComponent(request.url ?? '/'));
    response.writeHead(status, { 'content-type': type ?? 'text/plain; charset=UTF-8' }).end(body);
  });
  const gosumdb = `${signer.verifierKey} ${server.url}`;
  return { ...server, name: signer.name, signer, gosumdb, requests, answer };
}

interface Content {
  readonly options: TestDatabaseOptions;
  readonly signer: TestSigner;
  readonly texts: readonly string[];
  readonly levels: Levels;
}

const notFound: TestReply = { status: 404, body: 'not found\n' };

function answerPath(path: string, content: Content): TestReply {
  const { fault } = content.options;
  if (fault === 'login-page') {
    return { status: 200, body: '<!DOCTYPE html>\n<p>Log in\n\n</p>', type: 'text/html' };
  }
  if (fault === 'forbidden') return { status: 403, body: 'blocked by policy\n' };
  if (path === '/latest') return { status: 200, body: signedHead(content) };
  if (path.startsWith('/lookup/')) return answerLookup(path, content);
  if (path.startsWith('/tile/8/')) return answerTile(path, content);
  return notFound;
}

function answerLookup(path: string, content: Content): TestReply {
  const name = path
    .slice('/lookup/'.length)
    .replace(/!([a-z])/g, (_, c: string) => c.toUpperCase());
  const wanted = `${name.replace('@', ' ')} `;
  const id = content.texts.findIndex((text) => text.startsWith(wanted));
  const text = content.texts[id];
  if (text === undefined) return { status: 404, body: `not found: ${name}\n` };
  const shown = content.options.fault === 'wrong-record' ? falsified(text) : text;
  return { status: 200, body: `${id}\n${shown}\n${signedHead(content)}` };
}

function falsified(text: string): string {
  return text.replace(/h1:\S+/, madeUpHash('falsified'));
}

function signedHead({ options, signer, texts, levels }: Content): string {
  const size = options.headSize ?? texts.length;
  const text = `go.sum database tree\n${size}\n${rootOf(levels, size).toString('base64')}\n`;
  const note = signNote(text, signer);
  switch (options.fault) {
    case 'bad-signature':
      return signNote(text, { ...makeSigner(signer.name), verifierKey: signer.verifierKey });
    case 'unsigned':
      return `${text}\n`;
    case 'truncated-note':
      return note.slice(0, -20);
    default:
      return note;
  }
}

function answerTile(path: string, { options, levels }: Content): TestReply {
  const [, level = '', place = '', width] =
    /^\/tile\/8\/(\d+)\/([x\d/]+?)(?:\.p\/(\d+))?$/.exec(path) ?? [];
  const start = Number(place.replaceAll(/[x/]/g, '')) * 256;
  const all = (levels[Number(level) * 8] ?? []).slice(start, start + 256);
  const count = Number(width ?? 256);
  const isGone = options.dropsFilledTiles === true && count < all.length && all.length === 256;
  if (options.fault === 'missing-tile' || isGone || count > all.length) return notFound;
  const body = Buffer.concat(all.slice(0, count));
  if (options.fault === 'wrong-tile') body.writeUInt8(body.readUInt8(0) ^ 1, 0);
  return { status: 200, body, type: 'application/octet-stream' };
}

function recordTexts({ records = [], filler, history = 'a' }: TestDatabaseOptions): string[] {
  const { before, after } = filler ?? { before: 300, after: 30 };
  const fillers = (count: number, place: string) =>
    Array.from({ length: count }, (_, i) =>
      recordText({
        module: `example.test/${place}${i}`,
        version: 'v1.0.0',
        h1: madeUpHash(`${history}${place}${i}`),
      }),
    );
  return [...fillers(before, 'before'), ...records.map(recordText), ...fillers(after, 'after')];
}

function recordText({ module, version, h1, goModH1 }: TestRecord): string {
  const goMod = goModH1 ?? madeUpHash(`${module} ${version}`);
  return `${module} ${version} ${h1}\n${module} ${version}/go.mod ${goMod}\n`;
}

/** A hash of the right form, of nothing that exists. */
export function madeUpHash(seed: string): string {
  return `h1:${createHash('sha256').update(seed).digest('base64')}`;
}
