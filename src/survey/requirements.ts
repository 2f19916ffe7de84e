import { dirname, resolve } from 'node:path';
import { type GoRequirement, parseGoRequirements } from '../go/request/go-mod.ts';
import type { Host } from '../host/host.ts';
import { learn } from './fact.ts';
import type { Fact } from './facts.ts';

/** Where the job's module or workspace is. */
export interface RequirementSurvey {
  /** An absolute path. Its go.work and go.mod count, or the nearest above, as for the go command. */
  readonly directory: string;
  /** Further go.mod and go.work files, such as the one that decided the version. Absolute paths. */
  readonly files?: readonly string[];
}

/** Collects the go and toolchain lines of the go.work with all its modules, or else of the go.mod. */
export function surveyRequirements(
  host: Host,
  { directory, files = [] }: RequirementSurvey,
): Promise<Fact<readonly GoRequirement[]>> {
  return learn('go and toolchain lines', async () => {
    const [work, module] = await Promise.all([
      workspaceFile(host, directory),
      nearest(host, directory, 'go.mod'),
    ]);
    const roots = [work, module, ...files].filter((file) => file !== undefined);
    const value = await requirementsOf(host, new Set(roots), new Set());
    return { value, observed: describe(value) };
  });
}

/** GOWORK names the workspace file, or says `off`. */
async function workspaceFile(host: Host, directory: string): Promise<string | undefined> {
  const { GOWORK } = host.env;
  if (GOWORK === 'off') return undefined;
  return GOWORK || nearest(host, directory, 'go.work');
}

async function nearest(host: Host, directory: string, name: string): Promise<string | undefined> {
  const file = resolve(directory, name);
  if ((await host.stat(file))?.kind === 'file') return file;
  const parent = dirname(directory);
  return parent === directory ? undefined : nearest(host, parent, name);
}

async function requirementsOf(
  host: Host,
  files: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Promise<readonly GoRequirement[]> {
  const fresh = [...files].filter((file) => !seen.has(file));
  if (fresh.length === 0) return [];
  const parsed = await Promise.all(fresh.map((file) => parse(host, file)));
  const used = new Set(parsed.flatMap(({ modules }) => modules));
  const below = await requirementsOf(host, used, new Set([...seen, ...fresh]));
  return [...parsed.flatMap(({ requirements }) => requirements), ...below];
}

interface Parsed {
  readonly requirements: readonly GoRequirement[];
  /** The go.mod files of the `use` lines. */
  readonly modules: readonly string[];
}

/** A file that is missing or makes no sense is for go to complain about; what it does say counts. */
async function parse(host: Host, file: string): Promise<Parsed> {
  const { requirements, uses } = parseGoRequirements((await host.readText(file)) ?? '', file);
  return { requirements, modules: uses.map((use) => resolve(dirname(file), use, 'go.mod')) };
}

function describe(requirements: readonly GoRequirement[]): string {
  const lines = requirements.map(
    ({ file, line, directive, text }) => `${file}:${line} ${directive} ${text}`,
  );
  return lines.join(', ') || 'none';
}
