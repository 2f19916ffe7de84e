import { failureOf, judgedMachine, problems, unknowns } from '../support/judged.ts';
import { type Linux, simulatedLinux } from '../support/simulated-linux.ts';
import { type Mac, simulatedMac } from '../support/simulated-mac.ts';

const intelChip = 'Intel(R) Core(TM) i7-8700B CPU @ 3.20GHz';
const intel: Partial<Mac> = { chip: intelChip, macos: '14.8.7', runner: 'osx-x64', node: 'x64' };
const translatedByPackage: Partial<Mac> = { runner: 'osx-x64', node: 'x64' };
const translatedByArch: Partial<Mac> = { session: 'rosetta', node: 'universal' };
const goEnvPath = '/Users/runner/Library/Application Support/go/env';

describe('a Mac', () => {
  test.each<[string, Partial<Mac>, readonly string[]]>([
    ['a healthy M1', {}, []],
    ['a healthy M2', { chip: 'Apple M2', macos: '14.8.7' }, []],
    ['a healthy M4', { chip: 'Apple M4', macos: '26.4' }, []],
    ['a virtual M1', { chip: 'Apple M1 (Virtual)' }, []],
    ['a runner that writes RUNNER_ARCH in lower case', { env: { RUNNER_ARCH: 'arm64' } }, []],
    ['a runner with a universal Node that runs natively', { node: 'universal' }, []],
    ['an Intel Mac', intel, ['hardware error']],
    ['the x64 package of the runner', translatedByPackage, ['runner-package error']],
    ['a start with arch -x86_64', translatedByArch, ['rosetta error']],
    [
      'a terminal that opens with Rosetta',
      { ...translatedByArch, runner: 'none', env: { TERM_PROGRAM: 'Apple_Terminal' } },
      ['rosetta error'],
    ],
    [
      'a translated session around an arm64 Node, whose children are translated',
      { session: 'rosetta' },
      ['rosetta error'],
    ],
    ['an x64 Node from elsewhere', { runner: 'none', node: 'x64' }, ['node error']],
    ['a bash from Intel Homebrew', { bash: 'Homebrew (Intel)' }, ['shell error']],
    [
      'two causes: the x64 runner, and a bash that stays Intel with any runner',
      { ...translatedByPackage, bash: 'Homebrew (Intel)' },
      ['runner-package error', 'shell error'],
    ],
    [
      'RUNNER_ARCH overwritten around an arm64 runner',
      { env: { RUNNER_ARCH: 'X64' } },
      ['runner-package warning'],
    ],
    [
      'RUNNER_ARCH overwritten around a job under Rosetta',
      { ...translatedByArch, env: { RUNNER_ARCH: 'X64' } },
      ['runner-package warning', 'rosetta error'],
    ],
    [
      'go env -w GOARCH=amd64',
      { files: { [goEnvPath]: { content: 'GOARCH=amd64\n' } } },
      ['go-env-file error'],
    ],
  ])('%s has one problem for each cause', async (_, mac, expected) => {
    expect(problems(await judgedMachine(simulatedMac(mac)))).toEqual(expected);
  });

  test('an Intel Mac is fine where amd64 is expected', async () => {
    const judgements = await judgedMachine(simulatedMac(intel), { expected: 'amd64' });
    expect(problems(judgements)).toEqual([]);
    expect(unknowns(judgements)).toEqual({});
  });

  test.each<[string, Partial<Mac>]>([
    ['a translated runner', translatedByPackage],
    ['an arm64 runner', {}],
  ])('Apple silicon with %s is not the Intel Mac that a job expects', async (_, mac) => {
    const judgements = await judgedMachine(simulatedMac(mac), { expected: 'amd64' });
    expect(problems(judgements)).toEqual(['hardware error']);
  });

  test('what follows from a cause is not judged on its own, and says from what it follows', async () => {
    const judgements = await judgedMachine(simulatedMac(translatedByPackage));
    expect(unknowns(judgements)).toEqual({
      rosetta: 'Follows from runner-package: macOS translates this job with Rosetta.',
      node: expect.stringMatching(/^Follows from runner-package: /),
      shell: expect.stringMatching(/^Follows from runner-package: /),
    });
  });

  test('a cause that is switched off explains nothing', async () => {
    const settings = { 'runner-package': 'off' } as const;
    const judgements = await judgedMachine(simulatedMac(translatedByPackage), { settings });
    expect(problems(judgements)).toEqual(['node error']);
  });

  test('a cause that is only told quietly does not silence an error', async () => {
    const settings = { 'runner-package': 'notice', node: 'warning' } as const;
    const judgements = await judgedMachine(simulatedMac(translatedByPackage), { settings });
    expect(problems(judgements)).toEqual([
      'runner-package notice',
      'rosetta error',
      'node warning',
    ]);
  });

  test.each(['silent', 'missing'] as const)(
    'where sysctl is %s the processor is unknown, neither right nor wrong',
    async (sysctl) => {
      const judgements = await judgedMachine(simulatedMac({ sysctl }));
      expect(problems(judgements)).toEqual([]);
      expect(Object.keys(unknowns(judgements))).toEqual(['hardware']);
    },
  );

  test('where sysctl is silent a translated Node is still seen', async () => {
    const judgements = await judgedMachine(simulatedMac({ sysctl: 'silent', node: 'x64' }));
    expect(problems(judgements)).toEqual(['node error']);
  });

  test('an Intel Mac without an answer of sysctl is not called fine', async () => {
    const judgements = await judgedMachine(simulatedMac({ ...intel, sysctl: 'missing' }));
    expect(problems(judgements)).toEqual(['os-architecture error']);
  });

  test('the remedy names the package, or the terminal, or what to remove', async () => {
    const byPackage = failureOf(
      await judgedMachine(simulatedMac(translatedByPackage)),
      'runner-package',
    );
    expect(byPackage.remedy).toContain('actions-runner-osx-arm64');
    expect(byPackage.evidence).toContainEqual({ source: 'RUNNER_ARCH', observed: 'X64' });
    const terminal = { ...translatedByArch, env: { TERM_PROGRAM: 'Apple_Terminal' } };
    const byTerminal = failureOf(await judgedMachine(simulatedMac(terminal)), 'rosetta');
    expect(byTerminal.remedy).toContain('clear "Open using Rosetta"');
    expect(byTerminal.remedy).toContain('quit Apple Terminal');
    const byBash = failureOf(
      await judgedMachine(simulatedMac({ bash: 'Homebrew (Intel)' })),
      'shell',
    );
    expect(byBash.remedy).toContain('/usr/local/bin/brew uninstall bash');
  });
});

describe('a Linux machine', () => {
  const x64: Partial<Linux> = {
    kernel: 'x86_64',
    userland: 'amd64',
    runner: 'amd64',
    node: 'amd64',
  };

  test.each<[string, Partial<Linux>, readonly string[]]>([
    ['healthy arm64', {}, []],
    ['arm64 with musl and without bash', { libc: 'musl', bash: 'missing' }, []],
    ['x64', x64, ['hardware error']],
    ['an x64 runner on arm64', { runner: 'amd64', node: 'amd64' }, ['runner-package error']],
    ['an x64 Node under an arm64 runner', { node: 'amd64' }, ['node error']],
    [
      'a 32-bit system on a 64-bit kernel',
      { userland: 'arm', runner: 'arm', node: 'arm' },
      ['os-architecture error'],
    ],
    [
      'an arm64 system with the 32-bit runner',
      { runner: 'arm', node: 'arm' },
      ['runner-package error'],
    ],
  ])('%s has one problem for each cause', async (_, linux, expected) => {
    expect(problems(await judgedMachine(simulatedLinux(linux)))).toEqual(expected);
  });

  test('x64 is fine where amd64 is expected', async () => {
    const judgements = await judgedMachine(simulatedLinux(x64), { expected: 'amd64' });
    expect(problems(judgements)).toEqual([]);
  });

  test('the remedy names the package for Linux', async () => {
    const linux = simulatedLinux({ runner: 'amd64', node: 'amd64' });
    const { remedy, summary } = failureOf(await judgedMachine(linux), 'runner-package');
    expect(remedy).toContain('actions-runner-linux-arm64');
    expect(summary).not.toContain('Rosetta');
  });

  test('without a runner around it nothing is said of one', async () => {
    const host = simulatedLinux({ env: { RUNNER_ARCH: undefined } });
    const self = { ...host.self, execPath: '/usr/bin/node' };
    const judgements = await judgedMachine({ ...host, self });
    expect(problems(judgements)).toEqual([]);
    expect(Object.keys(unknowns(judgements))).toEqual(['runner-package']);
  });
});

test('any other system has one problem, which says so', async () => {
  const host = simulatedLinux();
  const self = { ...host.self, platform: 'win32', arch: 'x64' };
  const judgements = await judgedMachine({ ...host, self });
  expect(problems(judgements)).toEqual(['platform error']);
});
