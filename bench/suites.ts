import { basename } from 'node:path';
import { plain } from './contestants.ts';
import type { Series } from './figures.ts';
import {
  type Bench,
  coldSeries,
  entries,
  exact,
  mirrored,
  peakMiB,
  type Result,
  wallMs,
  warmSeries,
  withEnvironment,
} from './rounds.ts';

/** The SDK is in the tool cache; `node -e 0` shows what no Node action can go below. */
export async function warm(bench: Bench): Promise<readonly Result[]> {
  const series = await warmSeries(bench, wallMs);
  return [{ title: 'warm: the SDK is in the tool cache', unit: 'ms', series }];
}

/** Dear runs: a third of the rounds will do. */
function fewer(bench: Bench): Bench {
  return { ...bench, rounds: Math.ceil(bench.rounds / 3) };
}

/** From an empty tool cache, against each other and against the pipe that everybody knows. */
export async function cold(bench: Bench): Promise<readonly Result[]> {
  const address = `${bench.mirror.downloads}/${basename(bench.sdk.archive)}`;
  const pipe = plain('curl | tar xz', 'bash', ['-c', `curl -sSf ${address} | tar -xz`]);
  const measured = [...(await mirrored(bench)), ...entries([pipe], {})];
  const series = await coldSeries(measured, fewer(bench), wallMs);
  return [{ title: 'cold: archive from a mirror on loopback', unit: 'ms', series }];
}

const unpacked = 'golang.org/toolchain@*';

async function zipSeries(bench: Bench, proxy: string, fetch: string): Promise<readonly Series[]> {
  const pinned = { ...exact(bench.sdk), 'go-sha256': bench.sdk.h1 };
  const ours = bench.ours && withEnvironment(bench.ours, () => ({ GOPROXY: proxy }));
  const script = `${fetch} && chmod +x ${unpacked}/bin/* ${unpacked}/pkg/tool/*/*`;
  const shell = plain(fetch.startsWith('curl') ? 'curl, unzip' : 'unzip', 'sh', ['-c', script]);
  const given = { ...pinned, 'download-sources': 'module-proxy' };
  return coldSeries(entries([ours, shell], given), fewer(bench), wallMs);
}

/** The toolchain module, whose `h1:` hash this action verifies and `unzip` does not. */
export async function zip(bench: Bench): Promise<readonly Result[]> {
  const { sdk, mirror } = bench;
  const address = `${mirror.proxy}${sdk.zip.slice(sdk.moduleDownloads.length)}`;
  const fromFile = `unzip -q ${sdk.zip}`;
  const fromProxy = `curl -sSf -o sdk.zip ${address} && unzip -q sdk.zip`;
  return [
    {
      title: 'zip: module from a file proxy, h1 pinned',
      unit: 'ms',
      series: await zipSeries(bench, `file://${sdk.moduleDownloads}`, fromFile),
    },
    {
      title: 'zip: module from a proxy on loopback, h1 pinned',
      unit: 'ms',
      series: await zipSeries(bench, mirror.proxy, fromProxy),
    },
  ];
}

/** Peak resident memory of the largest process, warm and cold. */
export async function memory(bench: Bench): Promise<readonly Result[]> {
  const few = fewer(bench);
  const coldPeaks = await coldSeries(await mirrored(few), few, peakMiB);
  return [
    { title: 'memory, warm', unit: 'MiB', series: await warmSeries(few, peakMiB) },
    { title: 'memory, cold', unit: 'MiB', series: coldPeaks },
  ];
}
