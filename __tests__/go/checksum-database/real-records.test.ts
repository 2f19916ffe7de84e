import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookup } from '../../../src/go/checksum-database/client.ts';
import { knownKeys } from '../../../src/go/checksum-database/note.ts';
import { fromFolder, type ReadDatabase } from '../../../src/go/checksum-database/route.ts';
import { type Asking, beginAsking, keyOf, problemOf } from '../../support/asking.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/checksum-database');

let asking: Asking;

beforeEach(async () => {
  asking = await beginAsking();
});

afterEach(() => asking.end());

describe('with the real records of sum.golang.org', () => {
  const key = keyOf(knownKeys['sum.golang.org'] ?? '');
  const askReal = (platform: string, read: ReadDatabase, goDirectory: string | undefined) => {
    const name = `v0.0.1-go1.26.8.${platform}`;
    return lookup(
      { key, read, memory: { directory: asking.memory, goDirectory } },
      'golang.org/toolchain',
      name,
    );
  };
  const folder = fromFolder(join(fixtures, 'sum.golang.org'));

  test.each([
    ['linux-arm64', 61744020, 'h1:sYL/O6MqS68ML0kjsQ36WoYIpJqkw60TxizWUYUKQMc='],
    ['darwin-arm64', 61744041, 'h1:dFjGhY6f8DTsY8/rLchUTDRRfjJP4pCrGCwxvHFT2Fg='],
    ['darwin-amd64', 61744102, 'h1:7/9KPPN8PckcA9s91hm2jmQMhzW4KyTJXHIs45L0C9M='],
    // This lookup carries an older head, which is proved to be the beginning of the one that go remembers.
    ['linux-amd64', 61743986, 'h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM='],
  ])('the hash of the toolchain for %s is proved', async (platform, recordId, h1) => {
    expect(await askReal(platform, folder, fixtures)).toEqual({
      kind: 'found',
      value: { h1, recordId, database: 'sum.golang.org', treeSize: 71318111, problems: [] },
    });
    expect(await readFile(join(asking.memory, 'sum.golang.org/latest'))).toEqual(
      await readFile(join(fixtures, 'sum.golang.org/latest')),
    );
  });

  test('what go itself remembers is read and not written', async () => {
    const own = join(asking.memory, 'go');
    await cp(join(fixtures, 'sum.golang.org/lookup'), join(own, 'sum.golang.org/lookup'), {
      recursive: true,
    });
    await askReal('linux-arm64', folder, own);
    expect(await readdir(join(own, 'sum.golang.org'))).toEqual(['lookup']);
  });

  test.each(['tile/8/0/x241/187', 'tile/8/1/942', 'tile/8/3/000.p/4', 'tile/8/0/x278/586.p/95'])(
    'a flipped bit in %s is found',
    async (path) => {
      const read: ReadDatabase = async (asked) => {
        const answer = await folder(asked);
        if (asked !== path || answer.kind !== 'found') return answer;
        const value = Buffer.from(answer.value);
        value[40] = (value[40] ?? 0) ^ 4;
        return { kind: 'found', value };
      };
      const problem = await problemOf(askReal('linux-arm64', read, undefined));
      expect(problem.id).toBe('checksum-database-proof');
    },
  );
});
