import { type Architecture, goArchitecture } from '../architecture.ts';
import type { Host } from '../host/host.ts';
import { ask, mapFact, unknown } from './fact.ts';
import type { Fact, MachineFacts } from './facts.ts';
import { type KernelVariable, sysctl } from './sysctl.ts';

/** What the processor is, and whether what runs on it is translated. */
export type HardwareFacts = Pick<MachineFacts, 'hardware' | 'chip' | 'translated'>;

/** Asks the machine itself: the architecture of this process says nothing about the processor. */
export function surveyHardware(host: Host, timeoutMs: number): Promise<HardwareFacts> {
  return host.self.platform === 'darwin' ? macHardware(host, timeoutMs) : hardware(host, timeoutMs);
}

const variables = [
  'hw.optional.arm64',
  'sysctl.proc_translated',
  'machdep.cpu.brand_string',
] as const;

async function macHardware(host: Host, timeoutMs: number): Promise<HardwareFacts> {
  const found = await sysctl(host, variables, timeoutMs);
  const processor = macProcessor(host, found['hw.optional.arm64']);
  return {
    hardware: processor,
    chip: found['machdep.cpu.brand_string'],
    translated: macTranslated(host, processor, found['sysctl.proc_translated']),
  };
}

/**
 * Only kernels for Apple silicon have the variable, for translated processes too. That it is absent is no proof of an
 * Intel processor by itself: the kernel, whose name is not translated, has to say so as well.
 */
function macProcessor(
  host: Host,
  { value, evidence, isAbsent }: KernelVariable,
): Fact<Architecture> {
  if (value === '1') return { value: 'arm64', evidence };
  const kernel = kernelArchitecture(host);
  const isIntel = (isAbsent || value === '0') && kernel.value === 'amd64';
  if (!isIntel) return { value: undefined, evidence };
  const observed = `${evidence.observed}; the kernel is ${kernel.evidence.observed}`;
  return { value: 'amd64', evidence: { ...evidence, observed } };
}

/** For which processor a Mac's kernel is built: the end of its version, `…/RELEASE_ARM64_T8103`. */
export function kernelArchitecture(host: Host): Fact<Architecture> {
  const { version } = host.self.kernel;
  const name = /[A-Z]+_(ARM64|X86_64)(?:_\w+)?$/.exec(version.trim());
  const evidence = { source: 'kernel version', observed: name?.[0] ?? version };
  return { value: name?.[1] && goArchitecture(name[1]), evidence };
}

/**
 * The variable answers for the program that asks, `sysctl`, which is translated when what starts it is. Where it is
 * silent it follows from what cannot be otherwise: an x64 process on arm64 hardware is translated.
 */
function macTranslated(
  host: Host,
  processor: Fact<Architecture>,
  variable: KernelVariable,
): Fact<boolean> {
  const { arch } = host.self;
  if (variable.value === '1') return { value: true, evidence: variable.evidence };
  const observed = `${arch} on ${processor.value ?? 'an unknown processor'}`;
  const inferred = { source: 'process.arch', observed };
  if (arch === 'arm64') return { value: false, evidence: inferred };
  if (processor.value === 'arm64') return { value: true, evidence: inferred };
  if (processor.value === 'amd64') return { value: false, evidence: inferred };
  return { value: undefined, evidence: variable.evidence };
}

async function hardware(host: Host, timeoutMs: number): Promise<HardwareFacts> {
  // Run as a program: a Node under an emulator is told what the emulator pretends.
  const machine = mapFact(await ask(host, ['uname', '-m'], { timeoutMs }), goArchitecture);
  return {
    hardware: machine,
    chip: unknown('chip', 'not asked on this system'),
    translated: emulated(host, machine),
  };
}

/** 32-bit programs run on their 64-bit processors without an emulator. */
const families: Readonly<Record<string, string>> = { arm: 'arm64', '386': 'amd64' };

function emulated(host: Host, { value, evidence }: Fact<Architecture>): Fact<boolean> {
  if (value === undefined) return { value: undefined, evidence };
  const own = goArchitecture(host.self.arch);
  const observed = `${host.self.arch} on ${value}`;
  const isOther = (families[own] ?? own) !== (families[value] ?? value);
  return { value: isOther, evidence: { source: 'process.arch', observed } };
}
