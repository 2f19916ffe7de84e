import type { Host } from '../../src/host/host.ts';
import { macCommands } from './simulated-mac-commands.ts';
import { macFiles } from './simulated-mac-files.ts';
import { isApple, type Mac, macGoroot, macReleases, nodePath } from './simulated-mac-state.ts';
import { simulatedHost } from './simulated-machine.ts';

export { type Mac, macGoroot } from './simulated-mac-state.ts';

const healthy: Mac = {
  chip: 'Apple M1',
  macos: '15.7.7',
  runner: 'osx-arm64',
  node: 'arm64',
  session: 'native',
  bash: 'system',
  sysctl: 'answers',
  systemVersion: 'file',
  sdk: undefined,
  otherGos: [],
  env: {},
  files: {},
};

/** A Mac made of data, whose commands answer with the recorded texts and exit codes of real ones. */
export function simulatedMac(differs: Partial<Mac> = {}): Host {
  const mac = { ...healthy, ...differs };
  const machine = {
    self: selfOf(mac),
    env: environment(mac),
    files: { ...macFiles(mac), ...mac.files },
    programs: macCommands(mac),
    choose: (architectures: readonly string[], parent: string) =>
      sliceOf(architectures, { parent, isApple: isApple(mac) }),
    badArchitecture: 'Bad CPU type in executable',
  };
  const preferred = isApple(mac) && mac.session === 'native' && nodeArch(mac) === 'arm64';
  return simulatedHost(machine, preferred ? 'arm64' : 'amd64');
}

/** An Intel Mac has no choice; Rosetta prefers the Intel half of a universal file, and leaves an arm64 one alone. */
function sliceOf(
  architectures: readonly string[],
  { parent, isApple: apple }: { readonly parent: string; readonly isApple: boolean },
): string | undefined {
  const able = architectures.filter((name) => name === 'amd64' || (apple && name === 'arm64'));
  if (able.includes(parent)) return parent;
  return able.includes('arm64') ? 'arm64' : able[0];
}

function nodeArch(mac: Mac): 'arm64' | 'x64' {
  const isTranslated = mac.session === 'rosetta' && mac.node === 'universal';
  return isApple(mac) && mac.node !== 'x64' && !isTranslated ? 'arm64' : 'x64';
}

function selfOf(mac: Mac): Host['self'] {
  const [, darwin] = macReleases[mac.macos];
  const arch = nodeArch(mac);
  // The end of the kernel's name, `xnu-…/RELEASE_ARM64_T8142`, is that of a recorded Mac; it is the same under Rosetta.
  const kernel = isApple(mac) ? 'RELEASE_ARM64_T8103' : 'RELEASE_X86_64';
  return {
    platform: 'darwin',
    arch,
    execPath: nodePath(mac),
    nodeVersion: 'v24.19.0',
    uid: 501,
    homeDirectory: '/Users/runner',
    kernel: {
      machine: arch === 'arm64' ? 'arm64' : 'x86_64',
      release: darwin,
      version: `Darwin Kernel Version ${darwin}: root:xnu-12377.121.10~1/${kernel}`,
    },
  };
}

function environment(mac: Mac): Readonly<Record<string, string | undefined>> {
  const homebrew = isApple(mac) ? '/opt/homebrew/bin:' : '';
  const sdk = mac.sdk ? `${macGoroot}/bin:` : '';
  return {
    HOME: '/Users/runner',
    PATH: `${sdk}${homebrew}/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
    RUNNER_OS: 'macOS',
    RUNNER_ARCH: mac.runner === 'osx-x64' ? 'X64' : 'ARM64',
    ...mac.env,
  };
}
