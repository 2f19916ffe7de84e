import type { Judgement } from '../checks/check.ts';
import type { FactRow } from '../checks/fact-rows.ts';
import type { Evidence, Problem, Severity } from '../problem.ts';
import { redacted } from './redact.ts';
import type { Report, ReportedDirectories } from './report.ts';

/** The report as `docs/report.schema.json` publishes it: what is not known is null, names never change within a schema. */
export interface ReportJson {
  readonly schema: 1;
  readonly verdict: Report['verdict'];
  readonly expectedArchitecture: Report['expected'];
  readonly durationMs: number;
  readonly version: { readonly name: string; readonly decidedBy: Evidence } | null;
  readonly sdk: SdkJson | null;
  readonly directories: ReportedDirectories | null;
  readonly chain: readonly LinkJson[];
  readonly facts: readonly FactRow[];
  readonly checks: readonly CheckJson[];
  readonly checksOff: readonly string[];
  readonly problems: readonly Problem[];
}

interface SdkJson {
  readonly goroot: string;
  readonly cacheHit: boolean;
  readonly source: string;
  readonly origin: string | null;
  readonly sha256: string | null;
  readonly h1: string | null;
  readonly verifiedBy: string;
}

interface LinkJson {
  readonly name: string;
  readonly architecture: string | null;
  readonly state: 'right' | 'wrong' | 'unknown';
  readonly evidence: Evidence;
}

interface CheckJson {
  readonly id: string;
  readonly question: string;
  readonly outcome: 'passed' | 'unknown' | 'failed';
  readonly why?: string;
  readonly severity?: Severity;
  readonly summary?: string;
  readonly evidence?: readonly Evidence[];
  readonly remedy?: string;
}

/** The report as data for other programs. */
export function reportJson(report: Report): ReportJson {
  const { version, sdk, directories, chain, facts, judgements, problems } = redacted(report);
  return {
    schema: 1,
    verdict: report.verdict,
    expectedArchitecture: report.expected,
    durationMs: Math.round(report.durationMs),
    version: version ?? null,
    sdk: sdk === undefined ? null : sdkJson(sdk),
    directories: directories ?? null,
    chain: chain.map((link) => ({ ...link, architecture: link.architecture ?? null })),
    facts,
    checks: judgements.map(checkJson),
    checksOff: report.checksOff ?? [],
    problems,
  };
}

function sdkJson(sdk: NonNullable<Report['sdk']>): SdkJson {
  return {
    ...sdk,
    origin: sdk.origin ?? null,
    sha256: sdk.sha256 ?? null,
    h1: sdk.h1 ?? null,
  };
}

function checkJson({ id, question, verdict }: Judgement): CheckJson {
  const { kind, ...rest } = verdict;
  return { id, question, outcome: kind, ...rest };
}
