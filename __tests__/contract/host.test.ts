import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/host/host.ts';
import { withEnvironment } from '../../src/host/host.ts';
import { nodeHost } from '../../src/host/node.ts';
import { simulatedLinux } from '../support/simulated-linux.ts';
import { simulatedMac } from '../support/simulated-mac.ts';

const directory = mkdtempSync(join(tmpdir(), 'host contract '));
writeFileSync(join(directory, 'file'), 'hello');
symlinkSync('file', join(directory, 'link'));
afterAll(() => rmSync(directory, { recursive: true }));

const files = {
  [`${directory}/file`]: { content: 'hello' },
  [`${directory}/link`]: { link: 'file' },
};

const hosts: readonly (readonly [string, Host])[] = [
  ['the real machine', nodeHost()],
  ['a simulated Mac', simulatedMac({ files })],
  ['a simulated Linux machine', simulatedLinux({ files })],
];

describe.each(hosts)('%s keeps the promises of Host', (_, host) => {
  const file = join(directory, 'file');

  test('a command that works has its output and exit code 0', async () => {
    const result = await host.run('uname', ['-m']);
    expect(result).toMatchObject({ exitCode: 0, stderr: '', timedOut: false });
    expect(result.stdout).toMatch(/^\w+\n$/);
  });

  test('a command that does not exist ends with 127 and is named', async () => {
    const result = await host.run('no-such-command', []);
    expect(result).toMatchObject({ exitCode: 127, stdout: '', timedOut: false });
    expect(result.stderr).toContain('no-such-command');
  });

  test('a file that is no program ends with 126 and is named', async () => {
    const result = await host.run(file, []);
    expect(result).toMatchObject({ exitCode: 126, stdout: '' });
    expect(result.stderr).toContain(file);
  });

  test('a command is looked for on the PATH that it is given', async () => {
    expect(await host.run('uname', ['-m'], { env: { PATH: '/none' } })).toMatchObject({
      exitCode: 127,
    });
    const elsewhere = withEnvironment(host, { PATH: '/none' });
    expect(elsewhere.env).toEqual({ PATH: '/none' });
    expect(await elsewhere.run('uname', ['-m'])).toMatchObject({ exitCode: 127 });
  });

  test.each(['/no/such/file', '/bin/sh/below'])('%s is not there', async (path) => {
    expect(await host.readText(path)).toBeUndefined();
    expect(await host.readHead(path, 4)).toBeUndefined();
    expect(await host.list(path)).toBeUndefined();
    expect(await host.stat(path)).toBeUndefined();
    expect(await host.realPath(path)).toBeUndefined();
    expect(await host.isWritable(path)).toBe(false);
  });

  test('a file is read through a link', async () => {
    const link = join(directory, 'link');
    expect(await host.readText(link)).toBe('hello');
    expect(await host.readHead(link, 4)).toEqual(new TextEncoder().encode('hell'));
    expect(await host.readHead(link, 400)).toEqual(new TextEncoder().encode('hello'));
    expect(await host.realPath(link)).toBe(await host.realPath(file));
    expect(await host.stat(link)).toEqual({
      kind: 'file',
      uid: host.self.uid,
      mode: 0o644,
      sizeBytes: 5,
    });
  });

  test('a directory is one', async () => {
    expect(await host.stat(directory)).toMatchObject({ kind: 'directory' });
    expect((await host.list(directory))?.toSorted()).toEqual(['file', 'link']);
    expect(await host.isWritable(directory)).toBe(true);
  });

  test('what is there and cannot be read is an error with a code', async () => {
    await expect(host.readText(directory)).rejects.toMatchObject({ code: 'EISDIR' });
  });

  test('it knows itself', () => {
    expect(host.self).toMatchObject({
      platform: expect.stringMatching(/^(darwin|linux)$/),
      arch: expect.stringMatching(/^(arm64|x64)$/),
      execPath: expect.stringMatching(/^\//),
      nodeVersion: expect.stringMatching(/^v\d/),
      uid: expect.any(Number),
      homeDirectory: expect.stringMatching(/^\//),
    });
    expect(host.self.kernel.machine).toMatch(/^(arm64|aarch64|x86_64)$/);
  });
});
