import { realHead, universalHead } from './executable-heads.ts';
import type { SimulatedFiles } from './simulated-files.ts';
import { goFiles } from './simulated-go.ts';
import { type Mac, macReleases, nodePath, runnerRoot, sdks } from './simulated-mac-state.ts';

/** The files of a Mac, as far as anything looks at them. */
export function macFiles(mac: Mac): SimulatedFiles {
  return { ...systemFiles(mac), ...otherFiles(mac) };
}

const program = (content: Uint8Array) => ({ content, mode: 0o755 });

function headOf(name: 'arm64' | 'x64' | 'universal'): Uint8Array {
  if (name === 'universal') return universalHead();
  return realHead(name === 'arm64' ? 'darwin-arm64 go' : 'darwin-amd64 go');
}

function systemFiles(mac: Mac): SimulatedFiles {
  const commands = ['/bin/bash', '/bin/sh', '/usr/bin/uname', '/usr/bin/sw_vers'];
  const sysctl = mac.sysctl === 'missing' ? [] : ['/usr/sbin/sysctl'];
  const plist = '/System/Library/CoreServices/SystemVersion.plist';
  return {
    ...Object.fromEntries(
      [...commands, ...sysctl].map((path) => [path, program(headOf('universal'))]),
    ),
    ...(mac.systemVersion === 'file' ? { [plist]: { content: systemVersion(mac), uid: 0 } } : {}),
    [nodePath(mac)]: program(headOf(mac.node)),
    '/Users/runner': { isDirectory: true },
    '/Users/runner/Library/Caches': { isDirectory: true },
  };
}

/** The layout of the file on macOS 10.15 and 26.3, where it has been published. */
function systemVersion({ macos }: Mac): string {
  const values = {
    ProductBuildVersion: macReleases[macos][0],
    ProductName: 'macOS',
    ProductUserVisibleVersion: macos,
    ProductVersion: macos,
  };
  const entries = Object.entries(values).map(
    ([name, value]) => `\t<key>${name}</key>\n\t<string>${value}</string>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n${entries.join('')}</dict>\n</plist>\n`;
}

function otherFiles(mac: Mac): SimulatedFiles {
  const runner = program(headOf(mac.runner === 'osx-x64' ? 'x64' : 'arm64'));
  const homebrewBash = program(headOf('x64'));
  return {
    ...(mac.runner === 'none'
      ? {}
      : {
          [`${runnerRoot}/bin/Runner.Listener`]: runner,
          [`${runnerRoot}/bin/Runner.Worker`]: runner,
        }),
    ...(mac.bash === 'system' ? {} : { '/usr/local/bin/bash': homebrewBash }),
    ...Object.assign({}, ...sdks(mac).map(goFiles)),
  };
}
