import { chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHttpClient } from '../../../src/go/download/client.ts';
import { type ReleaseIndexOptions, releaseIndex } from '../../../src/go/releases/release-index.ts';
import type { Answer, Listing } from '../../../src/go/source.ts';
import { type GoVersion, goName, parseGoVersion } from '../../../src/go/version.ts';
import { type LoopbackServer, startLoopbackServer } from '../../support/loopback-server.ts';
import { releaseIndexJson } from '../../support/release-index-json.ts';

const platform = { os: 'darwin', arch: 'arm64' } as const;
const hourMs = 3_600_000;
const noon = Date.UTC(2026, 10, 20, 12);
const version = (text: string) => parseGoVersion(text) as GoVersion;

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

let directory: string;
let server: LoopbackServer;
let reply: Reply;
let asked: string[];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'release index \u00e9-'));
  asked = [];
  server = await startLoopbackServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`.trim());
    reply(request, response);
  });
});
afterEach(async () => {
  await server.close();
  await chmod(directory, 0o755);
  await rm(directory, { recursive: true, force: true });
});

/** A server that holds these releases, with an ETag made of them. */
function serving(...names: readonly string[]): Reply {
  const body = releaseIndexJson(names);
  const etag = `"${names.join(' ')}"`;
  return (request, response) => {
    const isKnown = request.headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { etag }).end(isKnown ? undefined : body);
  };
}

function sending(status: number, body: string): Reply {
  return (_request, response) => response.writeHead(status).end(body);
}

const policy = {
  tries: 1,
  unansweredTimeoutMs: 2_000,
  silenceTimeoutMs: 300,
  firstDelayMs: 1,
  longestDelayMs: 1,
};

function open(options: Partial<ReleaseIndexOptions> = {}) {
  return releaseIndex({
    http: async () => createHttpClient({ env: {}, policy }),
    baseUrl: `${server.url}/dl`,
    stateDirectory: directory,
    revalidate: 'when-stale',
    now: () => noon,
    ...options,
  });
}

function names(answer: Answer<Listing>): readonly string[] {
  if (answer.kind !== 'found') throw new Error(answer.evidence.observed);
  return answer.value.versions.map((listed) => goName(listed.version));
}

test('the index is read once and then used for a day without a request', async () => {
  reply = serving('go1.27.0', 'go1.26.8');
  expect(names(await open().list(platform))).toEqual(['go1.27.0', 'go1.26.8']);
  const later = open({ now: () => noon + 23 * hourMs });
  expect(names(await later.list(platform))).toEqual(['go1.27.0', 'go1.26.8']);
  expect((await later.archive(version('1.26.8'), platform)).kind).toBe('found');
  expect(asked).toEqual(['/dl/?mode=json&include=all']);
});

test('a warm list needs only a small file', async () => {
  reply = serving('go1.28rc1', 'go1.27.0');
  await open().list(platform);
  const [small] = (await readdir(directory)).filter((name) => name.startsWith('versions-'));
  for (const name of await readdir(directory)) {
    if (name !== small) await rm(path.join(directory, name));
  }
  const http = () => Promise.reject(new Error('the HTTP client was loaded'));
  const answer = await open({ http }).list(platform);
  expect(names(answer)).toEqual(['go1.28rc1', 'go1.27.0']);
  expect(answer).toMatchObject({ value: { versions: [{ stable: false }, { stable: true }] } });
});

test('an unchanged index is asked for by its ETag, and fresh again afterwards', async () => {
  reply = serving('go1.27.0');
  await open().list(platform);
  const nextDay = () => noon + 25 * hourMs;
  expect(names(await open({ now: nextDay }).list(platform))).toEqual(['go1.27.0']);
  expect(names(await open({ now: nextDay }).list(platform))).toEqual(['go1.27.0']);
  expect(asked).toEqual(['/dl/?mode=json&include=all', '/dl/?mode=json&include=all "go1.27.0"']);
});

test('check-latest asks even when the copy is fresh', async () => {
  reply = serving('go1.27.0');
  await open().list(platform);
  reply = serving('go1.27.1', 'go1.27.0');
  expect(names(await open().list(platform))).toEqual(['go1.27.0']);
  expect(names(await open({ revalidate: 'now' }).list(platform))).toContain('go1.27.1');
  expect(names(await open().list(platform))).toContain('go1.27.1');
});

test('an archive that a fresh copy does not know is looked up at the source', async () => {
  reply = serving('go1.27.0');
  await open().list(platform);
  reply = serving('go1.27.1', 'go1.27.0');
  expect(await open().archive(version('1.27.1'), platform)).toMatchObject({
    kind: 'found',
    value: { filename: 'go1.27.1.darwin-arm64.tar.gz' },
  });
  expect((await open().archive(version('1.27.2'), platform)).kind).toBe('not-found');
});

test('a release without an archive for the platform is not found', async () => {
  reply = serving('go1.15.15');
  expect(await open().archive(version('1.15.15'), platform)).toMatchObject({
    kind: 'not-found',
    evidence: { observed: expect.stringContaining('go1.15.15.darwin-arm64.tar.gz is not in it') },
  });
  expect(names(await open().list(platform))).toEqual([]);
});

const failures: readonly (readonly [string, Reply, string, string])[] = [
  ['HTML', sending(200, '<html>Sign in</html>'), 'unreachable', 'it is an HTML page, not JSON'],
  [
    'half an index',
    sending(200, releaseIndexJson(['go1.27.0']).slice(0, 99)),
    'unreachable',
    'its JSON is cut off',
  ],
  ['an empty list', sending(200, '[]'), 'unreachable', 'it lists no releases'],
  ['a 403', sending(403, 'no'), 'unreachable', '403'],
  ['a 404', sending(404, 'no'), 'not-found', '404'],
  ['a 407', sending(407, 'no'), 'unreachable', '407'],
  ['a 429', sending(429, 'no'), 'unreachable', '429'],
  ['a 500', sending(500, 'no'), 'unreachable', '500'],
  ['a reset', (request) => request.socket.destroy(), 'unreachable', ''],
  ['silence', () => undefined, 'unreachable', ''],
];

test.each(failures)('%s is no index, and that is told', async (_name, failing, kind, why) => {
  reply = failing;
  const answer = await open().list(platform);
  expect(answer).toMatchObject({
    kind,
    evidence: { source: `${server.url}/dl/?mode=json&include=all` },
  });
  expect(answer.kind !== 'found' && answer.evidence.observed).toContain(why);
});

test.each(failures)(
  'after %s the copy is used, marked as stale, with its age',
  async (_name, failing) => {
    reply = serving('go1.27.0');
    await open().list(platform);
    reply = failing;
    const answer = await open({ now: () => noon + 26 * hourMs }).list(platform);
    expect(names(answer)).toEqual(['go1.27.0']);
    expect(answer).toMatchObject({
      value: {
        stale: true,
        evidence: { observed: expect.stringContaining('2026-11-20 12:00 UTC (26 hours ago)') },
      },
    });
  },
);

test('a 304 that was not asked for is no index', async () => {
  reply = sending(304, '');
  const answer = await open().list(platform);
  expect(answer).toMatchObject({ kind: 'unreachable', evidence: { observed: 'HTTP status 304' } });
});

test('a stale copy does not become fresh by being used', async () => {
  reply = serving('go1.27.0');
  await open().list(platform);
  reply = sending(500, '');
  const now = () => noon + 72 * hourMs;
  await open({ now }).list(platform);
  reply = serving('go1.27.1');
  expect(names(await open({ now }).list(platform))).toEqual(['go1.27.1']);
});

test('that a stale copy lacks an archive says nothing about the source', async () => {
  reply = serving('go1.27.0');
  await open().list(platform);
  reply = sending(500, '');
  expect((await open().archive(version('1.27.1'), platform)).kind).toBe('unreachable');
});

test('a copy that was written by a clock in the future is not fresh', async () => {
  reply = serving('go1.27.0');
  await open({ now: () => noon + 24 * 365 * hourMs }).list(platform);
  reply = sending(500, '');
  const answer = await open().list(platform);
  expect(answer).toMatchObject({
    value: { stale: true, evidence: { observed: expect.stringContaining('in the future') } },
  });
  reply = serving('go1.27.1');
  expect(names(await open().list(platform))).toEqual(['go1.27.1']);
});

test('what is last known is told without a request, however old it is', async () => {
  expect(await open().lastKnown(platform)).toBeUndefined();
  reply = serving('go1.27.0');
  await open().list(platform);
  const known = await open({ now: () => noon + 1000 * hourMs }).lastKnown(platform);
  expect(known).toMatchObject({ stale: true, versions: [{ version: { minor: 27 } }] });
  expect(asked).toHaveLength(1);
});

test.each([
  '',
  'null',
  '[]',
  '{"format":1',
  '\u0000\u0000\u0000',
  '{"format":0,"address":"x","fetchedAtMs":1,"versions":[],"releases":[]}',
])('files that hold %j are ignored and written anew', async (damaged) => {
  reply = serving('go1.27.0');
  await open().list(platform);
  const files = (await readdir(directory)).map((name) => path.join(directory, name));
  for (const file of files) await writeFile(file, damaged);
  expect(names(await open().list(platform))).toEqual(['go1.27.0']);
  expect(asked).toEqual(['/dl/?mode=json&include=all', '/dl/?mode=json&include=all']);
  for (const file of files) expect(JSON.parse(await readFile(file, 'utf8')).format).toBe(1);
});

test.each([
  ['versions', ['go1.27.0', 'banana']],
  ['fetchedAtMs', 1e300],
  ['fetchedAtMs', 'yesterday'],
  ['releases', [{ version: 1 }]],
])('a copy whose %s is %j is not believed', async (key, value) => {
  reply = serving('go1.27.0');
  await open().list(platform);
  for (const name of await readdir(directory)) {
    const file = path.join(directory, name);
    const content = { ...JSON.parse(await readFile(file, 'utf8')), [key]: value };
    await writeFile(file, JSON.stringify(content));
  }
  expect(names(await open().list(platform))).toEqual(['go1.27.0']);
});

test('two addresses never mix, and platforms do not either', async () => {
  reply = (request, response) =>
    serving(request.url?.startsWith('/a') ? 'go1.27.0' : 'go1.15.15')(request, response);
  expect(names(await open({ baseUrl: `${server.url}/a` }).list(platform))).toEqual(['go1.27.0']);
  expect(names(await open({ baseUrl: `${server.url}/b/` }).list(platform))).toEqual([]);
  const linux = { os: 'linux', arch: 'arm64' } as const;
  expect(names(await open({ baseUrl: `${server.url}/b` }).list(linux))).toEqual(['go1.15.15']);
  expect(asked).toHaveLength(2);
});

test('a password in the address reaches the server, and no file and no evidence', async () => {
  let authorization: string | undefined;
  reply = (request, response) => {
    authorization = request.headers.authorization;
    serving('go1.27.0')(request, response);
  };
  const baseUrl = server.url.replace('//', '//me:hunter2@');
  const answer = await open({ baseUrl }).list(platform);
  expect(authorization).toBe(`Basic ${Buffer.from('me:hunter2').toString('base64')}`);
  expect(JSON.stringify(answer)).not.toContain('hunter2');
  for (const name of await readdir(directory)) {
    expect(await readFile(path.join(directory, name), 'utf8')).not.toContain('hunter2');
  }
});

test.each([
  ['is a file', () => writeFile(path.join(directory, 'state'), '')],
  ['lies where nothing can be made', () => Promise.resolve()],
])('a state directory that %s is no failure', async (what, prepare) => {
  await prepare();
  reply = serving('go1.27.0');
  const stateDirectory = what === 'is a file' ? path.join(directory, 'state') : '/proc/self/state';
  expect(names(await open({ stateDirectory }).list(platform))).toEqual(['go1.27.0']);
});

test('sixteen runs that fetch at once all succeed and leave whole files only', async () => {
  reply = serving('go1.27.0', 'go1.26.8');
  const runs = Array.from({ length: 16 }, () => open({ revalidate: 'now' }).list(platform));
  for (const answer of await Promise.all(runs)) {
    expect(names(answer)).toEqual(['go1.27.0', 'go1.26.8']);
  }
  const left = await readdir(directory);
  expect(left.map((name) => name.replace(/-[0-9a-f]{16}/, '')).toSorted()).toEqual([
    'index.json',
    'versions-darwin-arm64.json',
  ]);
  for (const name of left) JSON.parse(await readFile(path.join(directory, name), 'utf8'));
});

test('partial files of runs that died are swept, those of live ones stay', async () => {
  const dead = path.join(directory, 'index-0123456789abcdef.json.0123456789ab.tmp');
  const live = path.join(directory, 'index-0123456789abcdef.json.ba9876543210.tmp');
  await writeFile(dead, '');
  await writeFile(live, '');
  await utimes(dead, 0, 0);
  reply = serving('go1.27.0');
  await open().list(platform);
  await expect(stat(dead)).rejects.toThrow('ENOENT');
  expect((await stat(live)).isFile()).toBe(true);
});

describe('an address that keeps its caller waiting for nothing', () => {
  let time: number;
  /** A firewall that drops what is sent: a minute and a half later there is still no answer. */
  const dropping = (seconds: number) => async () => {
    asked.push('dropped');
    time += seconds * 1000;
    return { kind: 'unreachable', why: 'no answer' } as const;
  };
  const openTo = (seconds: number, options: Partial<ReleaseIndexOptions> = {}) =>
    open({
      now: () => time,
      http: async () => ({
        read: dropping(seconds),
        stream: async () => ({ kind: 'unreachable', why: 'not in this test' }),
      }),
      ...options,
    });
  beforeEach(() => {
    time = noon;
  });

  test('is not asked again within an hour, and that is said', async () => {
    await openTo(90).list(platform);
    time += 20 * 60_000;
    expect(await openTo(90).list(platform)).toMatchObject({
      kind: 'unreachable',
      evidence: { observed: expect.stringContaining('no answer, 20 minutes ago') },
    });
    expect(asked).toEqual(['dropped']);
  });

  test('is asked again after an hour, and at once by check-latest', async () => {
    await openTo(90).list(platform);
    await openTo(90, { revalidate: 'now' }).list(platform);
    time += hourMs;
    await openTo(90).list(platform);
    expect(asked).toHaveLength(3);
  });

  test('leaves the kept copy to be used, as one that is outdated', async () => {
    reply = serving('go1.26.8');
    await open().list(platform);
    time = noon + 30 * hourMs;
    await openTo(90).list(platform);
    const answer = await openTo(90).list(platform);
    expect(answer).toMatchObject({ kind: 'found', value: { stale: true } });
    expect(asked.filter((line) => line === 'dropped')).toHaveLength(1);
  });

  test('is told from one that refuses at once, which is asked each time', async () => {
    await openTo(0).list(platform);
    await openTo(0).list(platform);
    expect(asked).toHaveLength(2);
  });
});
