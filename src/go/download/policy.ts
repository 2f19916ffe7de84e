/** How patient the HTTP client is. All times in milliseconds. */
export interface Policy {
  readonly connectTimeoutMs: number;
  /** Without a byte for this long, an answer is taken to hang. */
  readonly silenceTimeoutMs: number;
  /** Without a byte for this long, retries included, a source is given up. */
  readonly unansweredTimeoutMs: number;
  /** How often one outage is tried. */
  readonly tries: number;
  /** How often a download is taken up again after it broke. */
  readonly resumes: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  readonly redirects: number;
}

/** What users get. */
export const defaultPolicy: Policy = {
  connectTimeoutMs: 10_000,
  silenceTimeoutMs: 30_000,
  unansweredTimeoutMs: 90_000,
  tries: 5,
  resumes: 20,
  firstDelayMs: 500,
  longestDelayMs: 15_000,
  redirects: 10,
};
