import { median, ratios, table } from '../../bench/figures.ts';

test('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 2])).toBe(2);
});

test('ratios are taken within each round, so that a slow round does not count for one side only', () => {
  const ours = { name: 'ours', values: [10, 100] };
  const theirs = { name: 'theirs', values: [20, 200] };
  expect(ratios(ours, theirs)).toEqual([0.5, 0.5]);
});

test('the table compares the first with each of the others', () => {
  const series = [
    { name: 'ours', values: [10, 12] },
    { name: 'theirs', values: [20, 48] },
  ];
  expect(`\n${table(series, 'ms')}`).toMatchInlineSnapshot(`
"
          median ms   min   max       ours / this
  ours         11.0  10.0  12.0
  theirs       34.0  20.0  48.0  0.38 [0.25-0.50]"
`);
});

test('numbers of runs are not compared by a ratio', () => {
  const series = ['ours', 'theirs'].map((name) => ({ name, values: [8] }));
  expect(table(series, 'runs')).not.toContain('1.00');
});
