import { redacted } from './redact.ts';
import type { Report } from './report.ts';

/** What the outputs tell beyond the report itself. */
export interface OutputExtras {
  /** Where the JSON report was written; empty when it could not be. */
  readonly reportPath: string;
  /** Blotted out of what is meant to be read, never of a path that a later step uses. */
  readonly secrets?: readonly string[];
}

/** The names of the outputs that action.yml declares. */
export type OutputName =
  | 'go-version'
  | 'goroot'
  | 'gopath'
  | 'gocache'
  | 'gomodcache'
  | 'architecture'
  | 'source'
  | 'sha256'
  | 'verdict'
  | 'problems'
  | 'report'
  | 'cache-hit';

/** The outputs of the action. Every name is always there; what is not known is empty. */
export function outputs(
  report: Report,
  extras: OutputExtras,
): Readonly<Record<OutputName, string>> {
  const { version, sdk, directories } = report;
  const told = redacted({ source: sdk?.source ?? '', problems: report.problems }, extras.secrets);
  return {
    'go-version': version?.name.replace(/^go/, '') ?? '',
    goroot: sdk?.goroot ?? '',
    gopath: directories?.gopath ?? '',
    gocache: directories?.gocache ?? '',
    gomodcache: directories?.gomodcache ?? '',
    architecture: report.expected,
    source: told.source,
    sha256: sdk?.sha256 ?? '',
    verdict: report.verdict,
    problems: JSON.stringify(told.problems),
    report: extras.reportPath,
    'cache-hit': String(sdk?.cacheHit ?? false),
  };
}
