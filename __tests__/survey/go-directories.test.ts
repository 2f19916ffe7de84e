import type { Host } from '../../src/host/host.ts';
import { lookAtDirectory } from '../../src/survey/go-directories.ts';
import { simulatedLinux } from '../support/simulated-linux.ts';

const goroot = '/opt/go';
const { uid } = simulatedLinux().self;
const directory = (owner: number, mode: number) => ({ isDirectory: true, uid: owner, mode });
const machine = simulatedLinux({
  files: {
    '/home/runner/go': directory(uid, 0o755),
    '/srv/shared': directory(0, 0o777),
    '/srv/root': directory(0, 0o755),
  },
});

async function stateOf(path: string, variable: 'GOPATH' | 'GOCACHE' = 'GOCACHE') {
  return (await lookAtDirectory(machine, { variable, path }, goroot)).state.value;
}

test.each([
  ['/home/runner/go', 'usable'],
  ['/home/runner/go/pkg/mod', 'usable'],
  ['/srv/shared', 'other-owner'],
  ['/srv/root', 'not-writable'],
  ['/srv/root/below', 'cannot-be-made'],
  ['/opt/go/cache', 'inside-goroot'],
  ['relative', 'cannot-be-made'],
])('%s is %s', async (path, expected) => {
  expect(await stateOf(path)).toBe(expected);
});

test('of a GOPATH with several directories, the one that go writes to is looked at', async () => {
  expect(await stateOf('/srv/root:/home/runner/go', 'GOPATH')).toBe('not-writable');
  expect(await stateOf('/home/runner/go:/srv/root', 'GOPATH')).toBe('usable');
});

test('a directory below one that may not be entered is unknown, with the reason', async () => {
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  const closed: Host = { ...machine, stat: () => Promise.reject(denied) };
  const { state } = await lookAtDirectory(closed, { variable: 'GOCACHE', path: '/x/y' }, goroot);
  expect(state).toEqual({
    value: undefined,
    evidence: { source: 'GOCACHE /x/y', observed: 'EACCES: permission denied' },
  });
});
