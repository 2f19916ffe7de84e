import { clip, fittingLines, plainLines } from './plain-text.ts';

const maxCellLength = 2000;

/** Prose of ours that may quote the machine: inert, `` `quoted` `` parts as code, line breaks kept. */
export function prose(text: string): string {
  const parts = clip(text, maxCellLength).split('`');
  if (parts.length % 2 === 0) return inert(parts.join('`'));
  return parts.map((part, index) => (index % 2 === 0 ? inert(part) : code(part))).join('');
}

/** Text of the machine, shown letter for letter. It cannot leave its cell, whatever is in it. */
export function code(text: string): string {
  return `<code>${inert(clip(text, maxCellLength)).trim()}</code>`;
}

/** A table whose cells are Markdown already; rows that do not fit into `maxBytes` are counted in the last one. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  maxBytes: number,
): readonly string[] {
  const lines = fittingLines(rows.map(row), maxBytes);
  const left = rows.length - lines.length;
  const note = left === 0 ? [] : [row([`… and ${left} more, in the JSON report`])];
  return [row(header), row(header.map(() => '---')), ...lines, ...note];
}

/** A list whose items are Markdown already, within `maxBytes` like a table. */
export function list(items: readonly string[], maxBytes: number): readonly string[] {
  const lines = fittingLines(
    items.map((item) => `- ${item}`),
    maxBytes,
  );
  const left = items.length - lines.length;
  return left === 0 ? lines : [...lines, `- … and ${left} more, in the JSON report`];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A character reference is text to Markdown and to HTML alike: it never opens, closes or links anything. */
function inert(text: string): string {
  const lines = plainLines(text).map((line) =>
    line.replace(/[^\p{L}\p{N} .,;=/()%+-]/gu, reference),
  );
  const spaceBefore = /^ /.test(text) ? ' ' : '';
  const spaceAfter = / $/.test(text) ? ' ' : '';
  return `${spaceBefore}${lines.join('<br>')}${spaceAfter}`;
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
