/** Bytes that begin like programs do, for tests that need a program of some architecture and never run it. */

export interface ElfShape {
  readonly machine: number;
  readonly width?: 32 | 64;
  readonly order?: 'little' | 'big';
  readonly interpreter?: string;
  /** Length of the whole file; the one loadable segment reaches its end. */
  readonly sizeBytes?: number;
}

export const elfMachine = { arm64: 183, amd64: 62, arm: 40, '386': 3 } as const;
export const cpuType = { arm64: 0x0100000c, amd64: 0x01000007, '386': 7, arm: 12 } as const;

/** An ELF program with a PT_LOAD segment and, when asked for, a PT_INTERP one. */
export function elfProgram(shape: ElfShape): Uint8Array {
  const { machine, width = 64, order = 'little', interpreter, sizeBytes = 1024 } = shape;
  const bytes = new Uint8Array(sizeBytes);
  const view = new DataView(bytes.buffer);
  const isLittle = order === 'little';
  const isWide = width === 64;
  const word = (at: number, value: number) =>
    isWide ? view.setBigUint64(at, BigInt(value), isLittle) : view.setUint32(at, value, isLittle);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, isWide ? 2 : 1, isLittle ? 1 : 2, 1]);
  view.setUint16(16, 2, isLittle);
  view.setUint16(18, machine, isLittle);
  const [table, entrySize] = isWide ? [64, 56] : [52, 32];
  word(isWide ? 32 : 28, table);
  view.setUint16(isWide ? 54 : 42, entrySize, isLittle);
  view.setUint16(isWide ? 56 : 44, interpreter === undefined ? 1 : 2, isLittle);
  const segment = (n: number, [type, offset, size]: readonly [number, number, number]) => {
    const at = table + n * entrySize;
    view.setUint32(at, type, isLittle);
    word(at + (isWide ? 8 : 4), offset);
    word(at + (isWide ? 32 : 16), size);
  };
  segment(0, [1, 0, sizeBytes]);
  if (interpreter !== undefined) {
    segment(1, [3, 512, interpreter.length + 1]);
    bytes.set(new TextEncoder().encode(interpreter), 512);
  }
  return bytes;
}

export interface MachOShape {
  readonly cpu: number;
  readonly width?: 32 | 64;
  readonly order?: 'little' | 'big';
  readonly sizeBytes?: number;
}

/** A thin Mach-O program; a 64-bit one has an LC_UUID and an LC_SEGMENT_64 that reaches the end of the file. */
export function machOProgram(shape: MachOShape): Uint8Array {
  const { cpu, width = 64, order = 'little', sizeBytes = 1024 } = shape;
  const bytes = new Uint8Array(sizeBytes);
  const view = new DataView(bytes.buffer);
  const isLittle = order === 'little';
  const words = width === 64 ? [0xfeedfacf, cpu, 0, 2, 2, 96, 0, 0, 0x1b, 24] : [0xfeedface, cpu];
  for (const [n, word] of words.entries()) view.setUint32(n * 4, word, isLittle);
  if (width === 32) return bytes;
  view.setUint32(56, 0x19, isLittle);
  view.setUint32(60, 72, isLittle);
  view.setBigUint64(56 + 48, BigInt(sizeBytes), isLittle);
  return bytes;
}

/** A universal program that holds the given thin ones. */
export function universalProgram(
  slices: readonly { readonly cpu: number; readonly bytes: Uint8Array }[],
  width: 32 | 64 = 32,
): Uint8Array {
  const entrySize = width === 64 ? 32 : 20;
  let end = 4096;
  const placed = slices.map((slice) => {
    const offset = end;
    end += slice.bytes.length;
    return { ...slice, offset };
  });
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width === 64 ? 0xcafebabf : 0xcafebabe);
  view.setUint32(4, slices.length);
  const word = (at: number, value: number) =>
    width === 64 ? view.setBigUint64(at, BigInt(value)) : view.setUint32(at, value);
  for (const [n, slice] of placed.entries()) {
    const at = 8 + n * entrySize;
    view.setUint32(at, slice.cpu);
    word(at + 8, slice.offset);
    word(at + 8 + width / 8, slice.bytes.length);
    bytes.set(slice.bytes, slice.offset);
  }
  return bytes;
}
