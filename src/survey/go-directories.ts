import { dirname } from 'node:path';
import type { Host } from '../host/host.ts';
import { learn, unknown } from './fact.ts';
import type { Fact, GoDirectory } from './facts.ts';

type State = NonNullable<GoDirectory['state']['value']>;

const variables = ['GOPATH', 'GOCACHE', 'GOMODCACHE'] as const;

/** Looks at the directories that go will write to; makes none. */
export function surveyGoDirectories(
  host: Host,
  goEnv: Fact<Readonly<Record<string, string>>>,
  goroot: string,
): Promise<readonly GoDirectory[]> {
  return Promise.all(
    variables.map(async (variable) => {
      const path = goEnv.value?.[variable] ?? '';
      if (path !== '') return lookAtDirectory(host, { variable, path }, goroot);
      const why = goEnv.value ? 'go env says nothing' : goEnv.evidence.observed;
      return { variable, path, state: unknown(variable, why) };
    }),
  );
}

/** Looks at one directory; makes none. GOPATH may be a list, of which go writes to the first. */
export async function lookAtDirectory(
  host: Host,
  { variable, path: value }: Pick<GoDirectory, 'variable' | 'path'>,
  goroot: string,
): Promise<GoDirectory> {
  const path = variable === 'GOPATH' ? (value.split(':').find((part) => part) ?? value) : value;
  const state = await learn(`${variable} ${path}`, () => stateOf(host, path, goroot));
  return { variable, path, state };
}

interface Looked {
  readonly value: State;
  readonly observed: string;
}

async function stateOf(host: Host, path: string, goroot: string): Promise<Looked> {
  if (`${path}/`.startsWith(`${goroot}/`)) {
    return { value: 'inside-goroot', observed: `inside GOROOT ${goroot}` };
  }
  if (!path.startsWith('/')) return { value: 'cannot-be-made', observed: 'not an absolute path' };
  const status = await host.stat(path);
  if (status === undefined) return missing(host, path);
  if (status.kind !== 'directory') return { value: 'not-a-directory', observed: 'not a directory' };
  const { uid } = host.self;
  const owner = `owned by user ${status.uid}`;
  if (!(await host.isWritable(path))) {
    return { value: 'not-writable', observed: `${owner}, not writable for user ${uid}` };
  }
  if (status.uid !== uid && uid !== 0) {
    return { value: 'other-owner', observed: `${owner}, this is user ${uid}` };
  }
  return { value: 'usable', observed: 'writable' };
}

/** It can be made where the nearest directory above it may be written to. */
async function missing(host: Host, path: string): Promise<Looked> {
  const parent = dirname(path);
  const status = await host.stat(parent);
  if (status === undefined && parent !== path) return missing(host, parent);
  const isGood = status?.kind === 'directory' && (await host.isWritable(parent));
  return isGood
    ? { value: 'usable', observed: `not there yet; ${parent} is writable` }
    : { value: 'cannot-be-made', observed: `not there, and ${parent} is not writable` };
}
