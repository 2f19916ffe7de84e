import { createHash } from 'node:crypto';

/** A SHA-256 of RFC 6962: of a record, of two nodes, or of a whole tree. */
export type Hash = Buffer;

/** A tree of so many records, and the hash that stands for all of them. */
export interface Tree {
  readonly size: number;
  readonly hash: Hash;
}

/** The node over the records from `index * 2^level` on, `2^level` of them. Level 0 is the records themselves. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** `width` hashes of tree level `8 * level`, from hash `index * 256` on: what a server hands out as one file. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

export const hashSizeBytes = 32;
/** A tile spans eight levels of the tree, in every checksum database that the go command can use. */
const tileHeight = 8;
const fullWidth = 2 ** tileHeight;
/** Far beyond any real tree, and far within what a number holds exactly. */
export const maxTreeSize = 2 ** 48;

/** https://www.rfc-editor.org/rfc/rfc6962#section-2.1 */
export function recordHash(record: Uint8Array | string): Hash {
  return createHash('sha256').update('\0').update(record).digest();
}

/** The hash of an inner node, from those of its two children. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update('\x01').update(left).update(right).digest();
}

/** The complete subtrees that a tree of this size is made of, from left to right. */
export function peaks(size: number): readonly Node[] {
  const nodes: Node[] = [];
  let left = size;
  let start = 0;
  while (left > 0) {
    // Not by Math.log2, which rounds 2^48 - 1 up.
    let level = 0;
    while (2 ** (level + 1) <= left) level += 1;
    nodes.push({ level, index: start / 2 ** level });
    start += 2 ** level;
    left -= 2 ** level;
  }
  return nodes;
}

/** The hash of a tree, from those of its peaks. */
export function rootHash(peakHashes: readonly Hash[]): Hash {
  if (peakHashes.length === 0) return createHash('sha256').digest();
  return peakHashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The tile that holds a node, as wide as a tree of this size makes it. */
export function tileOf(node: Node, treeSize: number): Tile {
  const level = Math.floor(node.level / tileHeight);
  const index = Math.floor((node.index * 2 ** (node.level % tileHeight)) / fullWidth);
  const hashes = Math.floor(treeSize / 2 ** (level * tileHeight));
  return { level, index, width: Math.min(fullWidth, hashes - index * fullWidth) };
}

/** The node that stands for a full tile as a whole; it lies in the tile above. */
export function summit(tile: Tile): Node {
  return { level: (tile.level + 1) * tileHeight, index: tile.index };
}

/** The hash of a node, from the content of the tile that holds it. */
export function hashInTile(node: Node, tile: Tile, content: Buffer): Hash {
  const count = 2 ** (node.level - tile.level * tileHeight);
  const first = node.index * count - tile.index * fullWidth;
  return subtreeHash(content.subarray(first * hashSizeBytes, (first + count) * hashSizeBytes));
}

/** The hash over the hashes of a complete subtree, a power of two of them. */
export function subtreeHash(hashes: Buffer): Hash {
  if (hashes.length === hashSizeBytes) return hashes;
  const half = hashes.length / 2;
  return nodeHash(subtreeHash(hashes.subarray(0, half)), subtreeHash(hashes.subarray(half)));
}

/** Where a server keeps a tile: `tile/8/0/x001/234`, `tile/8/1/004.p/64` when it is not full. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const place = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${tileHeight}/${level}/${place}${width < fullWidth ? `.p/${width}` : ''}`;
}

/** The full tile that a partial one may have grown into since. */
export function grown(tile: Tile): Tile | undefined {
  return tile.width < fullWidth ? { ...tile, width: fullWidth } : undefined;
}
