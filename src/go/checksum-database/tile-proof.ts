import type { Answer } from '../source.ts';
import {
  type Hash,
  hashInTile,
  hashSizeBytes,
  type Node,
  peaks,
  rootHash,
  subtreeHash,
  summit,
  type Tile,
  type Tree,
  tileOf,
  tilePath,
} from './tlog.ts';

/** Fetches the content of a tile, `width` hashes long. What it yields is not trusted. */
export type ReadTile = (tile: Tile) => Promise<Answer<Buffer>>;

/** Hashes that are proved to be in a tree, or why they are not. */
export type Proof =
  | { readonly kind: 'proved'; readonly hashes: readonly Hash[] }
  /** The tiles do not add up to the hash of the tree. */
  | { readonly kind: 'contradicted'; readonly tile: string }
  | Exclude<Answer<never>, { kind: 'found' }>;

interface PlannedTile {
  readonly tile: Tile;
  /** The tile was asked for to recompute the hash of the whole tree. */
  readonly carriesPeak: boolean;
}

/**
 * Reads nodes of a tree from its tiles, every tile authenticated against the hash of the tree: those that hold its
 * peaks by recomputing that hash, every other one by the hash that its parent holds of it.
 * https://research.swtch.com/tlog#authenticating_tiles
 */
export async function proveNodes(
  tree: Tree,
  nodes: readonly Node[],
  readTile: ReadTile,
): Promise<Proof> {
  const plan = planTiles(tree, nodes);
  const answers = await Promise.all([...plan.values()].map(({ tile }) => readTile(tile)));
  const contents = new Map<string, Buffer>();
  for (const [i, [path, { tile }]] of [...plan].entries()) {
    const answer = measured(answers[i] as Answer<Buffer>, tile);
    if (answer.kind !== 'found') return answer;
    contents.set(path, answer.value);
  }
  const wrong = findContradiction(tree, plan, contents);
  if (wrong !== undefined) return { kind: 'contradicted', tile: wrong };
  return { kind: 'proved', hashes: nodes.map((node) => hashOf(node, tree, contents)) };
}

/** An answer of another length than the tile has is none: a login page, an error page. */
function measured(answer: Answer<Buffer>, tile: Tile): Answer<Buffer> {
  const expected = tile.width * hashSizeBytes;
  if (answer.kind !== 'found' || answer.value.length === expected) return answer;
  const observed = `${answer.value.length} bytes where a tile has ${expected}`;
  return { kind: 'unreachable', evidence: { source: tilePath(tile), observed } };
}

/** The tiles to fetch by their paths, parents before their children. */
function planTiles(tree: Tree, nodes: readonly Node[]): ReadonlyMap<string, PlannedTile> {
  const plan = new Map<string, PlannedTile>();
  for (const peak of peaks(tree.size)) {
    const tile = tileOf(peak, tree.size);
    plan.set(tilePath(tile), { tile, carriesPeak: true });
  }
  for (const node of nodes) {
    for (const tile of unplannedAncestors(node, tree, plan)) {
      plan.set(tilePath(tile), { tile, carriesPeak: false });
    }
  }
  return plan;
}

function unplannedAncestors(
  node: Node,
  tree: Tree,
  plan: ReadonlyMap<string, PlannedTile>,
): readonly Tile[] {
  const chain: Tile[] = [];
  let tile = tileOf(node, tree.size);
  while (!plan.has(tilePath(tile))) {
    chain.unshift(tile);
    tile = tileOf(summit(tile), tree.size);
  }
  return chain;
}

/** The first tile that the hash of the tree does not stand behind. */
function findContradiction(
  tree: Tree,
  plan: ReadonlyMap<string, PlannedTile>,
  contents: ReadonlyMap<string, Buffer>,
): string | undefined {
  const peakHashes = peaks(tree.size).map((peak) => hashOf(peak, tree, contents));
  // At least one of the tiles on the right edge is wrong, and nothing tells which: the topmost stands for all.
  if (!rootHash(peakHashes).equals(tree.hash)) return [...plan.keys()][0] ?? 'tile/8/0';
  for (const [path, { tile, carriesPeak }] of plan) {
    if (carriesPeak) continue;
    const expected = hashOf(summit(tile), tree, contents);
    if (!subtreeHash(contents.get(path) as Buffer).equals(expected)) return path;
  }
  return undefined;
}

function hashOf(node: Node, tree: Tree, contents: ReadonlyMap<string, Buffer>): Hash {
  const tile = tileOf(node, tree.size);
  return hashInTile(node, tile, contents.get(tilePath(tile)) as Buffer);
}
