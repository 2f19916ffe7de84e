import { progressLine } from '../../src/go/progress.ts';

function linesOf(...progress: readonly [elapsedMs: number, receivedBytes: number][]) {
  const lines: string[] = [];
  const tell = progressLine((line) => lines.push(line));
  for (const [elapsedMs, receivedBytes] of progress) {
    tell({ source: 'go.dev', receivedBytes, totalBytes: 70_000_000, elapsedMs });
  }
  return lines;
}

test('a short download says nothing', () => {
  expect(linesOf([100, 1_000_000], [4_900, 70_000_000])).toEqual([]);
});

test('a long download says its share, its rate and its source, no more often than every five seconds', () => {
  expect(linesOf([5_000, 7_000_000], [5_100, 8_000_000], [10_000, 35_000_000])).toEqual([
    '10 % of 70.0 MB, 1.4 MB/s, from go.dev',
    '50 % of 70.0 MB, 3.5 MB/s, from go.dev',
  ]);
});

test('where the size is not known, what has come is said', () => {
  const lines: string[] = [];
  progressLine((line) => lines.push(line))({
    source: 'module-proxy',
    receivedBytes: 12_000_000,
    totalBytes: undefined,
    elapsedMs: 6_000,
  });
  expect(lines).toEqual(['12.0 MB, 2.0 MB/s, from module-proxy']);
});
