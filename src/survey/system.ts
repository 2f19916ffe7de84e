import type { Host } from '../host/host.ts';
import { readExecutable } from './executable.ts';
import { ask, learn, mapFact, unknown } from './fact.ts';
import type { Executable, Fact, MachineFacts } from './facts.ts';
import { kernelArchitecture } from './hardware.ts';

/** Which operating system this is, and what it is built for. */
export type SystemFacts = Pick<MachineFacts, 'osName' | 'osVersion' | 'osArchitecture' | 'libc'>;

/** Looks at macOS or Linux; of other systems only the name is known. */
export async function surveySystem(host: Host, timeoutMs: number): Promise<SystemFacts> {
  if (host.self.platform === 'darwin') return macSystem(host, timeoutMs);
  if (host.self.platform === 'linux') return linuxSystem(host);
  const nothing = unknown('system', `not asked on ${host.self.platform}`);
  const osName = known('process.platform', host.self.platform);
  return { osName, osVersion: nothing, osArchitecture: nothing, libc: nothing };
}

async function macSystem(host: Host, timeoutMs: number): Promise<SystemFacts> {
  const osVersion = await macVersion(host, timeoutMs);
  return {
    osName: mapFact(osVersion, (version) => `macOS ${version}`),
    osVersion,
    osArchitecture: kernelArchitecture(host),
    libc: unknown('libc', 'not asked on macOS'),
  };
}

const systemVersion = '/System/Library/CoreServices/SystemVersion.plist';

/** The file that `sw_vers` reads, or else `sw_vers` itself: a file is there at once, a program takes its time. */
async function macVersion(host: Host, timeoutMs: number): Promise<Fact<string>> {
  const inFile = await learn(systemVersion, async () => {
    const text = (await host.readText(systemVersion)) ?? '';
    const value = /<key>ProductVersion<\/key>\s*<string>([\d.]+)<\/string>/.exec(text)?.[1];
    return { value, observed: `ProductVersion ${value}` };
  });
  if (inFile.value !== undefined) return inFile;
  const said = await ask(host, ['/usr/bin/sw_vers'], { timeoutMs });
  return mapFact(said, (text) => /^ProductVersion:\s*([\d.]+)$/m.exec(text)?.[1]);
}

async function linuxSystem(host: Host): Promise<SystemFacts> {
  const [osName, shell, node] = await Promise.all([
    linuxName(host),
    readExecutable(host, '/bin/sh'),
    readExecutable(host, host.self.execPath),
  ]);
  return {
    osName,
    osVersion: known('kernel release', host.self.kernel.release),
    osArchitecture: mapFact(shell, ({ format, architectures }) =>
      format === 'elf' ? architectures[0] : undefined,
    ),
    libc: libcOf([shell, node]),
  };
}

function linuxName(host: Host): Promise<Fact<string>> {
  const path = '/etc/os-release';
  return learn(path, async () => {
    const text = (await host.readText(path)) ?? '';
    const value = /^PRETTY_NAME=(["']?)(.*)\1$/m.exec(text)?.[2];
    return { value, observed: value ?? 'no PRETTY_NAME' };
  });
}

/** The C library has the name of its loader; a static program says nothing about it. */
function libcOf(programs: readonly Fact<Executable>[]): Fact<'glibc' | 'musl'> {
  for (const { value, evidence } of programs) {
    const observed = value?.interpreter;
    const name = /\/ld-(musl|linux|2\.)|\/ld64?\.so/.exec(observed ?? '');
    if (observed !== undefined && name) {
      const source = `loader of ${evidence.source}`;
      return { value: name[1] === 'musl' ? 'musl' : 'glibc', evidence: { source, observed } };
    }
  }
  return unknown('loader of /bin/sh', 'it names none');
}

function known(source: string, value: string): Fact<string> {
  return { value, evidence: { source, observed: value } };
}
