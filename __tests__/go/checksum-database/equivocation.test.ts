import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Asking, beginAsking, problemOf } from '../../support/asking.ts';
import { makeSigner } from '../../support/note-signer.ts';

let asking: Asking;

beforeEach(async () => {
  asking = await beginAsking();
});

afterEach(() => asking.end());

describe('a database that is asked a second time', () => {
  const signer = makeSigner('sum.example.test');
  const size = (after: number) => ({ signer, filler: { before: 300, after } });

  test.each([
    ['grown', 5, 500, 801],
    ['the same', 5, 5, 306],
    ['an older one', 500, 5, 801],
  ])('proves its tree when it is %s', async (_, first, second, treeSize) => {
    await asking.ask(await asking.start(size(first)));
    // The whole tree is served, as a real server does, whatever head the answer carries.
    const headSize = 301 + second;
    const answer = await asking.ask(
      await asking.start({ ...size(Math.max(first, second)), headSize }),
    );
    expect(answer).toMatchObject({ kind: 'found', value: { treeSize } });
  });

  test.each([
    ['a larger', 5, 500],
    ['an equal', 5, 5],
    ['a smaller', 500, 5],
  ])('is found out when it shows %s tree of another history', async (_, first, second) => {
    const before = await asking.start(size(first));
    await asking.ask(before);
    const kept = await readFile(join(asking.memory, 'sum.example.test/latest'));
    const fork = await asking.start({
      ...size(Math.max(first, second)),
      history: 'b',
      headSize: 301 + second,
    });
    const problem = await problemOf(asking.ask(fork));
    // A smaller fork is served with tiles of its own, which the larger head that is kept does not stand behind.
    expect(problem.id).toBe(
      second < first ? 'checksum-database-proof' : 'checksum-database-forked',
    );
    expect(await readFile(join(asking.memory, 'sum.example.test/latest'))).toEqual(kept);
  });

  test('is found out by the head that go remembers', async () => {
    const goDirectory = await mkdtemp(join(tmpdir(), 'go-heads-'));
    const first = await asking.start(size(5));
    const body = first.answer('/latest').body;
    await mkdir(join(goDirectory, 'sum.example.test'));
    await writeFile(join(goDirectory, 'sum.example.test/latest'), body);
    const fork = await asking.start({ ...size(500), history: 'b' });
    const problem = await problemOf(asking.ask(fork, goDirectory));
    expect(problem.id).toBe('checksum-database-forked');
    expect(problem.evidence.map(({ observed }) => observed)).toEqual([
      expect.stringMatching(/^tree of 306 records, hash \S+, signed sum\.example\.test \S+$/),
      expect.stringMatching(/^tree of 801 records, hash \S+, signed sum\.example\.test \S+$/),
      expect.stringMatching(/^hash \S+$/),
    ]);
    await rm(goDirectory, { recursive: true });
  });

  test('begins anew when the head that is kept is damaged or of another key', async () => {
    await asking.ask(await asking.start(size(5)));
    await writeFile(join(asking.memory, 'sum.example.test/latest'), 'nonsense');
    expect(await asking.ask(await asking.start(size(9)))).toMatchObject({ kind: 'found' });
    expect(await asking.ask(await asking.start())).toMatchObject({ kind: 'found' });
  });
});
