import type { Answer, Source } from '../source.ts';
import type { SourceDependencies } from '../source-dependencies.ts';
import type { ModuleSettings } from './module-settings.ts';

const noSignature: Answer<never> = {
  kind: 'not-found',
  evidence: {
    source: 'module-proxy',
    observed:
      'toolchain modules have no OpenPGP signature, and `verify-signature: required` asks for one',
  },
};

/** Modules are proved by the checksum database, and that is not what was asked for. */
export const unsigned: Source = {
  name: 'module-proxy',
  list: async () => noSignature,
  unpack: async () => noSignature,
};

/** Go's own way to get a toolchain. Where nothing on the machine names a proxy, only its module cache is looked at. */
export function modules({ http, moduleSettings, stateDirectory }: SourceDependencies): Source {
  const open = async () => {
    const { goproxy = 'off', looked: _, ...settings } = await moduleSettings();
    const { moduleProxySource } = await import('./module-proxy.ts');
    return moduleProxySource({ goproxy, ...settings, stateDirectory, http: await http() });
  };
  return {
    name: 'module-proxy',
    list: async (platform) =>
      explained(await (await open()).list(platform), await moduleSettings()),
    unpack: async (order) => explained(await (await open()).unpack(order), await moduleSettings()),
  };
}

/** What the go command has downloaded earlier. It is no list of what there is. */
export function moduleCache({ moduleSettings, stateDirectory }: SourceDependencies): Source {
  const evidence = { source: 'GOMODCACHE', observed: 'keeps no list of versions' };
  return {
    name: 'module-cache',
    list: async () => ({ kind: 'not-found', evidence }),
    unpack: async (order) => {
      const { unpackProvedCopy } = await import('./proved-copy.ts');
      return unpackProvedCopy({ ...(await moduleSettings()), stateDirectory }, order);
    },
  };
}

/** What is missing is a proxy, not the version. */
function explained<T>(answer: Answer<T>, { goproxy, looked }: ModuleSettings): Answer<T> {
  if (answer.kind === 'found' || goproxy !== undefined) return answer;
  const where = looked.map(({ source, observed }) => `${source}: ${observed}`).join('; ');
  const observed = `no module proxy is configured (set GOPROXY to use one). ${where}`;
  return { kind: 'unreachable', evidence: { source: 'GOPROXY', observed } };
}
