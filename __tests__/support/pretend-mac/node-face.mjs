// Preloaded into the Node that stands behind a darwin Node program: what it says of the machine is what that one would say.
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const state = Object.fromEntries(
  [...readFileSync('/pretend/state', 'utf8').matchAll(/^declare -- (\w+)="(.*)"$/gm)].map(
    ([, name, value]) => [name, value],
  ),
);
const machine = process.env.PRETEND_ARCH;
const execPath = process.env.PRETEND_FILE;
// A Mac's environment has no such variables; who asks later finds them in what this process was started with.
delete process.env.PRETEND_ARCH;
delete process.env.PRETEND_FILE;

const arch = machine === 'arm64' ? 'arm64' : 'x64';
const version = `Darwin Kernel Version ${state.DARWIN}: root:xnu/RELEASE_${state.KERNEL}`;

function say(object, values) {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(object, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
}

say(process, {
  platform: 'darwin',
  arch,
  execPath,
  execArgv: process.execArgv.filter((word) => !word.includes('/pretend/')),
});
say(os, {
  platform: () => 'darwin',
  arch: () => arch,
  type: () => 'Darwin',
  machine: () => machine,
  release: () => state.DARWIN,
  version: () => version,
  cpus: () =>
    Array.from({ length: 8 }, () => ({
      model: state.CHIP,
      speed: 2400,
      times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 },
    })),
});
syncBuiltinESMExports();
