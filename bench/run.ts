import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { action, commitOf, ourselves } from './contestants.ts';
import { table } from './figures.ts';
import { startMirror } from './mirror.ts';
import { race } from './race.ts';
import type { Bench, Result } from './rounds.ts';
import { realSdk } from './sdk.ts';
import { cold, memory, warm, zip } from './suites.ts';

const root = resolve(import.meta.dirname, '..');
const suites = { warm, cold, zip, memory, race };
type SuiteName = keyof typeof suites;

interface Wish {
  readonly ours: string;
  readonly peers: readonly { readonly name: string; readonly checkout: string }[];
  readonly only: readonly SuiteName[];
  readonly rounds: number;
  readonly version: string;
  readonly save: boolean;
}

function wish(): Wish {
  const { values } = parseArgs({
    options: {
      ours: { type: 'string', default: root },
      peer: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', default: Object.keys(suites).join(',') },
      rounds: { type: 'string', short: 'n', default: '15' },
      'go-version': { type: 'string', default: '1.26.8' },
      save: { type: 'boolean', default: false },
    },
  });
  const peers = values.peer.map((text) => {
    const [name = '', checkout = ''] = text.split('=', 2);
    return { name, checkout };
  });
  const only = values.only.split(',') as SuiteName[];
  const unknown = only.find((name) => !(name in suites));
  if (unknown)
    throw new Error(`--only: ${unknown} is not one of ${Object.keys(suites).join(', ')}`);
  const { ours, rounds, 'go-version': version, save } = values;
  return { ours, peers, only, rounds: Number(rounds), version, save };
}

function machine(): Record<string, unknown> {
  const [first, ...others] = cpus();
  return {
    cpu: `${first?.model} x ${others.length + 1}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform}/${process.arch} ${release()}`,
    node: process.versions.node,
  };
}

async function measureAll(asked: Wish, scratch: string): Promise<readonly Result[]> {
  const sdk = await realSdk(asked.version, join(root, '.cache/bench'));
  const mirror = await startMirror(sdk);
  const peers = asked.peers.map(({ name, checkout }) => action(name, checkout));
  const ours = ourselves(asked.ours);
  const bench: Bench = { sdk, mirror, scratch, rounds: asked.rounds, ours, peers };
  if (!bench.ours) console.log('dist/main/index.js is not built: only the peers are measured');
  const results: Result[] = [];
  for (const name of asked.only) {
    for (const result of await suites[name](bench)) {
      results.push(result);
      console.log(`\n${result.title}\n${table(result.series, result.unit)}`);
    }
  }
  mirror.close();
  return results;
}

async function save(results: readonly Result[], asked: Wish): Promise<void> {
  const directory = join(root, 'bench/results');
  await mkdir(directory, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const peers = asked.peers.map(({ name, checkout }) => ({ name, commit: commitOf(checkout) }));
  const record = { date, machine: machine(), ours: commitOf(asked.ours), peers, results };
  await writeFile(join(directory, `${date}.json`), `${JSON.stringify(record, null, 2)}\n`);
}

const asked = wish();
console.log(Object.values(machine()).join(', '));
const scratch = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  const results = await measureAll(asked, scratch);
  if (asked.save) await save(results, asked);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
