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

/** How much of a file is read: all segments and load commands of the programs that Go's own linker makes are in it. */
export const headSizeBytes = 4096;

const own: Readonly<Record<string, readonly ExecutableHeader['format'][]>> = {
  darwin: ['mach-o', 'universal'],
  linux: ['elf'],
};

/** Whether a system (in Go's words) has programs of a format. */
export function isProgramOf(os: string, { format }: Pick<ExecutableHeader, 'format'>): boolean {
  return own[os]?.includes(format) ?? false;
}
