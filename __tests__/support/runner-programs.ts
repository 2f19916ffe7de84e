import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

function headOf(program: string): Buffer {
  const head = Buffer.alloc(0x4000);
  const file = openSync(program, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return head;
}

/** Makes the programs of a runner in a directory: files with the head of a real program, which says its machine. */
export function runnerPrograms(directory: string, program: string): string {
  mkdirSync(directory, { recursive: true });
  for (const name of ['Runner.Listener', 'Runner.Worker', 'Runner.PluginHost']) {
    const file = path.join(directory, name);
    if (existsSync(file)) continue;
    const part = `${file}.${process.pid}`;
    writeFileSync(part, headOf(program), { mode: 0o755 });
    renameSync(part, file);
  }
  return directory;
}
