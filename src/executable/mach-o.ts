import type { ExecutableHeader } from './header.ts';

const is64Bit = 0x01000000;

/** CPU types of `mach/machine.h`, in Go's words. */
const cpuTypes: Readonly<Record<number, string>> = {
  7: '386',
  12: 'arm',
  18: 'ppc',
  [is64Bit | 7]: 'amd64',
  [is64Bit | 12]: 'arm64',
  [is64Bit | 18]: 'ppc64',
  [0x02000000 | 12]: 'arm64_32',
};

function cpuName(cpuType: number): string {
  return cpuTypes[cpuType] ?? `Mach-O CPU type 0x${cpuType.toString(16)}`;
}

/** Reads a thin Mach-O file, `mach_header` of `mach-o/loader.h`; the four orders of its magic tell width and endianness. */
export function parseMachO(view: DataView): ExecutableHeader {
  const isLittle = view.getUint8(3) === 0xfe;
  const isWide = view.getUint8(isLittle ? 0 : 3) === 0xcf;
  if (view.byteLength < 8) return { format: 'mach-o', architectures: [] };
  const architectures = [cpuName(view.getUint32(4, isLittle))];
  const end = isWide ? endOfSegments(view, isLittle) : 0;
  return { format: 'mach-o', architectures, ...(end > 0 && { leastSizeBytes: end }) };
}

/** The end of the last LC_SEGMENT_64, as far as the load commands lie within the bytes at hand. */
function endOfSegments(view: DataView, isLittle: boolean): number {
  const header = 32;
  const commands = view.byteLength < header ? 0 : view.getUint32(16, isLittle);
  let end = 0;
  for (let n = 0, at = header; n < commands && at + 56 <= view.byteLength; n++) {
    if (view.getUint32(at, isLittle) === 0x19) {
      const fileOffset = view.getBigUint64(at + 40, isLittle);
      end = Math.max(end, Number(fileOffset + view.getBigUint64(at + 48, isLittle)));
    }
    at += Math.max(8, view.getUint32(at + 4, isLittle));
  }
  return end;
}

/**
 * Reads a universal file, `fat_header` of `mach-o/fat.h`, always big-endian; `undefined` when it is something else.
 *
 * Java's class files begin with the same four bytes, and then have a version of at least 45 where a universal file has
 * the number of its architectures. The `file` command draws the line at 30 as well.
 */
export function parseUniversal(view: DataView): ExecutableHeader | undefined {
  if (view.byteLength < 8) return undefined;
  const count = view.getUint32(4);
  if (count > 30) return undefined;
  const isWide = view.getUint32(0) === 0xcafebabf;
  const entrySize = isWide ? 32 : 20;
  const readable = Math.min(count, Math.floor((view.byteLength - 8) / entrySize));
  const starts = Array.from({ length: readable }, (_, n) => 8 + n * entrySize);
  const names = starts.map((at) => cpuName(view.getUint32(at)));
  const end = Math.max(0, ...starts.map((at) => endOfSlice(view, at, isWide ? 8 : 4)));
  return {
    format: 'universal',
    architectures: [...new Set(names)],
    ...(end > 0 && { leastSizeBytes: end }),
  };
}

function endOfSlice(view: DataView, at: number, width: 4 | 8): number {
  const word = (offset: number) =>
    width === 8 ? Number(view.getBigUint64(offset)) : view.getUint32(offset);
  return word(at + 8) + word(at + 8 + width);
}
