import { goName } from '../../../src/go/version.ts';
import { problemOf } from '../../support/asking.ts';
import { type ModuleBench, makeModuleBench } from '../../support/module-source.ts';

const page = { body: '<!DOCTYPE html>\n<p>Log in</p>\n', type: 'text/html' };

let bench: ModuleBench;

beforeEach(async () => {
  bench = await makeModuleBench();
});

afterEach(() => bench.remove());

describe('listing', () => {
  const platform = { os: 'linux', arch: 'arm64' } as const;

  test('offers the versions for the platform', async () => {
    const { url } = await bench.startProxy();
    const answer = await bench.sourceOf(url, 'off').list(platform);
    expect(answer).toEqual({
      kind: 'found',
      value: {
        versions: [{ version: expect.anything(), stable: true }],
        evidence: {
          source: `${url}/golang.org/toolchain/@v/list`,
          observed: '1 versions for linux/arm64',
        },
        stale: false,
      },
    });
    const listed = answer.kind === 'found' ? answer.value.versions[0] : undefined;
    expect(listed && goName(listed.version)).toBe('go1.99.1');
  });

  test.each([
    ['404', { status: 404 }, 'not-found'],
    ['410', { status: 410 }, 'not-found'],
    ['403', { status: 403 }, 'unreachable'],
    ['a login page', page, 'unreachable'],
  ])('a proxy that answers %s is told from one that has it not', async (_, fault, kind) => {
    const { url } = await bench.startProxy({ faults: [{ match: /list$/, ...fault }] });
    expect(await bench.sourceOf(url, 'off').list(platform)).toMatchObject({ kind });
  });

  test('a wrong GOPROXY is a problem', async () => {
    const problem = await problemOf(bench.sourceOf('ftp://a.test', 'off').list(platform));
    expect(problem.id).toBe('goproxy-invalid');
  });
});
