import type { CheckSetting } from './checks/check.ts';
import { type ParsedInput, quoted, right, wrong } from './input-values.ts';

const settings: readonly string[] = ['error', 'warning', 'notice', 'off'] satisfies CheckSetting[];

/** `checks`: a YAML 1.2 map of check ids to what becomes of a failure, such as `rosetta: warning`. */
export async function parseChecks(
  text: string,
  known: readonly string[],
): Promise<ParsedInput<Readonly<Record<string, CheckSetting>>>> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
  const [error] = document.errors;
  if (error) return wrong(`it is not valid YAML: ${error.message}`);
  const map: unknown = document.toJS({ maxAliasCount: 10 });
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    return wrong(
      `${quoted(text)} is not a map; written as id: ${settings.join('|')}, one on a line`,
    );
  }
  const faults = Object.entries(map).flatMap(([id, setting]) => fault(id, setting, known));
  return faults.length > 0 ? wrong(...faults) : right(map as Record<string, CheckSetting>);
}

function fault(id: string, setting: unknown, known: readonly string[]): readonly string[] {
  if (!known.includes(id)) return [`${quoted(id)} is no check; the checks are ${known.join(', ')}`];
  if (typeof setting === 'string' && settings.includes(setting)) return [];
  return [`${id}: ${quoted(String(setting))} is not one of ${settings.join(', ')}`];
}
