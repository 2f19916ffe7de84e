import { type GoVersion, goName } from '../go/version.ts';
import type { ReleaseFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';

interface Floor {
  /** The first minor release of Go 1 that needs it. */
  readonly goMinor: number;
  readonly macOs: string;
}

/** From the release notes of Go; newest first. */
const floors: readonly Floor[] = [
  { goMinor: 27, macOs: '13' },
  { goMinor: 25, macOs: '12' },
  { goMinor: 23, macOs: '11' },
  { goMinor: 21, macOs: '10.15' },
  { goMinor: 20, macOs: '10.13' },
];
const newestKnownMinor = 27;
/** No Mac with an arm64 processor runs anything older. */
const firstArm64 = '11';

/** A go that needs a newer macOS dies at once with a message of the dynamic loader. */
export const osVersion: Check<ReleaseFacts> = {
  id: 'os-version',
  question: 'Is macOS new enough for this version of Go?',
  explainedBy: () => ['platform', 'hardware'],
  judge(facts) {
    if (facts.platform !== 'darwin') return [];
    const { value, evidence } = facts.osVersion;
    if (value === undefined) return unknown(evidence);
    const name = goName(facts.version);
    const floor = floorOf(facts.version, facts.expected);
    const needs = { source: `macOS for ${name}`, observed: floor ?? 'not known here' };
    if (floor !== undefined && isOlder(value, floor)) return tooOld(facts, value, floor);
    if (floor === undefined || facts.version.minor > newestKnownMinor) {
      const observed = `the least macOS of ${name} is not known here`;
      return unknown({ source: evidence.source, observed: `${value}; ${observed}` });
    }
    return passed(evidence, needs);
  },
};

function floorOf({ minor }: Pick<GoVersion, 'minor'>, expected: string): string | undefined {
  const floor = floors.find(({ goMinor }) => minor >= goMinor)?.macOs;
  if (expected !== 'arm64') return floor;
  return floor === undefined || isOlder(floor, firstArm64) ? firstArm64 : floor;
}

function tooOld(facts: ReleaseFacts, version: string, floor: string): Verdict {
  const name = goName(facts.version);
  const minors = Array.from({ length: facts.version.minor }, (_, n) => facts.version.minor - n - 1);
  const fitting = minors.find(
    (minor) => !isOlder(version, floorOf({ minor }, facts.expected) ?? '0'),
  );
  const older = fitting === undefined ? '' : ` Until then, set go-version: '1.${fitting}'.`;
  return failed({
    summary: `${name} needs macOS ${floor} or newer; this is macOS ${version}.`,
    evidence: [facts.osVersion.evidence],
    remedy: `Update macOS to ${floor} or newer.${older}`,
  });
}

/** Compares `10.15` and `13.5.1` number by number. */
function isOlder(version: string, floor: string): boolean {
  const numbers = version.split('.').map(Number);
  const needed = floor.split('.').map(Number);
  const at = needed.findIndex((number, place) => number !== (numbers[place] ?? 0));
  return at >= 0 && (numbers[at] ?? 0) < (needed[at] ?? 0);
}
