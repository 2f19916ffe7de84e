// make-programs.ts NODES DESTINATION: the Mach-O files of the pretended Mac, made from real ones: of the darwin Node
// programs below NODES only the head is kept, which is all that a program on another system can do with them.
import { chmodSync, existsSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const pageBytes = 0x4000;
const systemPrograms = {
  bin: ['bash', 'sh', 'zsh'],
  'usr/bin': ['arch', 'csrutil', 'sw_vers', 'uname', 'xcode-select', 'xcrun'],
  'usr/sbin': ['sysctl'],
};

/** The Mach-O header and the load commands, padded to a page of an arm64 Mac. */
function headOf(program: string): Buffer {
  const head = Buffer.alloc(pageBytes);
  readSync(openSync(program, 'r'), head, 0, pageBytes, 0);
  const sizeOfCommands = head.readUInt32LE(20);
  return head.fill(0, 32 + sizeOfCommands);
}

/** A universal file: a big-endian header, an entry for each slice, and the slices at page boundaries. */
function universal(slices: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(pageBytes);
  header.writeUInt32BE(0xcafebabe, 0);
  header.writeUInt32BE(slices.length, 4);
  let offset = pageBytes;
  for (const [index, slice] of slices.entries()) {
    const alignmentBits = 14;
    const entry = [
      slice.readUInt32LE(4),
      slice.readUInt32LE(8),
      offset,
      slice.length,
      alignmentBits,
    ];
    for (const [field, value] of entry.entries())
      header.writeUInt32BE(value, 8 + 20 * index + 4 * field);
    offset += slice.length;
  }
  return Buffer.concat([header, ...slices]);
}

/** The system's own programs have an arm64e slice. */
function asArm64e(head: Buffer): Buffer {
  const copy = Buffer.from(head);
  copy.writeUInt32LE(0x80000002, 8);
  return copy;
}

function writeProgram(file: string, content: Buffer): void {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, 0o755);
}

function main(nodes: string, destination: string): void {
  const arm64 = headOf(path.join(nodes, 'darwin-arm64', 'node'));
  const x64 = headOf(path.join(nodes, 'darwin-x64', 'node'));
  writeProgram(path.join(destination, 'arm64'), arm64);
  writeProgram(path.join(destination, 'x86_64'), x64);
  writeProgram(path.join(destination, 'universal'), universal([x64, arm64]));
  for (const [directory, names] of Object.entries(systemPrograms)) {
    for (const name of names) {
      writeProgram(
        path.join(destination, 'root', directory, name),
        universal([x64, asArm64e(arm64)]),
      );
    }
  }
}

const [nodes, destination] = process.argv.slice(2);
if (nodes === undefined || destination === undefined)
  throw new TypeError('make-programs.ts NODES DESTINATION');
main(nodes, destination);
