import { readFileSync } from 'node:fs';

type Recording = Readonly<Record<string, { readonly from: string; readonly base64: string }>>;

const file = new URL('../fixtures/executable-heads.json', import.meta.url);

/** The names of the recorded heads of real programs. */
export type HeadName =
  | `darwin-${'arm64' | 'amd64'} go`
  | 'darwin-arm64 compile'
  | `linux-${'arm64' | 'amd64'} ${'go' | 'glibc' | 'musl'}`
  | `linux-${'arm' | 's390x' | 'mips'} static`;

/** The first 4 KiB of a real program, as scripts/record-executable-heads.ts found them. */
export function realHead(name: HeadName): Uint8Array {
  const { heads } = JSON.parse(readFileSync(file, 'utf8')) as { readonly heads: Recording };
  const recorded = heads[name];
  if (recorded === undefined) throw new Error(`no recorded head ${name}`);
  const bytes = new Uint8Array(4096);
  bytes.set(Buffer.from(recorded.base64, 'base64'));
  return bytes;
}

/** A universal header over two real thin ones, Intel first, as Apple's own programs have it. */
export function universalHead(): Uint8Array {
  const slices = [realHead('darwin-amd64 go'), realHead('darwin-arm64 go')];
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0xcafebabe);
  view.setUint32(4, slices.length);
  for (const [at, slice] of slices.entries()) {
    const thin = new DataView(slice.buffer);
    const fields = [
      thin.getUint32(4, true),
      thin.getUint32(8, true),
      0x4000 * (at + 1),
      0x4000,
      14,
    ];
    for (const [n, field] of fields.entries()) view.setUint32(8 + at * 20 + n * 4, field);
  }
  return bytes;
}
