import { timed } from './measure.ts';
import { clear, makeRoom } from './room.ts';
import { type Bench, type Entry, mirrored, type Result } from './rounds.ts';
import { copies } from './sdk.ts';

const runners = 8;

interface Heat {
  readonly name: string;
  readonly succeeded: number;
  readonly damaged: number;
  readonly wallMs: number;
}

/** Eight runners of one machine, with one tool cache that is empty, begin at once. */
async function heat({ contestant, given }: Entry, { scratch, sdk }: Bench): Promise<Heat> {
  const shared = await makeRoom(scratch);
  const places = Array.from({ length: runners }, () => makeRoom(scratch, shared.toolCache));
  const rooms = await Promise.all(places);
  const started = performance.now();
  const runs = await Promise.all(rooms.map((room) => timed(contestant.command(room, given))));
  const wallMs = performance.now() - started;
  const { damaged } = await copies(shared.toolCache, sdk);
  for (const room of [...rooms, shared]) await clear(room);
  const succeeded = runs.filter(({ exitCode }) => exitCode === 0).length;
  return { name: contestant.name, succeeded, damaged, wallMs };
}

/** How many of eight concurrent installs succeed, whether the copy they leave is whole, and how long it takes. */
export async function race(bench: Bench): Promise<readonly Result[]> {
  const measured = await mirrored(bench);
  const heats: Heat[] = [];
  const rounds = Math.ceil(bench.rounds / 5);
  for (let round = 0; round < rounds; round += 1) {
    for (const entry of measured) heats.push(await heat(entry, bench));
  }
  const series = (value: (one: Heat) => number): Result['series'] =>
    measured.map(({ contestant: { name } }) => ({
      name,
      values: heats.filter((one) => one.name === name).map(value),
    }));
  return [
    {
      title: 'race: how many of 8 succeeded',
      unit: 'runs',
      series: series((one) => one.succeeded),
    },
    {
      title: 'race: damaged copies left behind',
      unit: 'copies',
      series: series((one) => one.damaged),
    },
    { title: 'race: until the last was done', unit: 'ms', series: series((one) => one.wallMs) },
  ];
}
