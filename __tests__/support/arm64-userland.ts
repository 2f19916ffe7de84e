import path from 'node:path';
import type { Places } from './job.ts';
import type { Machine } from './machine.ts';
import { cacheDirectory, projectDirectory } from './project.ts';
import { type BundleOptions, type BundleRun, runBundleOn } from './run-bundle.ts';
import { runnerPrograms } from './runner-programs.ts';
import { type Bind, sandboxWords } from './sandbox.ts';

/** A bundle in the linux/arm64 userland. */
export interface Arm64Options extends BundleOptions {
  readonly binds?: readonly Bind[];
}

const runner = '/home/runner/actions-runner';

const places: Places = {
  temp: `${runner}/_work/_temp`,
  toolCache: `${runner}/_work/_tool`,
  workspace: `${runner}/_work/widgets/widgets`,
  home: '/home/runner',
};

/** Real linux/arm64 programs (shell, Node, and the Go that is installed) under user-mode emulation. */
export function arm64Userland(binds: readonly Bind[] = []): Machine {
  const action = `${runner}/_work/_actions/setup-go-arm64/setup-go-arm64/v1`;
  const node = `${runner}/externals/node24/bin/node`;
  const arm64Node = path.join(cacheDirectory, 'node/linux-arm64/node');
  const programs = path.join(cacheDirectory, 'node/linux-arm64/runner');
  return {
    places: () => places,
    env: {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      LANG: 'C.UTF-8',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'ARM64',
    },
    node,
    action: () => action,
    commandLine: (call) => {
      const parts: readonly Bind[] = [
        { outside: arm64Node, inside: node, access: 'read-only' },
        {
          outside: runnerPrograms(programs, arm64Node),
          inside: `${runner}/bin`,
          access: 'read-only',
        },
        ...binds,
      ];
      return [
        path.join(projectDirectory, '__tests__/support/arm64-userland/enter'),
        cacheDirectory,
        ...sandboxWords(call, { binds: parts, places, action }),
      ];
    },
  };
}

/** Runs a bundle as a step of a job in the linux/arm64 userland. */
export function runInArm64Userland(options: Arm64Options): Promise<BundleRun> {
  return runBundleOn(arm64Userland(options.binds), options);
}
