import { join } from 'node:path';
import { type Contestant, plain, redirectedCurl, type With } from './contestants.ts';
import type { Series } from './figures.ts';
import { type Command, peakMemoryBytes, timedSuccess } from './measure.ts';
import type { Mirror } from './mirror.ts';
import { clear, makeRoom, type Room, tidy } from './room.ts';
import type { Sdk } from './sdk.ts';

/** What the suites share. */
export interface Bench {
  readonly sdk: Sdk;
  readonly mirror: Mirror;
  /** Everything that is written goes below it. */
  readonly scratch: string;
  readonly rounds: number;
  readonly ours: Contestant | undefined;
  readonly peers: readonly Contestant[];
}

/** What one suite found. */
export interface Result {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly Series[];
}

/** What is asked of one run. */
export type Measure = (command: Command) => Promise<number>;

/** Milliseconds from spawn to exit. */
export const wallMs: Measure = async (command) => (await timedSuccess(command)).wallMs;

/** Peak resident memory of the largest process of a run, in MiB. */
export const peakMiB: Measure = async (command) => (await peakMemoryBytes(command)) / 2 ** 20;

/** A contestant with the `with:` block it gets. */
export interface Entry {
  readonly contestant: Contestant;
  readonly given: With;
}

/** Gives the same `with:` block to those contestants that are there. */
export function entries(
  contestants: readonly (Contestant | undefined)[],
  given: With,
): readonly Entry[] {
  return contestants
    .filter((one) => one !== undefined)
    .map((contestant) => ({ contestant, given }));
}

/** The inputs that ask for exactly this SDK, without any cache of modules. */
export function exact(sdk: Sdk): With {
  return { 'go-version': sdk.version, architecture: sdk.arch, cache: 'false' };
}

/** Runs A B A B, one round before the first that counts. */
async function alternate(
  measured: readonly Entry[],
  rounds: number,
  once: (entry: Entry) => Promise<number>,
): Promise<readonly Series[]> {
  const values = measured.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [i, entry] of measured.entries()) {
      const value = await once(entry);
      if (round >= 0) values[i]?.push(value);
    }
  }
  return measured.map(({ contestant }, i) => ({ name: contestant.name, values: values[i] ?? [] }));
}

/** The SDK is in the tool cache, and the machine has run this action before. */
export async function warmSeries(bench: Bench, measure: Measure): Promise<readonly Series[]> {
  const bare = plain('node -e 0', process.execPath, ['-e', '0']);
  const measured = entries([bench.ours, ...bench.peers, bare], exact(bench.sdk));
  const rooms = new Map<Contestant, Room>();
  for (const { contestant } of measured) {
    rooms.set(contestant, await makeRoom(bench.scratch, bench.sdk.toolCache));
  }
  const series = await alternate(measured, bench.rounds, async ({ contestant, given }) => {
    const room = rooms.get(contestant) as Room;
    await tidy(room);
    return measure(contestant.command(room, given));
  });
  for (const room of rooms.values()) await clear(room);
  return series;
}

/** Every run gets an empty tool cache. */
export async function coldSeries(
  measured: readonly Entry[],
  { scratch, rounds }: Bench,
  measure: Measure,
): Promise<readonly Series[]> {
  return alternate(measured, rounds, async ({ contestant, given }) => {
    const room = await makeRoom(scratch);
    const value = await measure(contestant.command(room, given));
    await clear(room);
    return value;
  });
}

/** The same contestant with something more in its environment. */
export function withEnvironment(contestant: Contestant, more: (room: Room) => With): Contestant {
  const { name } = contestant;
  return {
    name,
    command: (room, given) => {
      const { env, ...rest } = contestant.command(room, given);
      return { ...rest, env: { ...env, ...more(room) } };
    },
  };
}

/** Everybody, pointed at the mirror. */
export async function mirrored(bench: Bench): Promise<readonly Entry[]> {
  const { downloads } = bench.mirror;
  const curl = await redirectedCurl(join(bench.scratch, 'redirect'), downloads);
  const all = [bench.ours, ...bench.peers].map(
    (one) =>
      one && withEnvironment(one, ({ env }) => ({ PATH: `${curl}:${env.PATH}`, GOPROXY: 'off' })),
  );
  return entries(all, { ...exact(bench.sdk), 'go-download-base-url': downloads });
}
