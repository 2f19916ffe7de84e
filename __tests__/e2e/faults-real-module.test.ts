import { startChecksumDatabase } from '../support/checksum-database.ts';
import { expectInstalled, expectRefused, faultBench } from '../support/fault-bench.ts';
import { here } from '../support/lean-sdk.ts';
import { startModuleProxy } from '../support/module-proxy.ts';
import { problemsOf } from '../support/outcome.ts';
import { moduleHash, moduleProxyDirectory, sdkVersion } from '../support/real-sdk.ts';

const bench = faultBench();

afterAll(() => bench.end());

/** Runs with a proxy that has the real toolchain module, and a checksum database that has its record. */
async function install(gosumdb: 'vouching' | 'off', pin = '') {
  const h1 = await moduleHash(here.platform);
  const proxy = await bench.keep(startModuleProxy({ folder: moduleProxyDirectory() }));
  const version = `v0.0.1-go${sdkVersion}.${here.platform}`;
  const records = [{ module: 'golang.org/toolchain', version, h1 }];
  const database = await bench.keep(startChecksumDatabase({ records }));
  const env = { GOPROXY: proxy.url, GOSUMDB: gosumdb === 'off' ? 'off' : database.gosumdb };
  const inputs = { 'download-sources': 'module-proxy', 'go-sha256': pin };
  return { run: await bench.run({ inputs, env }), database, h1 };
}

test('the real toolchain module is installed when the checksum database vouches for it', async () => {
  const { run, database } = await install('vouching');
  expectInstalled(run);
  expect(run.stdout).toContain(`h1 hash proved by ${database.name}`);
}, 120_000);

test('without a database it is refused, and the line that the remedy gives makes it accepted', async () => {
  const refused = await install('off');
  expectRefused(refused.run, 'checksum-database-off');
  const line = /"go-sha256: (h1:[^"]+)"/.exec(problemsOf(refused.run)[0]?.remedy ?? '');
  expect(line?.[1]).toBe(refused.h1);
  const { run, database } = await install('off', line?.[1]);
  expectInstalled(run);
  expect(database.requests).toEqual([]);
}, 120_000);
