import type { MachineFacts, ReleaseFacts, SdkFacts } from '../survey/facts.ts';
import type { Check } from './check.ts';
import { goBinary } from './go-binary.ts';
import { goDirectories } from './go-directories.ts';
import { goEnv } from './go-env.ts';
import { goEnvFile } from './go-env-file.ts';
import { goEnvLeftovers } from './go-env-leftovers.ts';
import { goVersion } from './go-version.ts';
import { goroot } from './goroot.ts';
import { hardware } from './hardware.ts';
import { node } from './node.ts';
import { osArchitecture } from './os-architecture.ts';
import { osVersion } from './os-version.ts';
import { path } from './path.ts';
import { platform } from './platform.ts';
import { rosetta } from './rosetta.ts';
import { runnerPackage } from './runner-package.ts';
import { shell } from './shell.ts';
import { toolchain } from './toolchain.ts';

export { judge } from './judge.ts';

/** What can be judged before anything is downloaded or changed; a cause stands before what it causes. */
export const machineChecks: readonly Check<MachineFacts>[] = [
  platform,
  hardware,
  osArchitecture,
  runnerPackage,
  rosetta,
  node,
  shell,
  goEnvFile,
  goEnvLeftovers,
];

/** What can be judged once the version is decided, still before any download. */
export const releaseChecks: readonly Check<ReleaseFacts>[] = [osVersion, toolchain];

/** What can be judged once the SDK stands at its place. */
export const sdkChecks: readonly Check<SdkFacts>[] = [
  goBinary,
  goVersion,
  goEnv,
  goroot,
  path,
  goDirectories,
];

/** Every id that the `checks` input understands. */
export const knownCheckIds: readonly string[] = [
  ...new Set([...machineChecks, ...releaseChecks, ...sdkChecks].map(({ id }) => id)),
];
