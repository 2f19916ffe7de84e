import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { install } from '../../../src/go/install.ts';
import { describeSelf } from '../../../src/go/tool-cache/owner.ts';
import { ownerFile } from '../../../src/go/tool-cache/staging.ts';
import { slotOf } from '../../../src/go/tool-cache/tool-cache.ts';
import {
  go1268,
  linuxArm64,
  scratchDirectory,
  sdkFiles,
  writeSdk,
} from '../../support/fake-sdk.ts';

/** A tool cache with an SDK, and a staging directory of a process that died just when it had placed it, or lives. */
async function toolCacheWith(root: string, process: 'dead' | 'alive') {
  const { goroot, marker } = slotOf({ root, version: go1268, platform: linuxArm64 });
  await writeSdk(goroot, sdkFiles(linuxArm64));
  await writeFile(marker, '');
  const staging = join(root, '.setup-go-arm64/staging');
  await mkdir(join(staging, 'one/aside/bin'), { recursive: true });
  const self = await describeSelf();
  // No process id is that high.
  const owner = process === 'dead' ? { ...self, pid: 2 ** 30 } : self;
  await writeFile(join(staging, 'one', ownerFile), JSON.stringify(owner));
  return staging;
}

function warmRun(root: string) {
  return install({
    version: go1268,
    platform: linuxArm64,
    pin: undefined,
    roots: { directories: [root], configuredBy: undefined },
    offline: true,
    openSources: async () => ({ sources: [], copies: [] }),
    say: () => {},
  });
}

test('a run that finds the SDK in the tool cache removes what a dead process left there', async () => {
  await using scratch = await scratchDirectory();
  const staging = await toolCacheWith(scratch.path, 'dead');
  expect(await warmRun(scratch.path)).toMatchObject({ cacheHit: true });
  expect(await readdir(staging)).toEqual([]);
});

test('it leaves what a live process is at', async () => {
  await using scratch = await scratchDirectory();
  const staging = await toolCacheWith(scratch.path, 'alive');
  expect(await warmRun(scratch.path)).toMatchObject({ cacheHit: true });
  expect(await readdir(staging)).toEqual(['one']);
});

test('it is content where nothing may be removed', async () => {
  await using scratch = await scratchDirectory();
  const staging = await toolCacheWith(scratch.path, 'dead');
  await chmod(staging, 0o555);
  expect(await warmRun(scratch.path)).toMatchObject({ cacheHit: true });
  await chmod(staging, 0o755);
});
