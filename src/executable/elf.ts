import type { ExecutableHeader } from './header.ts';

interface Layout {
  readonly isWide: boolean;
  readonly isLittle: boolean;
}

/** A part of the file that a table in the header points at. */
interface Part {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
}

const programInterpreter = 3;
const sectionWithoutBytes = 8;

/** `e_machine` of the ELF specification in Go's words, with a word in braces for what depends on width or byte order. */
const machines: Readonly<Record<number, string>> = {
  2: 'sparc',
  3: '386',
  8: 'mips{width}{le}',
  20: 'ppc',
  21: 'ppc64{le}',
  22: 's390x',
  40: 'arm{be}',
  43: 'sparc64',
  62: 'amd64',
  183: 'arm64{be}',
  243: 'riscv{width}',
  258: 'loong{width}',
};

/** Reads an ELF file: its architecture, its dynamic loader and how far its segments and sections reach. */
export function parseElf(view: DataView): ExecutableHeader {
  if (view.byteLength < 20) return { format: 'elf', architectures: [] };
  const layout = { isWide: view.getUint8(4) === 2, isLittle: view.getUint8(5) !== 2 };
  const architectures = [machineName(view.getUint16(18, layout.isLittle), layout)];
  if (view.byteLength < (layout.isWide ? 64 : 52)) return { format: 'elf', architectures };
  const segments = parts(view, layout, 'segments');
  const sections = parts(view, layout, 'sections').filter((s) => s.type !== sectionWithoutBytes);
  const end = Math.max(0, ...[...segments, ...sections].map((part) => part.offset + part.size));
  const interpreter = interpreterOf(view, segments);
  return {
    format: 'elf',
    architectures,
    ...(interpreter !== undefined && { interpreter }),
    ...(end > 0 && { leastSizeBytes: end }),
  };
}

function machineName(machine: number, { isWide, isLittle }: Layout): string {
  const name = machines[machine] ?? `ELF machine 0x${machine.toString(16)}`;
  return name
    .replace('{width}', isWide ? '64' : '')
    .replace('{le}', isLittle ? 'le' : '')
    .replace('{be}', isLittle ? '' : 'be');
}

/** Where the fields of the two tables lie: `Elf32_Ehdr`, `Elf64_Phdr` and so on of `elf.h`. */
const tables = {
  segments: {
    wide: { table: 32, entrySize: 54, count: 56, type: 0, offset: 8, size: 32, least: 56 },
    narrow: { table: 28, entrySize: 42, count: 44, type: 0, offset: 4, size: 16, least: 32 },
  },
  sections: {
    wide: { table: 40, entrySize: 58, count: 60, type: 4, offset: 24, size: 32, least: 64 },
    narrow: { table: 32, entrySize: 46, count: 48, type: 4, offset: 16, size: 20, least: 40 },
  },
} as const;

function parts(view: DataView, layout: Layout, name: keyof typeof tables): readonly Part[] {
  const { isWide, isLittle } = layout;
  const fields = tables[name][isWide ? 'wide' : 'narrow'];
  const word = (at: number) =>
    isWide ? Number(view.getBigUint64(at, isLittle)) : view.getUint32(at, isLittle);
  const start = word(fields.table);
  const entrySize = Math.max(fields.least, view.getUint16(fields.entrySize, isLittle));
  const room = Math.max(0, Math.floor((view.byteLength - start) / entrySize));
  const count = start === 0 ? 0 : Math.min(room, view.getUint16(fields.count, isLittle));
  return Array.from({ length: count }, (_, n) => {
    const at = start + n * entrySize;
    return {
      type: view.getUint32(at + fields.type, isLittle),
      offset: word(at + fields.offset),
      size: word(at + fields.size),
    };
  });
}

function interpreterOf(view: DataView, segments: readonly Part[]): string | undefined {
  const segment = segments.find((part) => part.type === programInterpreter);
  if (!segment || segment.size === 0 || segment.offset + segment.size > view.byteLength)
    return undefined;
  const name = new Uint8Array(view.buffer, view.byteOffset + segment.offset, segment.size);
  return new TextDecoder().decode(name).split('\0')[0];
}
