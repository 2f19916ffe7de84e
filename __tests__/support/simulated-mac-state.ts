import { realHead } from './executable-heads.ts';
import type { SimulatedFiles } from './simulated-files.ts';
import type { SimulatedGo } from './simulated-go.ts';

/** macOS with its build and Darwin, as runner images and issue reports name them together. */
export const macReleases = {
  '11.7.10': ['20G1427', '20.6.0'],
  '14.8.7': ['23J520', '23.6.0'],
  '15.7.7': ['24G720', '24.6.0'],
  '26.4': ['25E246', '25.4.0'],
} as const;

/** What a Mac is. A test says how it differs from a healthy one. */
export interface Mac {
  readonly chip:
    | 'Apple M1'
    | 'Apple M2'
    | 'Apple M4'
    | 'Apple M1 (Virtual)'
    | 'Intel(R) Core(TM) i7-8700B CPU @ 3.20GHz';
  readonly macos: keyof typeof macReleases;
  /** The runner's package; `none` for a runner that does not bring its own Node. */
  readonly runner: 'osx-arm64' | 'osx-x64' | 'none';
  /** For which processors the Node is built that runs the action. */
  readonly node: 'arm64' | 'x64' | 'universal';
  /** Whether universal programs run translated, as after `arch -x86_64` or from a terminal with Rosetta. */
  readonly session: 'native' | 'rosetta';
  readonly bash: 'system' | 'Homebrew (Intel)';
  /** `silent` knows no variable; `missing` is not there. */
  readonly sysctl: 'answers' | 'silent' | 'missing';
  /** SystemVersion.plist can be read, or sw_vers has to be asked. */
  readonly systemVersion: 'file' | 'command';
  readonly sdk: Partial<Omit<SimulatedGo, 'os'>> | undefined;
  /** The SDKs of others. */
  readonly otherGos: readonly SimulatedGo[];
  /** Added to the usual; `undefined` takes a variable away. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Added to the usual. */
  readonly files: SimulatedFiles;
}

/** Where the SDK of the job is, in the tool cache of a runner. */
export const macGoroot = '/Users/runner/actions-runner/_work/_tool/go/1.26.8/arm64';

/** Whether its processor is one of Apple's. */
export function isApple({ chip }: Mac): boolean {
  return chip.startsWith('Apple');
}

/** Where the runner was unpacked. */
export const runnerRoot = '/Users/runner/actions-runner';

/** The Node that runs the action. */
export function nodePath({ runner }: Mac): string {
  return runner === 'none' ? '/usr/local/bin/node' : `${runnerRoot}/externals/node24/bin/node`;
}

/** The SDKs of the Mac whose programs answer. */
export function sdks(mac: Mac): readonly SimulatedGo[] {
  if (mac.sdk === undefined) return mac.otherGos;
  const architecture = mac.sdk.architecture ?? 'arm64';
  const head = realHead(architecture === 'arm64' ? 'darwin-arm64 go' : 'darwin-amd64 go');
  const usual = { goroot: macGoroot, version: 'go1.26.8', architecture, head };
  return [{ ...usual, ...mac.sdk, os: 'darwin' }, ...mac.otherGos];
}
