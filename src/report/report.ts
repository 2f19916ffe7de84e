import type { TargetArchitecture } from '../architecture.ts';
import type { Link } from '../checks/chain.ts';
import type { Judgement } from '../checks/check.ts';
import type { FactRow } from '../checks/fact-rows.ts';
import type { Evidence, Problem } from '../problem.ts';

/** Which Go was asked for, and who asked. */
export interface ReportedVersion {
  /** `go1.26.8`. */
  readonly name: string;
  /** `go.mod:5` saying `toolchain go1.26.8`, or the input. */
  readonly decidedBy: Evidence;
}

/** The SDK that the job gets. */
export interface ReportedSdk {
  readonly goroot: string;
  /** It was in the tool cache already. */
  readonly cacheHit: boolean;
  /** `tool-cache`, or the name of the source: `go.dev`, `module-proxy`, an address. */
  readonly source: string;
  /** Where it came from in the first place; `undefined` for a copy that another tool placed. */
  readonly origin: string | undefined;
  readonly sha256: string | undefined;
  readonly h1: string | undefined;
  readonly verifiedBy: string;
}

/** Where go keeps its things in the later steps of the job. */
export interface ReportedDirectories {
  readonly gopath: string;
  readonly gocache: string;
  readonly gomodcache: string;
}

/** Everything that a run has to say. Every rendering (log, annotations, summary, JSON) is made from this alone. */
export interface Report {
  readonly verdict: 'passed' | 'failed';
  readonly expected: TargetArchitecture;
  readonly version: ReportedVersion | undefined;
  readonly sdk: ReportedSdk | undefined;
  /** Absent when the run ended before they were known. */
  readonly directories?: ReportedDirectories | undefined;
  readonly chain: readonly Link[];
  readonly facts: readonly FactRow[];
  readonly judgements: readonly Judgement[];
  /** The ids of the checks that the `checks` input turned off. */
  readonly checksOff?: readonly string[] | undefined;
  /** What is told to the user, severities as the inputs set them. The run failed if one of them is an error. */
  readonly problems: readonly Problem[];
  readonly durationMs: number;
}
