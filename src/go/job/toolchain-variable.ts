import type { Problem } from '../../problem.ts';
import type { GoVersion } from '../version.ts';
import type { Override } from './override.ts';

/** The input `toolchain`: the GOTOOLCHAIN of the job, or that it is none of our business. */
export type ToolchainInput = 'local' | 'auto' | 'path' | 'keep';

interface ToolchainPlan {
  readonly variables: Readonly<Record<string, string>>;
  readonly overrides: readonly Override[];
  readonly problems: readonly Problem[];
}

const nothing: ToolchainPlan = { variables: {}, overrides: [], problems: [] };

/**
 * Decides on GOTOOLCHAIN. `local` is the input's default, so it gives way to a value that the workflow has set, and says
 * so; `auto` and `path` are asked for and win. Before Go 1.21 there was no such variable.
 */
export function planToolchain(
  input: ToolchainInput,
  version: GoVersion,
  preset: string | undefined,
): ToolchainPlan {
  const isKnown = version.major > 1 || version.minor >= 21;
  if (input === 'keep' || !isKnown || preset === input) return nothing;
  if (preset === undefined) return { ...nothing, variables: { GOTOOLCHAIN: input } };
  if (input === 'local') return { ...nothing, problems: [kept(preset)] };
  return { ...nothing, overrides: [{ name: 'GOTOOLCHAIN', from: preset, to: input }] };
}

function kept(preset: string): Problem {
  return {
    id: 'toolchain-kept',
    severity: 'notice',
    summary: `GOTOOLCHAIN is ${preset} as it was set before this step, so that go may run another version than the installed one`,
    evidence: [{ source: 'GOTOOLCHAIN', observed: preset }],
    remedy:
      'Write `toolchain: keep` when this is meant; else remove GOTOOLCHAIN from where it is set, and the job gets `local`',
  };
}
