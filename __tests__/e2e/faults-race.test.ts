import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from '../support/child.ts';
import {
  archiveRequests,
  expectInstalled,
  type FaultRun,
  faultBench,
} from '../support/fault-bench.ts';
import { here, leanArchive, placeOf } from '../support/lean-sdk.ts';
import { thisMachine } from '../support/machine.ts';
import { makeArchive, type SdkArchive, sdkVersion } from '../support/real-sdk.ts';
import { runLaterStep } from '../support/run-bundle.ts';

const bench = faultBench();
const other = '1.25.9';

afterAll(() => bench.end());

/** Runs an SDK of a tool cache over and over, as soon as it is declared complete, until the file `stop` is there. */
function useAllTheTime(toolCache: string, version: string, stop: string) {
  const goroot = path.join(toolCache, placeOf(version));
  const script = `
    set -e
    times=0
    until [ -e "$3" ]; do
      if [ -e "$2" ]; then
        "$1/bin/go" version >/dev/null
        [ "$("$1/bin/go" env GOROOT)" = "$1" ]
        times=$((times + 1))
      fi
      sleep 0.05
    done
    echo "$times"`;
  const argv = ['/bin/bash', '-c', script, 'bash', goroot, `${goroot}.complete`, stop];
  const env = { PATH: '/usr/bin:/bin', HOME: path.dirname(stop), GOTOOLCHAIN: 'local' };
  return runChild(argv, { env, timeoutMs: 170_000 });
}

/** Puts an SDK into a tool cache as another tool would. */
function placeOther(toolCache: string, archive: SdkArchive): void {
  const goroot = path.join(toolCache, placeOf(other));
  mkdirSync(goroot, { recursive: true });
  execFileSync('tar', ['-xzf', archive.path, '-C', goroot, '--strip-components=1']);
  writeFileSync(`${goroot}.complete`, '');
}

/** Sixteen installers at once, and four who use what is there. */
async function race(archive: SdkArchive) {
  const mirror = await bench.mirror({ archives: [archive] });
  const toolCache = bench.toolCache();
  placeOther(toolCache, await leanArchive());
  const stop = path.join(bench.folder(), 'stop');
  const users = [other, other, sdkVersion, sdkVersion].map((version) =>
    useAllTheTime(toolCache, version, stop),
  );
  const inputs = { 'download-sources': mirror.url };
  const runs = await Promise.all(
    Array.from({ length: 16 }, () => bench.run({ toolCache, inputs, timeoutMs: 160_000 })),
  );
  writeFileSync(stop, '');
  return { runs, users: await Promise.all(users), mirror, toolCache };
}

function expectOneCopy(runs: readonly FaultRun[], toolCache: string): void {
  const goroot = path.join(toolCache, placeOf(sdkVersion));
  for (const run of runs) expect([run.exitCode, run.outputs.goroot]).toEqual([0, goroot]);
  const { architecture } = here;
  const names = readdirSync(path.join(toolCache, 'go', sdkVersion));
  expect(names.toSorted()).toEqual([architecture, `${architecture}.complete`]);
  const left = ['staging', 'in-flight'].flatMap((name) =>
    readdirSync(path.join(toolCache, '.setup-go-arm64', name)),
  );
  expect(left).toEqual([]);
}

test('sixteen jobs that install at once get one copy, downloaded once, and disturb nobody who uses an SDK', async () => {
  const { runs, users, mirror, toolCache } = await race(await makeArchive(here.platform));
  expectOneCopy(runs, toolCache);
  const last = await bench.run({ toolCache, inputs: { offline: 'true' } });
  expectInstalled(last);
  const hits = runs.map(({ outputs }) => outputs['cache-hit']).toSorted();
  expect(hits).toEqual(['false', ...Array.from({ length: 15 }, () => 'true')]);
  expect(archiveRequests(mirror).length).toBe(1);
  expect(users.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(users.map(() => [0, '']));
  for (const { stdout } of users) expect(Number(stdout)).toBeGreaterThan(0);
  const build = await runLaterStep(thisMachine(), last, ['go', 'list', 'std']);
  expect(build.stdout).toContain('\nnet/http\n');
}, 180_000);
