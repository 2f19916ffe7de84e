import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  parseReceipt,
  readReceipt,
  receiptName,
  writeReceipt,
} from '../../../src/go/tool-cache/receipt.ts';
import { linuxArm64, receiptFor, scratchDirectory } from '../../support/fake-sdk.ts';

const receipt = receiptFor(linuxArm64);

test('what is written is read again', async () => {
  await using scratch = await scratchDirectory();
  await writeReceipt(scratch.path, { ...receipt, files: 3 });
  expect(await readReceipt(scratch.path)).toEqual({ ...receipt, files: 3 });
});

test('a receipt may lack the hash of a module and the number of files', async () => {
  await using scratch = await scratchDirectory();
  await writeReceipt(scratch.path, { ...receipt, h1: undefined });
  expect((await readReceipt(scratch.path))?.h1).toBeUndefined();
});

test('credentials of an address never reach the disk', async () => {
  await using scratch = await scratchDirectory();
  const origin = 'https://ci:s3cr%40t@mirror.example:8443/go/go1.26.8.linux-arm64.tar.gz';
  await writeReceipt(scratch.path, { ...receipt, origin });
  const text = await readFile(join(scratch.path, receiptName), 'utf8');
  expect(text).not.toContain('s3cr');
  expect(parseReceipt(text)?.origin).toBe(
    'https://mirror.example:8443/go/go1.26.8.linux-arm64.tar.gz',
  );
});

test.each([
  ['nothing', ''],
  ['half a receipt', '{"format":1,"version":"go1.2'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a later format', JSON.stringify({ format: 2, ...receipt })],
  ['no format', JSON.stringify(receipt)],
  ['a number for a hash', JSON.stringify({ format: 1, ...receipt, sha256: 7 })],
  ['a missing origin', JSON.stringify({ format: 1, ...receipt, origin: undefined })],
  ['words for the number of files', JSON.stringify({ format: 1, ...receipt, files: 'many' })],
])('%s is no receipt', (_, text) => {
  expect(parseReceipt(text)).toBeUndefined();
});

test('where no receipt is, or something else, there is none', async () => {
  await using scratch = await scratchDirectory();
  expect(await readReceipt(scratch.path)).toBeUndefined();
  await writeFile(join(scratch.path, 'file'), '');
  expect(await readReceipt(join(scratch.path, 'file'))).toBeUndefined();
});
