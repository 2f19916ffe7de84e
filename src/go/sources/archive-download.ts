import { ProblemError } from '../../problem.ts';
import { unpackTarGz } from '../archive/tar-gz.ts';
import { withoutCredentials } from '../download/address.ts';
import { saysThereIsNone } from '../download/document.ts';
import { DownloadError, type HttpStream } from '../download/http.ts';
import { archiveFileName } from '../releases/release.ts';
import type { Answer, Order, Unpacked } from '../source.ts';
import { type ArchiveBytes, isPage, openArchiveBytes, tapped } from './archive-bytes.ts';
import { expectedHash, type HashAnswer } from './archive-hash.ts';
import type { ArchiveSourceOptions } from './archive-options.ts';
import type { SeenArchive } from './archive-problems.ts';
import { prove } from './archive-proof.ts';
import { openSignature, type PendingSignature } from './archive-signature.ts';

interface Download {
  readonly options: ArchiveSourceOptions;
  readonly order: Order;
  readonly url: string;
  /** Without credentials. */
  readonly origin: string;
}

/** Downloads, unpacks and proves the archive of an order. */
export async function download(
  options: ArchiveSourceOptions,
  order: Order,
): Promise<Answer<Unpacked>> {
  const url = options.address(order.version, order.platform);
  const task: Download = { options, order, url, origin: withoutCredentials(url) };
  // Asked for side by side; what goes wrong with them is of interest only once the archive comes.
  const hash = askForHash(task);
  const signature = openSignature(url, options.http, options);
  for (const pending of [hash, signature]) pending.catch(() => {});
  try {
    const stream = await options.http.stream(url, { onProgress: progress(task) });
    if (stream.kind !== 'streaming') return refused(stream, task);
    const archive = await openArchiveBytes(stream.bytes);
    try {
      if (isPage(archive.head)) return unreachable(task, 'a page instead of an archive');
      return await unpack(archive, task, { hash, signature: await signature });
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (error instanceof DownloadError) return unreachable(task, error.message);
    throw error;
  }
}

function askForHash({ options, order, url }: Download): Promise<HashAnswer> {
  const { name, http, index, goDevIndex } = options;
  const { version, platform, pin } = order;
  return expectedHash({
    pin,
    url,
    http,
    index: index && { name: `the index of ${name}`, ask: () => index(version, platform) },
    goDevIndex: goDevIndex && (() => goDevIndex(version, platform)),
  });
}

function progress({ options, order }: Download) {
  const start = performance.now();
  return (receivedBytes: number, totalBytes: number | undefined) => {
    const elapsedMs = performance.now() - start;
    order.onProgress({ source: options.name, receivedBytes, totalBytes, elapsedMs });
  };
}

function refused(
  stream: Exclude<HttpStream, { kind: 'streaming' }>,
  { origin }: Download,
): Answer<never> {
  const isAbsent = stream.kind === 'refused' && saysThereIsNone(stream.status);
  const evidence = { source: origin, observed: stream.why };
  return { kind: isAbsent ? 'not-found' : 'unreachable', evidence };
}

function unreachable({ origin }: Download, observed: string): Answer<never> {
  return { kind: 'unreachable', evidence: { source: origin, observed } };
}

interface Witnesses {
  readonly hash: Promise<HashAnswer>;
  readonly signature: PendingSignature | undefined;
}

async function unpack(
  archive: ArchiveBytes,
  { order, origin }: Download,
  { hash, signature }: Witnesses,
): Promise<Answer<Unpacked>> {
  const name = archiveFileName(order.version, order.platform);
  const bytes = signature ? tapped(archive.bytes, signature.update) : archive.bytes;
  try {
    const { directory } = order;
    const { sha256, sizeBytes } = await unpackTarGz({ bytes, directory, hash: archive.hash });
    const proved = await prove({ name, origin, sha256 }, await hash, signature);
    return { kind: 'found', value: { origin, sha256, h1: undefined, sizeBytes, ...proved } };
  } catch (error) {
    if (!isDamage(error)) throw error;
    // Bytes that are not those that were promised are that first of all, and damaged because of it.
    await archive.readRest();
    const answer = await hash;
    const seen: SeenArchive = { name, origin, sha256: archive.hash.digest('hex') };
    if (answer.kind === 'expected') await prove(seen, answer, undefined);
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.id === 'archive-damaged';
}
