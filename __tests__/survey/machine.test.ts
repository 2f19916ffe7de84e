import { nodeHost } from '../../src/host/node.ts';
import { surveyMachine } from '../../src/survey/machine.ts';
import { simulatedLinux } from '../support/simulated-linux.ts';
import { simulatedMac } from '../support/simulated-mac.ts';

const onMac = (mac: Parameters<typeof simulatedMac>[0] = {}) =>
  surveyMachine(simulatedMac(mac), { expected: 'arm64' });
const onLinux = (linux: Parameters<typeof simulatedLinux>[0] = {}) =>
  surveyMachine(simulatedLinux(linux), { expected: 'arm64' });
const intel = {
  chip: 'Intel(R) Core(TM) i7-8700B CPU @ 3.20GHz',
  runner: 'osx-x64',
  node: 'x64',
} as const;

test('a Mac tells its processor, system and runner', async () => {
  expect(await onMac({ chip: 'Apple M4', macos: '26.4' })).toMatchObject({
    platform: 'darwin',
    hardware: { value: 'arm64', evidence: { source: 'sysctl hw.optional.arm64', observed: '1' } },
    chip: { value: 'Apple M4' },
    osName: { value: 'macOS 26.4' },
    osVersion: { value: '26.4' },
    osArchitecture: { value: 'arm64', evidence: { observed: 'RELEASE_ARM64_T8103' } },
    translated: { value: false },
    runnerArchitecture: { value: 'arm64', evidence: { source: 'RUNNER_ARCH', observed: 'ARM64' } },
    runnerPrograms: {
      value: [
        { path: '/Users/runner/actions-runner/bin/Runner.Listener', architectures: ['arm64'] },
        { path: '/Users/runner/actions-runner/bin/Runner.Worker', architectures: ['arm64'] },
      ],
    },
    nodeArchitecture: { value: 'arm64' },
    shells: [
      { name: 'bash', program: { value: { format: 'universal' } }, machine: { value: 'arm64' } },
      { name: 'sh', machine: { value: 'arm64' } },
    ],
    goEnvFile: { value: { settings: {} }, evidence: { observed: 'no such file' } },
  });
});

test('the version of macOS is asked of sw_vers where its file does not tell', async () => {
  const { osVersion } = await onMac({ systemVersion: 'command' });
  expect(osVersion.value).toBe('15.7.7');
  expect(osVersion.evidence.source).toBe('/usr/bin/sw_vers');
});

test('an Intel Mac is known by what its kernel lacks and by what it is called', async () => {
  const { hardware, translated } = await onMac(intel);
  expect(hardware).toEqual({
    value: 'amd64',
    evidence: {
      source: 'sysctl hw.optional.arm64',
      observed: "unknown oid 'hw.optional.arm64'; the kernel is RELEASE_X86_64",
    },
  });
  expect(translated.value).toBe(false);
});

test('a kernel for arm64 that lacks the variable is not taken for Intel', async () => {
  const { hardware } = await onMac({ sysctl: 'silent' });
  expect(hardware.value).toBeUndefined();
  expect(hardware.evidence.observed).toContain('unknown oid');
});

test.each([
  ['by the runner', { runner: 'osx-x64', node: 'x64' }, 'sysctl sysctl.proc_translated'],
  ['by its session', { session: 'rosetta', node: 'universal' }, 'sysctl sysctl.proc_translated'],
] as const)('translation is seen when it is caused %s', async (_, mac, source) => {
  const facts = await onMac(mac);
  expect(facts.translated).toMatchObject({ value: true, evidence: { source } });
  expect(facts.hardware.value).toBe('arm64');
  expect(facts.nodeArchitecture.value).toBe('amd64');
  expect(facts.shells[0]?.machine.value).toBe('amd64');
});

test('a command that does not answer in time leaves an unknown', async () => {
  const host = simulatedMac();
  const run: typeof host.run = async () => ({
    exitCode: 137,
    stdout: '',
    stderr: '',
    timedOut: true,
  });
  const facts = await surveyMachine({ ...host, run }, { expected: 'arm64' });
  expect(facts.hardware).toEqual({
    value: undefined,
    evidence: {
      source: 'sysctl hw.optional.arm64',
      observed: 'no answer in time; it was stopped',
    },
  });
  expect(facts.shells[0]?.machine.value).toBeUndefined();
});

test('Linux tells its processor, distribution and C library', async () => {
  expect(await onLinux()).toMatchObject({
    hardware: { value: 'arm64', evidence: { source: 'uname -m', observed: 'aarch64' } },
    osName: { value: 'Debian GNU/Linux 12 (bookworm)' },
    osArchitecture: { value: 'arm64', evidence: { source: '/bin/sh', observed: 'ELF arm64' } },
    libc: { value: 'glibc', evidence: { observed: '/lib/ld-linux-aarch64.so.1' } },
    translated: { value: false },
  });
  expect((await onLinux({ libc: 'musl' })).libc.value).toBe('musl');
});

test('an x64 Node on arm64 is seen to be emulated, a 32-bit one is not', async () => {
  expect((await onLinux({ node: 'amd64' })).translated.value).toBe(true);
  expect((await onLinux({ node: 'arm' })).translated.value).toBe(false);
});

test('a system of another size than its kernel shows', async () => {
  const facts = await onLinux({ userland: 'arm', runner: 'arm', node: 'arm' });
  expect(facts.hardware.value).toBe('arm64');
  expect(facts.osArchitecture.value).toBe('arm');
});

test('a shell for another machine is not started', async () => {
  const facts = await onLinux({ userland: 'amd64' });
  expect(facts.shells[0]?.machine).toMatchObject({
    value: undefined,
    evidence: { observed: 'not started: /usr/bin/bash is ELF amd64' },
  });
});

test('a machine without HOME has no file of go env -w', async () => {
  const { goEnvFile } = await onLinux({ env: { HOME: undefined } });
  expect(goEnvFile.value).toEqual({ path: 'off', settings: {} });
});

test('secrets among the variables of Go are not collected', async () => {
  const env = {
    GOPROXY: 'https://user:secret@proxy.example',
    GOFLAGS: '-v',
    GOOGLE_TOKEN: 'secret',
  };
  const { inherited } = await onLinux({ env });
  expect(inherited).toEqual([{ name: 'GOFLAGS', value: '-v' }]);
});

test('this very machine can be surveyed', async () => {
  const facts = await surveyMachine(nodeHost(), { expected: 'arm64' });
  expect(facts.hardware.value).toMatch(/^(arm64|amd64)$/);
  expect(facts.osArchitecture.value).toBe(facts.shells[0]?.program.value?.architectures[0]);
  expect(facts.nodeProgram.value?.architectures).toContain(facts.nodeArchitecture.value);
  expect(facts.shells[0]?.machine.value).toBe(facts.hardware.value);
});
