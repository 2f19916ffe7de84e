import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHost } from '../../src/host/node.ts';

const host = nodeHost();
const sh = (script: string, timeoutMs = 10_000) =>
  host.run('/bin/sh', ['-c', script], { timeoutMs });

test('the time limit ends a command together with what it started', async () => {
  const started = performance.now();
  const result = await sh('sleep 30 & echo $!; wait', 200);
  expect(result).toMatchObject({ exitCode: 137, timedOut: true });
  expect(performance.now() - started).toBeLessThan(5_000);
  const child = Number(result.stdout);
  expect(child).toBeGreaterThan(1);
  // A killed process may stay as a zombie until its new parent has looked.
  const left = (await host.readText(`/proc/${child}/status`)) ?? '';
  expect(left).not.toMatch(/^State:\s[^Z]/m);
});

test('a command that leaves something running in the background is not waited for', async () => {
  const started = performance.now();
  const result = await sh('sleep 20 & echo done; exit 3');
  expect(result).toEqual({ exitCode: 3, stdout: 'done\n', stderr: '', timedOut: false });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('nothing can be read from standard input', async () => {
  expect(await sh('cat; echo end')).toMatchObject({ exitCode: 0, stdout: 'end\n' });
});

test('a command that a signal ended has 128 and its number', async () => {
  expect(await sh('kill -TERM $$')).toMatchObject({ exitCode: 143, timedOut: false });
});

test('output beyond 4 MiB is thrown away, and the command still comes to its end', async () => {
  const result = await sh('head -c 9000000 /dev/zero; exit 5');
  expect(result.exitCode).toBe(5);
  expect(result.stdout).toHaveLength(4 * 1024 * 1024);
});

test('arguments reach the command as they are, whatever a shell would make of them', async () => {
  const words = ['a b', '$HOME', '`id`', '', '"', '*'];
  const result = await host.run('printf', ['%s\n', ...words]);
  expect(result.stdout).toBe(`${words.join('\n')}\n`);
});

test('a name that cannot be one is refused like a program that cannot be run', async () => {
  expect(await host.run('a\0b', [])).toMatchObject({ exitCode: 126, stdout: '' });
});

test('a named pipe does not make it wait', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'pipe-'));
  await host.run('mkfifo', [`${directory}/pipe`]);
  const head = await host.readHead(`${directory}/pipe`, 4).catch((error) => error.code);
  rmSync(directory, { recursive: true });
  // Not every system can read a pipe at a position.
  expect([new Uint8Array(), 'ESPIPE']).toContainEqual(head);
});
