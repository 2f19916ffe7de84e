import { goPrograms } from './simulated-go.ts';
import { isApple, type Mac, macReleases, sdks } from './simulated-mac-state.ts';
import { type Behaviour, failure, success } from './simulated-machine.ts';

/** What the commands of a Mac answer, with the recorded texts and exit codes of real ones. */
export function macCommands(mac: Mac): Readonly<Record<string, Behaviour>> {
  const shell: Behaviour = ({ args }, start) => start(args[1]?.split(' ')[0] ?? '', ['-m']);
  const shells = ['/bin/bash', '/bin/sh', '/usr/local/bin/bash'];
  return {
    ...Object.fromEntries(shells.map((path) => [path, shell])),
    '/usr/bin/uname': ({ architecture }) =>
      success(`${architecture === 'arm64' ? 'arm64' : 'x86_64'}\n`),
    // Two tabs after the colon, as on macOS 26.4.
    '/usr/bin/sw_vers': () =>
      success(
        `ProductName:\t\tmacOS\nProductVersion:\t\t${mac.macos}\nBuildVersion:\t\t${macReleases[mac.macos][0]}\n`,
      ),
    '/usr/sbin/sysctl': ({ args, architecture }) => sysctl(mac, args, architecture),
    ...Object.assign({}, ...sdks(mac).map(goPrograms)),
  };
}

/** On Intel the first two are unknown; the second answers for the program that asks. */
function sysctl(mac: Mac, names: readonly string[], architecture: string | undefined) {
  const apple = {
    'hw.optional.arm64': '1',
    'sysctl.proc_translated': architecture === 'amd64' ? '1' : '0',
  };
  const known: Readonly<Record<string, string>> =
    mac.sysctl === 'silent'
      ? {}
      : { ...(isApple(mac) ? apple : {}), 'machdep.cpu.brand_string': mac.chip };
  const missing = names.filter((name) => known[name] === undefined);
  const lines = names.flatMap((name) =>
    known[name] === undefined ? [] : [`${name}: ${known[name]}\n`],
  );
  const complaints = missing.map((name) => `sysctl: unknown oid '${name}'\n`);
  return { ...failure(missing.length > 0 ? 1 : 0, complaints.join('')), stdout: lines.join('') };
}
