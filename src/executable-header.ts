import { parseElf } from './elf-header.ts';
import { parseMachO, parseUniversal } from './mach-o-header.ts';

/** What the first bytes of a program tell about it. */
export interface ExecutableHeader {
  readonly format: 'mach-o' | 'universal' | 'elf' | 'script' | 'other';
  /** In Go's words; one for a thin file, several for a universal one, none for a script or a header that is cut off. */
  readonly architectures: readonly string[];
  /** ELF only: the dynamic loader (`/lib/ld-musl-aarch64.so.1`), when its name lies within the bytes at hand. */
  readonly interpreter?: string;
  /** How long the file has to be at least, by what its header says lies in it. */
  readonly leastSizeBytes?: number;
}

/**
 * Reads the header of a program from the beginning of its file, so that a foreign program is known without running it.
 * 4 KiB hold all that is asked of the programs of a Go SDK; fewer bytes tell less, and never something else.
 */
export function parseExecutableHeader(bytes: Uint8Array): ExecutableHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0x23 && bytes[1] === 0x21) return { format: 'script', architectures: [] };
  if (view.byteLength < 4) return { format: 'other', architectures: [] };
  switch (view.getUint32(0)) {
    case 0x7f454c46:
      return parseElf(view);
    case 0xcafebabe:
    case 0xcafebabf:
      return parseUniversal(view) ?? { format: 'other', architectures: [] };
    case 0xfeedface:
    case 0xfeedfacf:
    case 0xcefaedfe:
    case 0xcffaedfe:
      return parseMachO(view);
    default:
      return { format: 'other', architectures: [] };
  }
}
