import type { Link } from '../checks/chain.ts';
import { clip, oneLine } from './plain-text.ts';
import { evidenceText, tally } from './problem-text.ts';
import { redacted } from './redact.ts';
import type { Report } from './report.ts';
import { checkCounts, unknownChecks, unknownLinks } from './tallies.ts';

type Row = readonly [label: string, text: string];

const labelWidth = 12;
const maxLineLength = 2000;

/** What the job log says about a run. Problems are named here and told in full by their annotations. */
export function logLines(report: Report): readonly string[] {
  const told = redacted(report);
  return [
    ...versionRows(told),
    ...sdkRows(told),
    ...chainRows(told),
    ...Object.entries(told.directories ?? {}),
    ['checks', checksText(told)] as const,
    ...[...unknownLinks(told), ...unknownChecks(told)].map(
      ({ name, why }): Row => ['  unknown', `${name}: ${why}`],
    ),
    ['verdict', verdictText(told)] as const,
  ].map(([label, text]) => clip(`${label.padEnd(labelWidth)}${oneLine(text)}`, maxLineLength));
}

/** `CPU arm64 → OS arm64 → runner amd64 (wrong) → …` */
function chainText(chain: readonly Link[]): string {
  return chain.map(linkText).join(' → ');
}

function linkText({ name, architecture, state }: Link): string {
  const mark = state === 'right' || architecture === undefined ? '' : ` (${state})`;
  return `${name} ${architecture ?? 'unknown'}${mark}`;
}

function versionRows({ version, expected }: Report): readonly Row[] {
  if (version === undefined) return [];
  return [['version', `${version.name} for ${expected}, by ${evidenceText(version.decidedBy)}`]];
}

function sdkRows({ sdk }: Report): readonly Row[] {
  if (sdk === undefined) return [];
  const hashes: readonly (readonly [string, string | undefined])[] = [
    ['sha256', sdk.sha256],
    ['h1', sdk.h1],
  ];
  return [
    ['goroot', `${sdk.goroot} ${sdk.cacheHit ? '(was in the tool cache)' : '(installed now)'}`],
    ['from', originText(sdk)],
    ['verified', sdk.verifiedBy],
    ...hashes.flatMap(([label, hash]): readonly Row[] =>
      hash === undefined ? [] : [[label, hash]],
    ),
  ];
}

function originText({ source, origin }: NonNullable<Report['sdk']>): string {
  if (origin === undefined) return `${source}; who placed it there did not say where it came from`;
  return source === origin || source === 'tool-cache' ? origin : `${source}, ${origin}`;
}

function chainRows({ chain }: Report): readonly Row[] {
  return chain.length === 0 ? [] : [['chain', chainText(chain)]];
}

function checksText(report: Report): string {
  const { passed, unknown, failed } = checkCounts(report);
  const off = report.checksOff ?? [];
  return [
    `${passed.length} passed`,
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} unknown`] : []),
    ...(off.length > 0 ? [`${off.length} off (${off.join(', ')})`] : []),
  ].join(', ');
}

function verdictText({ verdict, problems, chain, expected, durationMs }: Report): string {
  const time = `${verdict} in ${(durationMs / 1000).toFixed(1)} s`;
  if (problems.length > 0) return `${time}: ${tally(problems)}`;
  const whole = chain.length > 0 && chain.every(({ state }) => state === 'right');
  return whole ? `${time}: every link of the chain is ${expected}` : time;
}
