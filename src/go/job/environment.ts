import { posix } from 'node:path';
import type { Platform } from '../../architecture.ts';
import type { Problem } from '../../problem.ts';
import { type GoVersion, goName } from '../version.ts';
import type { Override } from './override.ts';
import { planToolchain, type ToolchainInput } from './toolchain-variable.ts';

/** A variable that was set before this action did anything. */
export interface Inherited {
  readonly name: string;
  readonly value: string;
}

export interface EnvironmentOrder {
  readonly goroot: string;
  readonly platform: Platform;
  readonly version: GoVersion;
  /** The input `toolchain`. */
  readonly toolchain: ToolchainInput;
  readonly inherited: readonly Inherited[];
  /** As go will see it; a list has its first entry used. */
  readonly gopath: string | undefined;
  readonly gobin: string | undefined;
}

/** What the later steps of the job get. */
export interface JobEnvironment {
  /** To be in front of PATH in this order. A runner puts what is added last in front, so add them from the last to the first. */
  readonly paths: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Decides what the job's environment needs: PATH, GOTOOLCHAIN, and another value for whatever would break a build. */
export function planEnvironment(order: EnvironmentOrder): JobEnvironment {
  const { goroot, gopath, gobin, toolchain, inherited, version } = order;
  const plan = planToolchain(toolchain, version, inheritedValue(inherited, 'GOTOOLCHAIN'));
  const overrides = [...misleading(order), ...invalid(inherited), ...plan.overrides];
  const first = gopath?.split(':').find((path) => path !== '');
  const inGopath = first && posix.join(first, 'bin');
  // A relative one go refuses, and on the PATH it would lead into whatever directory a step works in.
  const ofModules = gobin?.startsWith('/') ? gobin : inGopath;
  return {
    paths: [posix.join(goroot, 'bin'), ...(ofModules ? [ofModules] : [])],
    variables: {
      ...Object.fromEntries(overrides.map(({ name, to }) => [name, to])),
      ...plan.variables,
    },
    problems: [...told(order, overrides), ...plan.problems],
  };
}

/** The environment as a later step will see it. */
export function jobEnv<Env extends Readonly<Record<string, string | undefined>>>(
  env: Env,
  plan: Pick<JobEnvironment, 'paths' | 'variables'>,
): Readonly<Record<string, string | undefined>> {
  const path = [...plan.paths, ...(env.PATH ? [env.PATH] : [])].join(':');
  return { ...env, ...plan.variables, PATH: path };
}

function inheritedValue(inherited: readonly Inherited[], name: string): string | undefined {
  return inherited.find((variable) => variable.name === name)?.value || undefined;
}

/** Variables that lead go to other files or another platform than those of this SDK. An empty one counts as not set. */
function misleading({ goroot, platform, inherited }: EnvironmentOrder): readonly Override[] {
  const { os, arch } = platform;
  const right: Readonly<Record<string, string>> = {
    GOROOT: goroot,
    GOTOOLDIR: posix.join(goroot, 'pkg', 'tool', `${os}_${arch}`),
    GOARCH: arch,
    GOHOSTARCH: arch,
    GOOS: os,
    GOHOSTOS: os,
    GOEXE: '',
  };
  return inherited.flatMap(({ name, value }) => {
    const to = right[name];
    return to === undefined || value === '' || isSame(value, to) ? [] : [{ name, from: value, to }];
  });
}

function isSame(a: string, b: string): boolean {
  const plain = (path: string) => posix.normalize(path).replace(/(?<=.)\/+$/, '');
  return a === b || (a.startsWith('/') && plain(a) === plain(b));
}

/** What Go allows in the variables that choose instructions, for whichever platform they are. */
const allowed: Readonly<Record<string, RegExp>> = {
  GO386: /^(sse2|softfloat)$/,
  GOAMD64: /^v[1-4]$/,
  GOARM: /^[567](,(soft|hard)float)?$/,
  GOARM64: /^v[89]\.\d(,(lse|crypto))*$/,
  GOMIPS: /^(hard|soft)float$/,
  GOMIPS64: /^(hard|soft)float$/,
  GOPPC64: /^power\d+$/,
  GORISCV64: /^rva\d+u64$/,
  GOWASM: /^((satconv|signext)(,|$))*$/,
};

/** Go reads them all, whatever it builds for, and stops at one that it does not understand. Empty means the default. */
function invalid(inherited: readonly Inherited[]): readonly Override[] {
  return inherited
    .filter(({ name, value }) => value !== '' && allowed[name]?.test(value) === false)
    .map(({ name, value }) => ({ name, from: value, to: '' }));
}

function told(order: EnvironmentOrder, overrides: readonly Override[]): readonly Problem[] {
  if (overrides.length === 0) return [];
  const names = overrides.map(({ name }) => name).join(', ');
  const { os, arch } = order.platform;
  return [
    {
      id: 'environment-overridden',
      severity: 'notice',
      summary: `${names} had a value that does not fit ${goName(order.version)} for ${os}/${arch}, and got another one for this job`,
      evidence: overrides.map(({ name, from, to }) => ({
        source: name,
        observed: `was \`${from}\`, is now ${to === '' ? 'empty' : `\`${to}\``}`,
      })),
      remedy: `Remove ${names} from where it is set: \`env:\` of the workflow, an earlier step, the file .env beside the runner's run.sh, or the runner's service`,
    },
  ];
}
