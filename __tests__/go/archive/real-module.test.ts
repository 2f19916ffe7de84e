import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackModuleZip } from '../../../src/go/archive/module-zip.ts';
import { moduleHash, moduleZip } from '../../support/real-sdk.ts';

test('a real SDK has the hash that go recorded, and works', async () => {
  const platform = process.arch === 'arm64' ? 'linux-arm64' : 'linux-amd64';
  const directory = await mkdtemp(join(tmpdir(), 'real-'));
  const prefix = `golang.org/toolchain@v0.0.1-go1.26.8.${platform}/`;
  const unpacked = await unpackModuleZip({ zipPath: await moduleZip(platform), prefix, directory });
  expect(unpacked.h1).toBe(await moduleHash(platform));
  expect(unpacked.files).toBeGreaterThan(10_000);
  expect((await stat(join(directory, 'src/cmd/go.mod'))).isFile()).toBe(true);
  if (process.platform === 'linux') {
    const env = { PATH: process.env.PATH, GOTOOLCHAIN: 'local', GOFLAGS: '', HOME: directory };
    const said = execFileSync(join(directory, 'bin/go'), ['list', '-m'], {
      cwd: join(directory, 'src'),
      env,
    });
    expect(said.toString()).toBe('std\n');
  }
  expect(await readFile(join(directory, 'VERSION'), 'utf8')).toMatch(/^go1\.26\.8\n/);
  await rm(directory, { recursive: true });
}, 120_000);
