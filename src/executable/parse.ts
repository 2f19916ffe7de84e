import { parseElf } from './elf.ts';
import type { ExecutableHeader } from './header.ts';
import { parseMachO, parseUniversal } from './mach-o.ts';

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
