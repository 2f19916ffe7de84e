import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';

/** An entry of an archive: its header, and its content where it is a file. */
export type TarEntry = Partial<Header> & {
  readonly name: string;
  readonly content?: string | Uint8Array;
};

/** A `.tar.gz` of these entries, in this order. */
export async function tarGz(entries: readonly TarEntry[]): Promise<Buffer> {
  return gzipSync(await tar(entries));
}

/** A tar archive of these entries, in this order. */
export async function tar(entries: readonly TarEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const { content, ...header } of entries) {
    archive.entry(header, Buffer.from((content ?? '') as string));
  }
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The smallest thing that looks like a Go SDK. */
export function smallSdk(version = 'go1.26.8'): readonly TarEntry[] {
  return [
    { name: 'go/', type: 'directory' },
    { name: 'go/VERSION', content: `${version}\n` },
    { name: 'go/bin/go', mode: 0o755, content: '#!/bin/sh\n' },
    { name: 'go/src/go.mod', content: 'module std\n' },
  ];
}
