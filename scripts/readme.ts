import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);

interface Input {
  readonly description: string;
  readonly default?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** What stands in a table cell: one line, and no bar that would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function inputTable({ inputs }: Action): string {
  const rows = Object.entries(inputs).map(([name, { description, default: preset }]) => [
    `\`${name}\``,
    cell(description),
    preset ? `\`${preset}\`` : '',
  ]);
  return table(['Input', 'Meaning', 'Default'], rows);
}

function outputTable({ outputs }: Action): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    `\`${name}\``,
    cell(description),
  ]);
  return table(['Output', 'Meaning'], rows);
}

/** Puts `content` between the markers `<!-- name:start -->` and `<!-- name:end -->`. */
function fill(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest] = text.split(start);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined) {
    throw new Error(`README.md has no pair of markers ${start} and ${end}`);
  }
  return `${before}${start}\n${content}\n${end}${after}`;
}

/** README.md as it should read, given what action.yml declares. */
export function withTables(readme: string, actionYaml: string): string {
  const action = parse(actionYaml) as Action;
  return fill(fill(readme, 'inputs', inputTable(action)), 'outputs', outputTable(action));
}

async function main(): Promise<void> {
  const path = new URL('README.md', root);
  const readme = await readFile(path, 'utf8');
  const wanted = withTables(readme, await readFile(new URL('action.yml', root), 'utf8'));
  if (!process.argv.includes('--check')) {
    await writeFile(path, wanted);
  } else if (readme !== wanted) {
    console.error('README.md: the tables differ from action.yml. Run: npm run readme');
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
