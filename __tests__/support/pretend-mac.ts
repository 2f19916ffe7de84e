import path from 'node:path';
import { type Ended, runChild } from './child.ts';
import { type Places, prepareJob } from './job.ts';
import type { Machine } from './machine.ts';
import { cacheDirectory, projectDirectory } from './project.ts';
import { type BundleOptions, type BundleRun, runBundleOn } from './run-bundle.ts';
import { type Bind, sandboxWords } from './sandbox.ts';

/** The Macs that there are: the files of pretend-mac/states, each of which says what it is. */
export type MacState =
  | 'm1'
  | 'm2'
  | 'm4'
  | 'intel'
  | 'rosetta-runner-package'
  | 'rosetta-arch'
  | 'rosetta-terminal'
  | 'intel-homebrew-go'
  | 'pkg-go'
  | 'asdf-go'
  | 'stale-goroot'
  | 'goenv-goarch'
  | 'universal-go'
  | 'old-macos'
  | 'x64-node'
  | 'intel-bash'
  | 'no-sysctl';

/** A bundle on a pretended Mac. */
export interface MacOptions extends BundleOptions {
  readonly state: MacState;
  readonly binds?: readonly Bind[];
}

const runner = '/Users/runner/actions-runner';

const places: Places = {
  temp: `${runner}/_work/_temp`,
  toolCache: `${runner}/_work/_tool`,
  workspace: `${runner}/_work/widgets/widgets`,
  home: '/Users/runner',
};

/** A machine that looks like a Mac to what runs on it; pretend-mac/README.md says how, and what it cannot show. */
export function pretendMac(state: MacState, binds: readonly Bind[] = []): Machine {
  const action = `${runner}/_work/_actions/setup-go-arm64/setup-go-arm64/v1`;
  return {
    places: () => places,
    // PATH, RUNNER_ARCH and what else differs between Macs comes from the state.
    env: { LANG: 'en_US.UTF-8', ImageOS: 'macos' },
    node: `${runner}/externals/node24/bin/node`,
    action: () => action,
    commandLine: (call) => [
      path.join(projectDirectory, '__tests__/support/pretend-mac/enter'),
      cacheDirectory,
      state,
      ...sandboxWords(call, { binds, places, action }),
    ],
  };
}

/** Runs a bundle as a step of a job on a pretended Mac. */
export function runOnPretendMac(options: MacOptions): Promise<BundleRun> {
  return runBundleOn(pretendMac(options.state, options.binds), options);
}

/** Runs a line of shell on a pretended Mac, native or translated as its session is. */
export function shellOnPretendMac(state: MacState, line: string): Promise<Ended> {
  const machine = pretendMac(state);
  const job = prepareJob({});
  const env = { ...machine.env, HOME: places.home };
  const argv = ['/bin/bash', '-c', line];
  const call = { argv, env, cwd: places.workspace, job, action: projectDirectory };
  return runChild(machine.commandLine(call), { env });
}
