import { createHash } from 'node:crypto';

/** By level, the hashes of all complete nodes over some records. */
export type Levels = readonly (readonly Buffer[])[];

/** Hashes records into a tree, by RFC 6962. */
export function buildLevels(texts: readonly string[]): Levels {
  const levels: Buffer[][] = [
    texts.map((text) => createHash('sha256').update(`\0${text}`).digest()),
  ];
  for (let below: Buffer[] = levels[0] ?? []; below.length > 1; below = levels.at(-1) ?? []) {
    const above: Buffer[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) above.push(parent(below[i], below[i + 1]));
    levels.push(above);
  }
  return levels;
}

function parent(left: Buffer | undefined, right: Buffer | undefined): Buffer {
  const children = [left ?? Buffer.alloc(0), right ?? Buffer.alloc(0)];
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([1]), ...children]))
    .digest();
}

/** The hash of the first `size` records, straight by the recursion of RFC 6962. */
export function rootOf(levels: Levels, size: number, start = 0): Buffer {
  if (size === 0) return createHash('sha256').digest();
  let level = 0;
  while (2 ** (level + 1) <= size) level += 1;
  const whole = levels[level]?.[start / 2 ** level] ?? createHash('sha256').digest();
  const rest = size - 2 ** level;
  return rest <= 0 ? whole : parent(whole, rootOf(levels, rest, start + 2 ** level));
}
