import {
  grown,
  nodeHash,
  peaks,
  recordHash,
  rootHash,
  tileOf,
  tilePath,
} from '../../../src/go/checksum-database/tlog.ts';
import { buildLevels, rootOf } from '../../support/merkle-tree.ts';

test('the tree hashes are those of RFC 6962', () => {
  // The first hashes of the test vectors of Certificate Transparency.
  expect(rootHash([]).toString('hex')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
  expect(recordHash('').toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
  expect(nodeHash(recordHash(''), recordHash(Buffer.from([0]))).toString('hex')).toBe(
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  );
});

test('the hash of a tree follows from its peaks, at every size', () => {
  const levels = buildLevels(Array.from({ length: 70 }, (_, i) => `record ${i}`));
  for (let size = 0; size <= 70; size += 1) {
    const hashes = peaks(size).map(({ level, index }) => levels[level]?.[index] as Buffer);
    expect(rootHash(hashes)).toEqual(rootOf(levels, size));
  }
});

test('the peaks of the largest trees are exact', () => {
  const nodes = peaks(2 ** 48 - 1);
  expect(nodes).toHaveLength(48);
  expect(nodes.at(-1)).toEqual({ level: 0, index: 2 ** 48 - 2 });
});

test.each([
  ['tile/8/0/000.p/1', { level: 0, index: 0 }, 1],
  ['tile/8/0/000', { level: 0, index: 255 }, 256],
  ['tile/8/0/x001/000.p/7', { level: 0, index: 256_000 }, 256_007],
  ['tile/8/0/x241/187', { level: 0, index: 61_744_020 }, 71_318_111],
  ['tile/8/0/x278/586.p/95', { level: 0, index: 71_318_110 }, 71_318_111],
  ['tile/8/1/x001/088.p/58', { level: 8, index: 1088 * 256 }, 71_318_111],
  ['tile/8/2/004.p/64', { level: 20, index: 64 }, 71_318_111],
  ['tile/8/3/000.p/4', { level: 26, index: 0 }, 71_318_111],
  ['tile/8/0/x001/x234/067', { level: 0, index: 1_234_067 * 256 }, 2 ** 40],
])('%s holds the node at %j of a tree of %i', (path, node, size) => {
  expect(tilePath(tileOf(node, size))).toBe(path);
});

test('a partial tile grows into the full one, which grows no more', () => {
  const full = grown({ level: 1, index: 4, width: 64 });
  expect(full && tilePath(full)).toBe('tile/8/1/004');
  expect(full && grown(full)).toBeUndefined();
});
