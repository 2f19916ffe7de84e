import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const entries = ['main'];

/** Bundles every entry with ncc into `target/<entry>/`, chunks that are loaded on use beside it. */
function build(target: string): void {
  for (const entry of entries) {
    const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
    const out = join(target, entry);
    const options = [
      '--no-cache',
      '--quiet',
      '--transpile-only',
      '--minify',
      '--license',
      'licenses.txt',
    ];
    execFileSync(process.execPath, [ncc, 'build', `src/${entry}.ts`, '-o', out, ...options], {
      cwd: root,
      stdio: 'inherit',
    });
    copyOpenPgp(out);
  }
}

/** OpenPGP.js is LGPL: it is shipped as it was published, beside the bundle, and imported when it is needed. */
function copyOpenPgp(out: string): void {
  const published = join(root, 'node_modules/openpgp');
  cpSync(join(published, 'dist/node/openpgp.min.mjs'), join(out, 'openpgp.mjs'));
  cpSync(join(published, 'LICENSE'), join(out, 'openpgp.LICENSE.txt'));
}

function filesBelow(directory: string): ReadonlyMap<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [relative(directory, path), readFileSync(path, 'base64')];
    }),
  );
}

/** The names of the files in which two trees differ. */
function differences(left: string, right: string): readonly string[] {
  const [a, b] = [filesBelow(left), filesBelow(right)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

/** A build that fails leaves the old one as it was. */
function buildAfresh(): string {
  const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
  build(fresh);
  return fresh;
}

function check(fresh: string): void {
  const different = differences(join(root, 'dist'), fresh);
  if (different.length === 0) {
    console.log('dist is what src builds to');
    return;
  }
  console.error(
    `dist differs from what src builds to: ${different.join(', ')}. Run: npm run build`,
  );
  process.exitCode = 1;
}

function replace(fresh: string): void {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  cpSync(fresh, join(root, 'dist'), { recursive: true });
}

const fresh = buildAfresh();
if (process.argv.includes('--check')) check(fresh);
else replace(fresh);
rmSync(fresh, { recursive: true });
