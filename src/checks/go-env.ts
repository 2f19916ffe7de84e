import type { SdkFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';

/** Asked twice: of the environment before anything is done, and of go once it is installed. */
export const goEnvQuestion = 'Does go build for what the job expects, and nothing else?';

interface Difference {
  readonly name: string;
  readonly is: string;
  readonly shouldBe: string;
}

/** What go itself says it runs as and builds for, in a later step. */
export const goEnv: Check<SdkFacts> = {
  id: 'go-env',
  question: goEnvQuestion,
  explainedBy: () => ['go-binary'],
  judge(facts) {
    const { value, evidence } = facts.goEnv;
    if (facts.goRefusal !== undefined) return refusal(facts.goRefusal, facts);
    if (value === undefined) return unknown(evidence);
    const wrong = differences(value, facts);
    const silent = wrong.filter(({ is }) => is === '');
    if (silent.length > 0) {
      return unknown({ source: evidence.source, observed: `no ${silent[0]?.name}` });
    }
    const host = wrong.filter(({ name }) => name.startsWith('GOHOST'));
    if (host.length > 0) return otherProgram(host, facts);
    return wrong.length > 0 ? otherTarget(wrong, facts) : passed(evidence);
  },
};

function differences(
  value: Readonly<Record<string, string>>,
  { platform, expected }: SdkFacts,
): readonly Difference[] {
  const right = { GOHOSTOS: platform, GOHOSTARCH: expected, GOOS: platform, GOARCH: expected };
  return Object.entries(right)
    .map(([name, shouldBe]) => ({ name, is: value[name] ?? '', shouldBe }))
    .filter(({ is, shouldBe }) => is !== shouldBe);
}

function evidenceOf(wrong: readonly Difference[], { goEnv: fact }: SdkFacts) {
  return wrong.map(({ name, is, shouldBe }) => ({
    source: `${fact.evidence.source} ${name}`,
    observed: `${is} instead of ${shouldBe}`,
  }));
}

function refusal(said: string, { goEnv: fact }: SdkFacts): Verdict {
  return failed({
    summary: `go stops at a variable of the job before it does anything: ${said}`,
    evidence: [fact.evidence],
    remedy:
      'Correct that variable, or remove it, in the env: of the workflow, in the .env file and the service of the runner, and on the machine with go env -u NAME.',
  });
}

function otherProgram(wrong: readonly Difference[], facts: SdkFacts): Verdict {
  return failed({
    summary: `go runs as ${wrong.map(({ is }) => is).join(' and ')}, and the job expects ${facts.platform}/${facts.expected}.`,
    evidence: evidenceOf(wrong, facts),
    remedy: `Remove ${facts.goroot} and its marker ${facts.goroot}.complete, and see that the runner is not started with arch -x86_64 or setarch.`,
  });
}

function otherTarget(wrong: readonly Difference[], facts: SdkFacts): Verdict {
  const names = wrong.map(({ name }) => name).join(' ');
  const said = wrong.map(({ name, is }) => `${name}=${is}`).join(' and ');
  return failed({
    summary: `go builds with ${said}, and the job expects ${facts.platform}/${facts.expected}.`,
    evidence: evidenceOf(wrong, facts),
    remedy: `Remove ${names} from the env: of the workflow and from the .env file of the runner, and on the machine: go env -u ${names}. A step that cross-compiles sets it in its own env:.`,
  });
}
