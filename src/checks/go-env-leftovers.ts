import type { Severity } from '../problem.ts';
import type { InheritedVariable, MachineFacts } from '../survey/facts.ts';
import { type Check, failed, type Verdict } from './check.ts';
import { goEnvQuestion } from './go-env.ts';

interface Meaning {
  /** An error where go stops at the value. */
  readonly severity: Severity;
  /** What it does, to follow the name and value of the variable. */
  readonly effect: string;
}

type Reading = (value: string, facts: MachineFacts) => Meaning | undefined;

const meanings: Readonly<Record<string, Reading>> = {
  GO111MODULE: (value) =>
    value === 'off'
      ? { severity: 'warning', effect: 'makes go ignore go.mod' }
      : value === 'auto'
        ? { severity: 'notice', effect: 'makes go ignore modules where there is no go.mod' }
        : undefined,
  GOFLAGS: (value) =>
    flags(value).every((flag) => flag.startsWith('-'))
      ? { severity: 'notice', effect: 'is added to every go command' }
      : { severity: 'error', effect: 'is no list of flags, so that every go command stops at it' },
  GOEXPERIMENT: () => ({
    severity: 'warning',
    effect: 'builds with features of the toolchain that are not released',
  }),
  GODEBUG: () => ({ severity: 'notice', effect: 'changes how go and the tests behave' }),
  GOWORK: (value) =>
    value === 'off' || value.startsWith('/')
      ? undefined
      : { severity: 'error', effect: 'is no absolute path, so that every go command stops at it' },
  // Values that go would stop at are replaced for the job, and told there.
  GOARM: (value) =>
    /^[567]/.test(value)
      ? { severity: 'notice', effect: 'means nothing to arm64 and amd64 builds' }
      : undefined,
  GOARM64: (value, { expected }) =>
    expected === 'arm64' && value !== 'v8.0' && /^v[89]\.\d/.test(value)
      ? newerProcessors
      : undefined,
  GOAMD64: (value, { expected }) =>
    expected === 'amd64' && /^v[234]$/.test(value) ? newerProcessors : undefined,
};

/** Flags with blanks in them are in quotes as a whole. */
function flags(value: string): readonly string[] {
  const words = value.match(/'[^']*'|"[^"]*"|\S+/g) ?? [];
  return words.map((word) => word.replace(/^['"]/, ''));
}

const newerProcessors: Meaning = {
  severity: 'notice',
  effect: 'makes programs that older processors of the architecture cannot run',
};

/** What the environment of the runner adds to every build without a word in the workflow's log. */
export const goEnvLeftovers: Check<MachineFacts> = {
  id: 'go-env',
  question: goEnvQuestion,
  judge(facts) {
    return facts.inherited.flatMap((variable) => {
      const meaning = meanings[variable.name]?.(variable.value, facts);
      return meaning ? [leftover(variable, meaning)] : [];
    });
  },
};

const places = 'the env: of the workflow and the .env file and the service of the runner';

function leftover({ name, value }: InheritedVariable, { severity, effect }: Meaning): Verdict {
  return failed({
    severity,
    summary: `${name}=${value} is set in the environment of the job; it ${effect}.`,
    evidence: [{ source: name, observed: value }],
    remedy:
      severity === 'error'
        ? `Correct ${name} in ${places}, or remove it there.`
        : `If the job is not meant to have it, remove ${name} from ${places}. If it is, say so with the input checks: {go-env: off}.`,
  });
}
