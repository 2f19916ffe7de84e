import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { slotOf } from '../../../src/go/tool-cache/tool-cache.ts';
import { toolCacheRoots, workDirectory } from '../../../src/go/tool-cache/tool-cache-root.ts';
import { rootToWrite } from '../../../src/go/tool-cache/writable-root.ts';
import type { Problem } from '../../../src/problem.ts';
import {
  go1268,
  linuxArm64,
  scratchDirectory,
  sdkFiles,
  writeSdk,
} from '../../support/fake-sdk.ts';

const nobody = 65534;
const program = join(dirname(fileURLToPath(import.meta.url)), 'programs/choose-root.ts');

interface Choice {
  readonly root: string;
  readonly problem?: Problem;
  readonly found: string;
}

/** Asks as a user who is not root, since nothing is forbidden to root. */
async function chooseAsNobody(env: Readonly<Record<string, string>>): Promise<Choice> {
  const node = [process.execPath, '--no-warnings', program, JSON.stringify(env)];
  const drop = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...node];
  const argv = process.getuid?.() === 0 ? ['setpriv', ...drop] : node;
  const [command = '', ...args] = argv;
  const { stdout } = await promisify(execFile)(command, args, { env: {} });
  return JSON.parse(stdout) as Choice;
}

async function openTo(uid: number, path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  if (process.getuid?.() === 0) await chown(path, uid, uid);
  return path;
}

describe('where SDKs are looked for', () => {
  test.each([
    [
      'RUNNER_TOOL_CACHE',
      { RUNNER_TOOL_CACHE: '/a', AGENT_TOOLSDIRECTORY: '/b', HOME: '/h' },
      '/a',
    ],
    ['RUNNER_TOOLSDIRECTORY', { RUNNER_TOOL_CACHE: '', RUNNER_TOOLSDIRECTORY: '/c' }, '/c'],
    ['AGENT_TOOLSDIRECTORY', { AGENT_TOOLSDIRECTORY: '/b/' }, '/b'],
  ])('%s decides, and then there is only the temporary one', (name, env, first) => {
    expect(toolCacheRoots({ ...env, RUNNER_TEMP: '/w/_temp' }, '/root')).toEqual({
      directories: [first, '/w/_temp/setup-go-arm64/tool-cache'],
      configuredBy: name,
    });
  });

  test('without these the runner’s work directory, the home directory and the temporary one', () => {
    const env = { RUNNER_WORKSPACE: '/w/app', HOME: '/home/ci', RUNNER_TEMP: '/w/_temp' };
    expect(toolCacheRoots(env)).toEqual({
      directories: [
        '/w/_tool',
        '/home/ci/.cache/setup-go-arm64/tool-cache',
        '/w/_temp/setup-go-arm64/tool-cache',
      ],
      configuredBy: undefined,
    });
  });

  test('without HOME the home directory of the user database', () => {
    const { directories } = toolCacheRoots({}, '/var/lib/ci');
    expect(directories).toEqual(['/var/lib/ci/.cache/setup-go-arm64/tool-cache']);
    expect(toolCacheRoots({}).directories).toEqual([]);
  });

  test.each([
    [{ RUNNER_WORKSPACE: '/w/app' }, '/w'],
    [{ GITHUB_WORKSPACE: '/w/app/app/' }, '/w'],
    [{ GITHUB_WORKSPACE: '/src' }, undefined],
    [{ GITHUB_WORKSPACE: '/github/workspace' }, undefined],
    [{}, undefined],
  ])('the work directory for %j is %s', (env, expected) => {
    expect(workDirectory(env)).toBe(expected);
  });
});

test('a tool cache that is not there yet is made', async () => {
  await using scratch = await scratchDirectory();
  const root = join(scratch.path, 'tool cache/ñ');
  const roots = toolCacheRoots({ RUNNER_TOOL_CACHE: root });
  expect(await rootToWrite(roots)).toEqual({ root, problem: undefined });
  expect((await stat(root)).isDirectory()).toBe(true);
});

test('a file in the place of the tool cache is told, and the temporary one serves', async () => {
  await using scratch = await scratchDirectory();
  const env = { RUNNER_TOOL_CACHE: join(scratch.path, 'file'), RUNNER_TEMP: scratch.path };
  await writeFile(env.RUNNER_TOOL_CACHE, '');
  const { root, problem } = await rootToWrite(toolCacheRoots(env));
  expect(root).toBe(join(scratch.path, 'setup-go-arm64/tool-cache'));
  expect(problem).toMatchObject({ id: 'tool-cache-read-only', severity: 'notice' });
});

test('with no directory at all a new one is made for this run', async () => {
  const { root, problem } = await rootToWrite({ directories: [], configuredBy: undefined });
  expect(root.startsWith(join(tmpdir(), 'setup-go-arm64-'))).toBe(true);
  expect(problem).toBeUndefined();
  await rm(root, { recursive: true });
});

describe('for a user who may not write to the tool cache', () => {
  test('the temporary one serves, with a notice that says so, and hits are still found', async () => {
    await using scratch = await scratchDirectory();
    await chmod(scratch.path, 0o755);
    const cache = join(scratch.path, "root's cache");
    const temp = await openTo(nobody, join(scratch.path, 'temp'));
    const slot = slotOf({ root: cache, version: go1268, platform: linuxArm64 });
    await writeSdk(slot.goroot, sdkFiles(linuxArm64));
    await writeFile(slot.marker, '');
    await chmod(cache, 0o555);
    const choice = await chooseAsNobody({ RUNNER_TOOL_CACHE: cache, RUNNER_TEMP: temp });
    const root = join(temp, 'setup-go-arm64/tool-cache');
    expect(choice).toEqual({
      root,
      found: 'hit',
      problem: {
        id: 'tool-cache-read-only',
        severity: 'notice',
        summary: `The tool cache ${cache} cannot be written to; Go is placed in ${root}, for this job only`,
        evidence: [
          { source: 'RUNNER_TOOL_CACHE', observed: cache },
          {
            source: expect.stringContaining(`${cache}/.setup-go-arm64`),
            observed: 'cannot be written to (EACCES)',
          },
        ],
        remedy: expect.stringContaining(`'${scratch.path}/root'\\''s cache'`),
      },
    });
    await chmod(cache, 0o755);
  });

  test('a tool cache whose go directory belongs to somebody else is none to write to', async () => {
    await using scratch = await scratchDirectory();
    await chmod(scratch.path, 0o755);
    const cache = await openTo(nobody, join(scratch.path, 'cache'));
    const temp = await openTo(nobody, join(scratch.path, 'temp'));
    await mkdir(join(cache, 'go'), { mode: 0o555 });
    const choice = await chooseAsNobody({ RUNNER_TOOL_CACHE: cache, RUNNER_TEMP: temp });
    expect(choice.root).toBe(join(temp, 'setup-go-arm64/tool-cache'));
    expect(choice.problem?.evidence[1]?.source).toBe(join(cache, 'go'));
  });

  test('without a configured one the next is taken, and nothing is told', async () => {
    await using scratch = await scratchDirectory();
    await chmod(scratch.path, 0o755);
    const home = await openTo(nobody, join(scratch.path, 'home'));
    const work = join(scratch.path, 'work');
    await mkdir(work, { mode: 0o555 });
    const choice = await chooseAsNobody({ RUNNER_WORKSPACE: join(work, 'app'), HOME: home });
    expect(choice.root).toBe(join(home, '.cache/setup-go-arm64/tool-cache'));
    expect(choice.problem).toBeUndefined();
  });

  test('without any environment there is still a place', async () => {
    const choice = await chooseAsNobody({});
    expect(choice.root).toContain('setup-go-arm64-');
    expect(choice.problem).toBeUndefined();
    await rm(choice.root, { recursive: true });
  });
});
