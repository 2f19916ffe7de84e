import type { Host } from '../../src/host/host.ts';
import { type HeadName, realHead } from './executable-heads.ts';
import type { SimulatedFiles } from './simulated-files.ts';
import { goFiles, goPrograms, type SimulatedGo } from './simulated-go.ts';
import { type Behaviour, simulatedHost, success } from './simulated-machine.ts';

type Word = 'arm64' | 'amd64' | 'arm';

/** What a Linux machine is. A test says how it differs from a healthy one for arm64. */
export interface Linux {
  /** The processor and the kernel. */
  readonly kernel: 'aarch64' | 'x86_64';
  /** What the programs of the system are built for. */
  readonly userland: Word;
  readonly libc: 'glibc' | 'musl';
  readonly runner: Word;
  readonly node: Word;
  /** There is a bash beside sh. */
  readonly bash: 'present' | 'missing';
  readonly sdk: Partial<Omit<SimulatedGo, 'os'>> | undefined;
  /** Added to the usual; `undefined` takes a variable away. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: SimulatedFiles;
  readonly uid: number;
}

const healthy: Linux = {
  kernel: 'aarch64',
  userland: 'arm64',
  libc: 'glibc',
  runner: 'arm64',
  node: 'arm64',
  bash: 'present',
  sdk: undefined,
  env: {},
  files: {},
  uid: 1001,
};

/** Where the SDK of the job is. */
export const linuxGoroot = '/home/runner/_work/_tool/go/1.26.8/arm64';
const runnerRoot = '/home/runner';
const nodePath = `${runnerRoot}/externals/node24/bin/node`;

/** A Linux machine made of data. An x64 Node on arm64 runs by an emulator that is registered with the kernel. */
export function simulatedLinux(differs: Partial<Linux> = {}): Host {
  const linux = { ...healthy, ...differs };
  const machine = {
    self: selfOf(linux),
    env: environment(linux),
    files: { ...files(linux), ...linux.files },
    programs: programs(linux),
    choose: (architectures: readonly string[]) =>
      architectures.find((name) => runnable(linux).includes(name)),
    badArchitecture: 'cannot execute binary file: Exec format error',
  };
  return simulatedHost(machine, linux.userland);
}

function runnable({ kernel, node, userland }: Linux): readonly string[] {
  return [kernel === 'aarch64' ? 'arm64' : 'amd64', userland, node];
}

function selfOf({ node, uid, kernel }: Linux): Host['self'] {
  const archs = { arm64: 'arm64', amd64: 'x64', arm: 'arm' } as const;
  // An emulator tells the program that it runs on the machine it was made for.
  const emulated = node === 'amd64' ? 'x86_64' : 'aarch64';
  return {
    platform: 'linux',
    arch: archs[node],
    execPath: nodePath,
    nodeVersion: 'v24.19.0',
    uid,
    homeDirectory: '/home/runner',
    kernel: {
      machine: node === 'arm' ? kernel : emulated,
      release: '6.1.0-37-arm64',
      version: '#1 SMP Debian 6.1.140-1 (2025-05-22)',
    },
  };
}

function environment(linux: Linux): Readonly<Record<string, string | undefined>> {
  const runnerArch = { arm64: 'ARM64', amd64: 'X64', arm: 'ARM' } as const;
  return {
    HOME: '/home/runner',
    PATH: `${linux.sdk ? `${linuxGoroot}/bin:` : ''}/usr/local/bin:/usr/bin:/bin`,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: runnerArch[linux.runner],
    ...linux.env,
  };
}

const program = (content: Uint8Array) => ({ content, mode: 0o755 });

function headOf(word: Word, libc: Linux['libc']): Uint8Array {
  const name: HeadName = word === 'arm' ? 'linux-arm static' : `linux-${word} ${libc}`;
  return realHead(name);
}

function files(linux: Linux): SimulatedFiles {
  const system = program(headOf(linux.userland, linux.libc));
  const runner = program(headOf(linux.runner, linux.libc));
  const names = linux.libc === 'glibc' ? 'Debian GNU/Linux 12 (bookworm)' : 'Alpine Linux v3.22';
  return {
    '/bin': { link: 'usr/bin' },
    '/usr/bin/dash': system,
    '/usr/bin/sh': { link: 'dash' },
    '/usr/bin/uname': system,
    ...(linux.bash === 'present' ? { '/usr/bin/bash': system } : {}),
    '/etc/os-release': { content: `PRETTY_NAME="${names}"\nID=linux\n` },
    [nodePath]: program(headOf(linux.node, linux.libc)),
    [`${runnerRoot}/bin/Runner.Listener`]: runner,
    [`${runnerRoot}/bin/Runner.Worker`]: runner,
    '/home/runner': { isDirectory: true },
    ...Object.assign({}, ...sdks(linux).map(goFiles)),
  };
}

function sdks({ sdk }: Linux): readonly SimulatedGo[] {
  if (sdk === undefined) return [];
  const architecture = sdk.architecture ?? 'arm64';
  const head = realHead(architecture === 'arm64' ? 'linux-arm64 go' : 'linux-amd64 go');
  return [{ goroot: linuxGoroot, version: 'go1.26.8', architecture, head, ...sdk, os: 'linux' }];
}

function programs(linux: Linux): Readonly<Record<string, Behaviour>> {
  const shell: Behaviour = (_call, start) => start('uname', ['-m']);
  return {
    '/usr/bin/bash': shell,
    '/usr/bin/dash': shell,
    '/usr/bin/uname': () => success(`${linux.kernel}\n`),
    ...Object.assign({}, ...sdks(linux).map(goPrograms)),
  };
}
