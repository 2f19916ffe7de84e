import { join } from 'node:path';
import {
  type ModuleProxyOptions,
  moduleProxySource,
} from '../../src/go/module-proxy/module-proxy.ts';
import type { Source } from '../../src/go/source.ts';
import {
  startChecksumDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
} from './checksum-database.ts';
import { startModuleProxy, type TestProxy, type TestProxyOptions } from './module-proxy.ts';
import { plainHttpClient } from './plain-http-client.ts';
import { makeWorkbench, type Workbench } from './sdk-order.ts';
import { smallToolchain } from './small-toolchain.ts';

/** The toolchain that the servers of a `ModuleBench` know. */
export const toolchain = smallToolchain('go1.99.1.linux-arm64');

/** Another one of the same version. */
export const otherToolchain = smallToolchain('go1.99.1.linux-arm64', 'another program');

export const zipPath = `golang.org/toolchain/@v/${toolchain.version}.zip`;

/** A workbench with proxies and checksum databases around it, gone after the test. */
export interface ModuleBench extends Workbench {
  startProxy(options?: TestProxyOptions): Promise<TestProxy>;
  startDatabase(options?: TestDatabaseOptions): Promise<TestDatabase>;
  sourceOf(goproxy: string, gosumdb: string, more?: Partial<ModuleProxyOptions>): Source;
}

/** Makes an empty bench. `remove` closes its servers too. */
export async function makeModuleBench(): Promise<ModuleBench> {
  const workbench = await makeWorkbench();
  const servers: { close(): Promise<void> }[] = [];
  return {
    ...workbench,
    startProxy: async (options = {}) => {
      const proxy = await startModuleProxy({ documents: toolchain.documents, ...options });
      servers.push(proxy);
      return proxy;
    },
    startDatabase: async (options = {}) => {
      const database = await startChecksumDatabase({ records: [toolchain.record], ...options });
      servers.push(database);
      return database;
    },
    sourceOf: (goproxy, gosumdb, more = {}) =>
      moduleProxySource({
        goproxy,
        gosumdb,
        goModCache: undefined,
        stateDirectory: join(workbench.root, 'state'),
        http: plainHttpClient,
        ...more,
      }),
    remove: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await workbench.remove();
    },
  };
}
