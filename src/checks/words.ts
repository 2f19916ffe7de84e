import type { TargetArchitecture } from '../architecture.ts';
import type { MachineFacts } from '../survey/facts.ts';

type Machine = Pick<MachineFacts, 'expected' | 'platform'>;

/** The architecture as labels and downloads of GitHub's runner have it. */
export function runnerWord(architecture: TargetArchitecture): 'arm64' | 'x64' {
  return architecture === 'arm64' ? 'arm64' : 'x64';
}

/** `actions-runner-osx-arm64`: how the download of the runner begins that suits the machine. */
export function runnerPackageName({ expected, platform }: Machine): string {
  return `actions-runner-${platform === 'darwin' ? 'osx' : 'linux'}-${runnerWord(expected)}`;
}

/** The line that sends a job to a machine of the expected kind. */
export function runsOn({ expected, platform }: Machine): string {
  const system = platform === 'linux' ? 'Linux' : 'macOS';
  return `runs-on: [self-hosted, ${system}, ${runnerWord(expected).toUpperCase()}]`;
}

/** `an arm64`, `a 386`. */
export function withArticle(architecture: string): string {
  return `${/^[aeo]/.test(architecture) ? 'an' : 'a'} ${architecture}`;
}
