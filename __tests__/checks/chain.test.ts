import { chainOf } from '../../src/checks/chain.ts';
import { factRows } from '../../src/checks/fact-rows.ts';
import { surveyMachine } from '../../src/survey/machine.ts';
import { realHead } from '../support/executable-heads.ts';
import { sdkFacts } from '../support/judged.ts';
import { type Mac, macGoroot, simulatedMac } from '../support/simulated-mac.ts';

async function words(mac: Partial<Mac>): Promise<string> {
  const links = chainOf(await sdkFacts(simulatedMac({ sdk: {}, ...mac }), macGoroot));
  return links
    .map(({ name, architecture, state }) => `${name} ${architecture} ${state}`)
    .join(' → ');
}

test('a healthy Mac is arm64 from the processor to GOARCH', async () => {
  expect(await words({})).toMatchInlineSnapshot(
    `"CPU arm64 right → OS arm64 right → runner arm64 right → Node arm64 right → shell arm64 right → go arm64 right → GOARCH arm64 right"`,
  );
});

test('an x64 runner shows where the chain breaks', async () => {
  expect(await words({ runner: 'osx-x64', node: 'x64' })).toMatchInlineSnapshot(
    `"CPU arm64 right → OS arm64 right → runner amd64 wrong → Node amd64 wrong → shell amd64 wrong → go arm64 right → GOARCH arm64 right"`,
  );
});

test('a bash from Intel Homebrew breaks one link', async () => {
  expect(await words({ bash: 'Homebrew (Intel)' })).toContain(
    'Node arm64 right → shell amd64 wrong',
  );
});

test('an SDK for another processor breaks the last links', async () => {
  expect(await words({ sdk: { head: realHead('darwin-amd64 go') } })).toContain(
    'go amd64 wrong → GOARCH amd64 wrong',
  );
});

test('before the SDK is there its links are unknown, as is what the machine does not tell', async () => {
  const facts = await surveyMachine(simulatedMac({ sysctl: 'missing' }), { expected: 'arm64' });
  const unknown = chainOf(facts).filter(({ state }) => state === 'unknown');
  expect(unknown.map(({ name, evidence }) => [name, evidence.observed])).toEqual([
    ['CPU', '/usr/sbin/sysctl: not found (exit code 127)'],
    ['go', 'not installed yet'],
    ['GOARCH', 'not installed yet'],
  ]);
});

test('the facts are told in a fixed order, and what is unknown says so', async () => {
  const machine = await surveyMachine(simulatedMac({ sysctl: 'missing' }), { expected: 'arm64' });
  expect(factRows(machine).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'processor: unknown',
    'chip: unknown',
    'operating system: macOS 15.7.7',
    'translated: no',
    'RUNNER_ARCH: arm64',
    'runner programs: Runner.Listener: Mach-O arm64, Runner.Worker: Mach-O arm64',
    'Node: v24.19.0 arm64',
    'shell bash: arm64',
    'shell sh: arm64',
    'go env -w: no such file',
  ]);
  const rows = factRows(await sdkFacts(simulatedMac({ sdk: {} }), macGoroot));
  expect(rows.slice(10).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    `GOROOT: ${macGoroot}`,
    'Go: go1.26.8',
    `go on the PATH: ${macGoroot}/bin/go go1.26.8`,
    'GOPATH: /Users/runner/go',
    'GOCACHE: /Users/runner/Library/Caches/go-build',
    'GOMODCACHE: /Users/runner/go/pkg/mod',
  ]);
});
