import { createHash, type Hash } from 'node:crypto';

/** An archive as it arrives: its beginning can be looked at, and it outlives an unpacking that fails. */
export interface ArchiveBytes {
  /** The first bytes; empty for an empty answer. */
  readonly head: Uint8Array;
  /** For one reader, who may stop early. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Gets what the reader puts into it, and then the rest. */
  readonly hash: Hash;
  /** Puts what the reader left over into the hash. */
  readRest(): Promise<void>;
  /** Ends the download, when it has not ended by itself. */
  close(): Promise<void>;
}

/** Waits for the first bytes; throws what the download throws. */
export async function openArchiveBytes(source: AsyncIterable<Uint8Array>): Promise<ArchiveBytes> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  const hash = createHash('sha256');
  let pending: IteratorResult<Uint8Array> | undefined = first;
  const next = async () => {
    const result = pending ?? (await iterator.next());
    pending = undefined;
    return result;
  };
  return {
    head: first.done ? new Uint8Array() : first.value,
    bytes: { [Symbol.asyncIterator]: () => ({ next }) },
    hash,
    readRest: async () => {
      for (let rest = await next(); !rest.done; rest = await next()) hash.update(rest.value);
    },
    close: async () => {
      await iterator.return?.();
    },
  };
}

/** Whether the first bytes are those of a page: of a login, of a proxy that denies access. */
export function isPage(head: Uint8Array): boolean {
  return new TextDecoder().decode(head.subarray(0, 200)).trimStart().startsWith('<');
}

/** Passes bytes on when a second reader has taken them. */
export async function* tapped(
  bytes: AsyncIterable<Uint8Array>,
  tap: (chunk: Uint8Array) => Promise<void>,
): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of bytes) {
    await tap(chunk);
    yield chunk;
  }
}
