/** What was measured of one contestant, round by round. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** `ours / theirs`, taken within each round, so that a slow minute of the machine falls on both. */
export function ratios(ours: Series, theirs: Series): readonly number[] {
  return ours.values.map((value, round) => value / (theirs.values[round] ?? Number.NaN));
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const pad = (cell: string, i: number): string =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n');
}

function spread(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(2)} [${low.toFixed(2)}-${high.toFixed(2)}]`;
}

const counts = ['runs', 'copies'];

/** A table of the series. The last column compares the first of them with each of the others, save for counts. */
export function table(series: readonly Series[], unit: string): string {
  const [first] = series;
  if (first === undefined) return '';
  const rows = series.map(({ name, values }) => [
    name,
    median(values).toFixed(1),
    Math.min(...values).toFixed(1),
    Math.max(...values).toFixed(1),
  ]);
  const head = ['', `median ${unit}`, 'min', 'max'];
  if (counts.includes(unit)) return aligned([head, ...rows]);
  const compared = series.map((row) => (row === first ? '' : spread(ratios(first, row))));
  return aligned([
    [...head, `${first.name} / this`],
    ...rows.map((row, i) => [...row, compared[i] ?? '']),
  ]);
}
