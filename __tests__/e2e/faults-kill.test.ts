import { rmSync } from 'node:fs';
import path from 'node:path';
import { killGroup } from '../support/child.ts';
import { expectInstalled, faultBench } from '../support/fault-bench.ts';
import { here, leanArchive, placeOf } from '../support/lean-sdk.ts';
import { thisMachine } from '../support/machine.ts';
import type { Mirror } from '../support/mirror.ts';
import { makeArchive, sdkVersion } from '../support/real-sdk.ts';
import { runLaterStep } from '../support/run-bundle.ts';

const bench = faultBench();
const limitMs = 300_000;

afterAll(() => bench.end());

function install(mirror: Mirror, toolCache: string) {
  return bench.run({ toolCache, inputs: { 'download-sources': mirror.url } });
}

/** Starts a cold install and kills it, with all that it started, after so long; says whether it was still at it. */
async function kill(mirror: Mirror, toolCache: string, afterMs: number): Promise<boolean> {
  const inputs = { 'download-sources': mirror.url };
  const onStart = (group: number) => void setTimeout(() => killGroup(group), afterMs);
  return (await bench.run({ toolCache, inputs, onStart })).exitCode === 137;
}

/**
 * Kills so many installs at moments spread evenly over one, and has something done after each. Those that were faster
 * than the one that was measured are not counted.
 */
async function killEach(
  moments: number,
  mirror: Mirror,
  { toolCache, after }: { toolCache: () => string; after: (toolCache: string) => Promise<void> },
): Promise<void> {
  let { durationMs } = await install(mirror, bench.toolCache());
  for (let killed = 0, tries = 1; killed < moments; tries++) {
    expect(tries).toBeLessThan(moments * 4);
    const place = toolCache();
    if (await kill(mirror, place, ((killed + 0.5) / moments) * durationMs)) killed++;
    else durationMs *= 0.9;
    await after(place);
  }
}

test(
  'an install that is killed at any of twenty moments is healed by the next run',
  async () => {
    const mirror = await bench.mirror({ archives: [await leanArchive()] });
    await killEach(20, mirror, {
      toolCache: bench.toolCache,
      after: async (toolCache) => expectInstalled(await install(mirror, toolCache)),
    });
  },
  limitMs,
);

test(
  'what killed installs of the whole SDK left in one tool cache is swept by one run',
  async () => {
    const mirror = await bench.mirror({ archives: [await makeArchive(here.platform)] });
    const toolCache = bench.toolCache();
    const place = path.join(toolCache, placeOf(sdkVersion));
    await killEach(6, mirror, {
      toolCache: () => toolCache,
      after: async () => {
        // Those killed late have placed it already; the next one is to install again.
        rmSync(place, { recursive: true, force: true });
        rmSync(`${place}.complete`, { force: true });
      },
    });
    const run = await install(mirror, toolCache);
    expectInstalled(run);
    const listed = await runLaterStep(thisMachine(), run, ['go', 'list', 'std']);
    expect(listed.stdout).toContain('\nnet/http\n');
  },
  limitMs,
);
