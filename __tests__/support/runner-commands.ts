/** A workflow command on a line of the log: `::error title=Wrong CPU::text`. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A line of the log that the runner shows on the page of the run. */
export interface Annotation {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly text: string;
  readonly properties: Readonly<Record<string, string>>;
}

function decoded(text: string, codes: RegExp): string {
  return text.replace(codes, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

const inText = /%(25|0D|0A)/gi;
const inProperties = /%(25|0D|0A|3A|2C)/gi;

function properties(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), decoded(pair.slice(at + 1), inProperties)];
    }),
  );
}

/** The workflow commands that a step printed. */
export function workflowCommands(stdout: string): readonly WorkflowCommand[] {
  const matches = stdout.matchAll(/^::([a-z-]+)(?: ([^\r\n]*?))?::(.*)$/gm);
  return [...matches].map(([, name = '', props = '', text = '']) => ({
    name,
    properties: properties(props),
    text: decoded(text.replace(/\r$/, ''), inText),
  }));
}

/** The errors, warnings and notices among them. */
export function annotations(stdout: string): readonly Annotation[] {
  return workflowCommands(stdout).flatMap(({ name, properties: props, text }) =>
    name === 'error' || name === 'warning' || name === 'notice'
      ? [{ severity: name, title: props.title ?? '', text, properties: props }]
      : [],
  );
}

interface Entry {
  readonly name: string;
  readonly value: string;
  /** How many lines it takes. */
  readonly lines: number;
}

function blockEntry(line: string, rest: readonly string[]): Entry | undefined {
  const [, name, delimiter] = /^([^=]*?)<<(.+)$/.exec(line) ?? [];
  if (name === undefined || delimiter === undefined) return undefined;
  const end = rest.indexOf(delimiter);
  if (end < 0) throw new Error(`${name}: the delimiter ${delimiter} does not come again`);
  return { name, value: rest.slice(0, end).join('\n'), lines: end + 2 };
}

function lineEntry(line: string): Entry {
  const at = line.indexOf('=');
  if (at < 1) throw new Error(`neither NAME=VALUE nor NAME<<DELIMITER: ${line}`);
  return { name: line.slice(0, at), value: line.slice(at + 1), lines: 1 };
}

/** What the runner reads out of the file of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE, with its rules. */
export function fileCommandValues(content: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  let lines = content.split(/\r?\n/);
  while (lines.length > 0) {
    const [line = '', ...rest] = lines;
    lines = rest;
    if (line === '') continue;
    const entry = blockEntry(line, rest) ?? lineEntry(line);
    values[entry.name] = entry.value;
    lines = rest.slice(entry.lines - 1);
  }
  return values;
}
