import type { Policy } from './policy.ts';

/** What one try came to. */
export type Try<T> =
  | { readonly kind: 'settled'; readonly value: T }
  /** Another try may come to more; `value` stands when there is no time for it. */
  | { readonly kind: 'again'; readonly value: T; readonly waitMs: number | undefined };

/** How long, and how, to go on trying. */
export interface Patience {
  readonly policy: Policy;
  readonly sleep: (ms: number) => Promise<void>;
  /** On the clock of `performance.now()`. */
  readonly deadlineMs: number;
}

/** Tries until something settles, the tries are used up or the deadline is near. The delays grow and are jittered. */
export async function persist<T>(
  attempt: (signal: AbortSignal) => Promise<Try<T>>,
  { policy, sleep, deadlineMs }: Patience,
): Promise<T> {
  for (let made = 1; ; made++) {
    const result = await withinTime(attempt, deadlineMs - performance.now());
    if (result.kind === 'settled' || made >= policy.tries) return result.value;
    const delayMs = Math.max(result.waitMs ?? 0, backoffMs(made, policy));
    if (performance.now() + delayMs >= deadlineMs) return result.value;
    await sleep(delayMs);
  }
}

/** Reads a Retry-After header: seconds, or a date. */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

async function withinTime<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  timeMs: number,
): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), Math.max(1, timeMs));
  try {
    return await attempt(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** How long to wait after so many tries: growing, and jittered. */
export function backoffMs(made: number, policy: Policy): number {
  const fullMs = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (made - 1));
  return fullMs / 2 + (Math.random() * fullMs) / 2;
}
