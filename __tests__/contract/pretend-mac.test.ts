import { removeJobs } from '../support/job.ts';
import { type MacState, shellOnPretendMac } from '../support/pretend-mac.ts';

// The pretended Mac is made of namespaces of Linux.
const describeHere = process.platform === 'linux' ? describe : describe.skip;

describeHere('a pretended Mac', () => {
  afterAll(removeJobs);

  const node = '/Users/runner/actions-runner/externals/node24/bin/node';

  /** Each line is a command; each answer is what it printed, errors too, and its exit code when that is not 0. */
  async function answers(state: MacState, commands: readonly string[]): Promise<readonly string[]> {
    const script = commands.map((line) => `(${line}) 2>&1; echo "[$?]"; echo ====`).join('\n');
    const { stdout } = await shellOnPretendMac(state, script);
    return stdout
      .split('====\n')
      .slice(0, -1)
      .map((text) => text.replace(/\n?\[0\]\n$/, '').replace(/\n?(\[\d+\])\n$/, ' $1'));
  }

  describe('the pretended Mac answers as real ones are recorded to', () => {
    test('a native session on Apple silicon', async () => {
      const said = await answers('m1', [
        'sysctl -n sysctl.proc_translated',
        'sysctl -n hw.optional.arm64',
        'sysctl -n machdep.cpu.brand_string',
        'uname -m',
        'uname -p',
        'arch',
        'uname -v | grep -o ARM64',
        'sw_vers',
        'xcode-select -p',
        `${node} -p "process.platform + ' ' + process.arch + ' ' + process.execPath"`,
      ]);
      expect(said).toEqual([
        '0',
        '1',
        'Apple M1',
        'arm64',
        'arm',
        'arm64',
        'ARM64',
        'ProductName:\t\tmacOS\nProductVersion:\t\t15.7.7\nBuildVersion:\t\t24G720',
        '/Library/Developer/CommandLineTools',
        `darwin arm64 ${node}`,
      ]);
    });

    test('a session under Rosetta, whose kernel still says ARM64', async () => {
      const said = await answers('rosetta-terminal', [
        'sysctl -n sysctl.proc_translated',
        'sysctl -n hw.optional.arm64',
        'sysctl -n machdep.cpu.brand_string',
        'uname -m',
        'uname -p',
        'arch',
        'uname -v | grep -o ARM64',
        'arch -arm64 uname -m',
        `${node} -p process.arch`,
      ]);
      expect(said).toEqual([
        '1',
        '1',
        'Apple M1',
        'x86_64',
        'i386',
        'i386',
        'ARM64',
        'arm64',
        'x64',
      ]);
    });

    test('an Intel Mac, which does not know the variables of Apple silicon', async () => {
      const said = await answers('intel', [
        'sysctl -n sysctl.proc_translated',
        'sysctl -in sysctl.proc_translated',
        'sysctl -q hw.optional.arm64',
        'uname -m',
        'uname -v | grep -o X86_64',
      ]);
      expect(said).toEqual([
        "sysctl: unknown oid 'sysctl.proc_translated' [1]",
        '',
        ' [1]',
        'x86_64',
        'X86_64',
      ]);
    });

    test('what a translated Node starts is translated too, whatever environment it is given', async () => {
      const script = `const { spawnSync } = require('node:child_process');
      const said = spawnSync('/bin/bash', ['-c', 'uname -m; sysctl -n sysctl.proc_translated'], { env: {} });
      process.stdout.write(said.stdout)`;
      const said = await answers('rosetta-runner-package', [`${node} -e "${script}"`, 'uname -m']);
      expect(said).toEqual(['x86_64\n1', 'arm64']);
    });

    test('a program without a slice for the machine does not run', async () => {
      const said = await answers('m1', [
        `arch -x86_64 ${node} -p 1`,
        '/Users/runner/actions-runner/bin/Runner.Worker',
      ]);
      expect(said[0]).toBe('arch: posix_spawnp: node: Bad CPU type in executable [1]');
      expect(said[1]).toContain('[126]');
    });
  });

  describe('the Go of a darwin SDK on the pretended Mac', () => {
    test('speaks for its own file, its own GOROOT and what is set', async () => {
      const said = await answers('pkg-go', [
        'go version',
        'go env GOROOT GOHOSTARCH GOHOSTOS GOARCH GOTOOLDIR',
        'GOARCH=arm64 go env GOARCH CGO_ENABLED',
        '$(go env GOTOOLDIR)/compile -V=full',
        'go env GOENV',
      ]);
      expect(said).toEqual([
        'go version go1.22.3 darwin/amd64',
        '/usr/local/go\namd64\ndarwin\namd64\n/usr/local/go/pkg/tool/darwin_amd64',
        'arm64\n0',
        'compile version go1.22.3',
        '/Users/runner/Library/Application Support/go/env',
      ]);
    });

    test('heeds what `go env -w` wrote', async () => {
      const said = await answers('pkg-go', [
        'go env -w GOARCH=arm64 GOFLAGS=-trimpath; go env GOARCH GOFLAGS',
        'go env -json GOARCH',
      ]);
      expect(said).toEqual(['arm64\n-trimpath', '{\n\t"GOARCH": "arm64"\n}']);
    });
  });
});
