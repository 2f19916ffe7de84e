import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dirhash } from '../../src/go/checksum-database/dirhash.ts';
import type { TestRecord } from './checksum-database.ts';
import { goModHash } from './go-mod-hash.ts';
import { zipFile } from './zip-file.ts';

/** A toolchain module of a few files, for tests that need no Go that runs. */
export interface SmallToolchain {
  /** `v0.0.1-go1.99.1.linux-arm64`. */
  readonly version: string;
  readonly zip: Buffer;
  readonly h1: string;
  readonly sha256: string;
  /** What its checksum database has to say. */
  readonly record: TestRecord;
  /** Its documents by their paths below a module proxy, the version list too. */
  readonly documents: Readonly<Record<string, string | Uint8Array>>;
}

/** Builds a toolchain module; other `content` makes another hash. */
export function smallToolchain(name: string, content = 'a program'): SmallToolchain {
  const module = 'golang.org/toolchain';
  const version = `v0.0.1-${name}`;
  const prefix = `${module}@${version}/`;
  const goMod = `module ${module}\n`;
  const files: Record<string, string> = {
    [`${prefix}VERSION`]: `${name.split('.').slice(0, 3).join('.')}\n`,
    [`${prefix}bin/go`]: content,
    [`${prefix}src/_go.mod`]: 'module std\n',
  };
  const zip = zipFile(files);
  const hashed = Object.entries(files).map(([name, text]) => ({ name, sha256: hexOf(text) }));
  const h1 = dirhash(hashed);
  const base = `${module}/@v/${version}`;
  return {
    version,
    zip,
    h1,
    sha256: hexOf(zip),
    record: { module, version, h1, goModH1: goModHash(goMod) },
    documents: {
      [`${module}/@v/list`]: `${version}\n`,
      [`${base}.info`]: JSON.stringify({ Version: version, Time: '2026-08-28T16:20:06Z' }),
      [`${base}.mod`]: goMod,
      [`${base}.zip`]: zip,
    },
  };
}

/** Lays documents out in a folder, to be a `file://` proxy or the `cache/download` of a module cache. */
export async function writeDocuments(
  folder: string,
  documents: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(documents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function hexOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
