import { dirname } from 'node:path';
import type { Host } from '../host/host.ts';
import { isProgram, pathDirectories, readExecutable } from './executable.ts';
import { learn } from './fact.ts';
import type { Fact, GoOnPath } from './facts.ts';
import { installerOf } from './installer.ts';

/** Finds every `go` on the PATH, in its order. None is run: a version manager's might download another. */
export function surveyGosOnPath(host: Host, goroot: string): Promise<Fact<readonly GoOnPath[]>> {
  return learn('PATH', async () => {
    const candidates = pathDirectories(host.env.PATH).map((directory) => `${directory}/go`);
    const ours = await host.realPath(`${goroot}/bin/go`);
    const found = await Promise.all(candidates.map((path) => look(host, path, ours)));
    const value = found.filter((go) => go !== undefined);
    return { value, observed: value.map(({ path }) => path).join(', ') || 'no go' };
  });
}

async function look(
  host: Host,
  path: string,
  ours: string | undefined,
): Promise<GoOnPath | undefined> {
  if (!(await isProgram(host, path))) return undefined;
  const target = (await host.realPath(path)) ?? path;
  const [program, version] = await Promise.all([
    readExecutable(host, path),
    readVersion(host, dirname(dirname(target))),
  ]);
  return { path, program, version, installer: installerOf(path, target), ours: target === ours };
}

/** Reads the version of an SDK from its own file, `go1.26.8` on the first line. */
export function readVersion(host: Host, goroot: string): Promise<Fact<string>> {
  const path = `${goroot}/VERSION`;
  return learn(path, async () => {
    const line = (await host.readText(path))?.split('\n')[0]?.trim();
    return { value: line || undefined, observed: line || 'not found' };
  });
}
