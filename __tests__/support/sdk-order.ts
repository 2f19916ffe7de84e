import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../../src/architecture.ts';
import type { Order, Pin, Progress } from '../../src/go/source.ts';
import { parseGoVersion } from '../../src/go/version.ts';

/** A scratch folder with all the directories that a source writes to. */
export interface Workbench {
  readonly root: string;
  readonly progress: readonly Progress[];
  /** An order for a version, to be unpacked into `root/goroot`. */
  order(name: string, pin?: Pin, platform?: Platform): Order;
  /** What lies in `root/goroot` now. */
  unpacked(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Makes an empty workbench. */
export async function makeWorkbench(): Promise<Workbench> {
  const root = await mkdtemp(join(tmpdir(), 'workbench-'));
  const directory = join(root, 'goroot');
  const scratch = join(root, 'scratch');
  await mkdir(directory);
  await mkdir(scratch);
  const progress: Progress[] = [];
  return {
    root,
    progress,
    order: (name, pin, platform = { os: 'linux', arch: 'arm64' }) => {
      const version = parseGoVersion(name);
      if (!version) throw new Error(`${name} is no Go version`);
      return {
        version,
        platform,
        directory,
        scratch,
        pin,
        onProgress: (step) => progress.push(step),
      };
    },
    unpacked: async () => (await readdir(directory)).sort(),
    // A look-up that nobody waits for any more may still write down what it learned.
    remove: () => rm(root, { recursive: true, maxRetries: 10, retryDelay: 50 }),
  };
}
