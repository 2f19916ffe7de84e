import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { install } from '../../src/go/install.ts';
import type { InstallOrder } from '../../src/go/install-order.ts';
import { writeReceipt } from '../../src/go/tool-cache/receipt.ts';
import { slotOf } from '../../src/go/tool-cache/tool-cache.ts';
import { ProblemError } from '../../src/problem.ts';
import {
  go1268,
  linuxArm64,
  receiptFor,
  scratchDirectory,
  sdkFiles,
  writeSdk,
} from '../support/fake-sdk.ts';

async function copyIn(root: string, version = 'go1.26.8'): Promise<string> {
  const { goroot, marker } = slotOf({ root, version: go1268, platform: linuxArm64 });
  await writeSdk(goroot, sdkFiles(linuxArm64, version));
  await writeReceipt(goroot, receiptFor(linuxArm64));
  await writeFile(marker, '');
  return goroot;
}

function order(directories: readonly string[], more: Partial<InstallOrder> = {}): InstallOrder {
  return {
    version: go1268,
    platform: linuxArm64,
    pin: undefined,
    roots: { directories, configuredBy: undefined },
    offline: true,
    openSources: async () => ({ sources: [], copies: [] }),
    say: () => {},
    ...more,
  };
}

test('a sound copy is used, and nothing is told', async () => {
  await using scratch = await scratchDirectory();
  const goroot = await copyIn(scratch.path);
  expect(await install(order([scratch.path]))).toMatchObject({
    goroot,
    cacheHit: true,
    source: 'tool-cache',
    problems: [],
  });
});

test('a damaged copy that another tool cache makes up for is told, and not called replaced', async () => {
  await using scratch = await scratchDirectory();
  const [first, second] = [join(scratch.path, 'a'), join(scratch.path, 'b')];
  const damaged = await copyIn(first, 'go1.26.7');
  const goroot = await copyIn(second);
  const installed = await install(order([first, second]));
  expect(installed.goroot).toBe(goroot);
  expect(installed.problems).toMatchObject([
    {
      id: 'tool-cache-damaged',
      severity: 'notice',
      summary: `The copy in ${damaged} is not what it should be, and is not used; Go is in ${goroot}`,
    },
  ]);
});

test('a copy without the proof that a pin asks for is told', async () => {
  await using scratch = await scratchDirectory();
  const [first, second] = [join(scratch.path, 'a'), join(scratch.path, 'b')];
  await copyIn(first);
  const goroot = await copyIn(second);
  await writeReceipt(goroot, { ...receiptFor(linuxArm64), sha256: 'cd'.repeat(32) });
  const pin = { kind: 'sha256', hex: 'cd'.repeat(32) } as const;
  const { problems } = await install(order([first, second], { pin }));
  expect(problems).toMatchObject([{ id: 'tool-cache-unproved' }]);
});

test('offline, a damaged copy alone is a problem that names what is wrong with it', async () => {
  await using scratch = await scratchDirectory();
  await copyIn(scratch.path, 'go1.26.7');
  const error = await install(order([scratch.path])).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  const { problem } = error as ProblemError;
  expect(problem.id).toBe('offline-not-in-tool-cache');
  expect(problem.evidence.at(-1)).toMatchObject({ observed: '`go1.26.7`' });
});
