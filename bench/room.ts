import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The place in which one contestant runs: its own home, workspace and files of the runner. */
export interface Room {
  readonly directory: string;
  readonly toolCache: string;
  readonly env: Readonly<Record<string, string>>;
}

const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function runnerEnvironment(directory: string, toolCache: string): Record<string, string> {
  const at = (name: string): string => join(directory, name);
  return {
    PATH: `${dirname(process.execPath)}:${systemPath}`,
    HOME: at('home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: at('work/repository'),
    RUNNER_WORKSPACE: at('work'),
    RUNNER_TEMP: at('temp'),
    RUNNER_TOOL_CACHE: toolCache,
    RUNNER_NAME: 'bench',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_ARCH: process.arch.toUpperCase(),
  };
}

/** Empties the temporary directory and the files of the runner, as the runner does for every job. */
export async function tidy(room: Room): Promise<void> {
  const temp = join(room.directory, 'temp');
  await rm(temp, { recursive: true, force: true });
  for (const name of ['temp', 'home', 'work/repository', 'work/_temp']) {
    await mkdir(join(room.directory, name), { recursive: true });
  }
  for (const name of ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STATE']) {
    await writeFile(room.env[name] ?? '', '');
  }
  await writeFile(room.env.GITHUB_STEP_SUMMARY ?? '', '');
}

/** Makes a room below `parent`. With no `toolCache` of somebody else, it has an empty one of its own. */
export async function makeRoom(parent: string, toolCache?: string): Promise<Room> {
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(join(parent, 'room-'));
  const cache = toolCache ?? join(directory, 'tool-cache');
  await mkdir(cache, { recursive: true });
  const files = ['ENV', 'PATH', 'OUTPUT', 'STATE', 'STEP_SUMMARY'].map((name) => [
    `GITHUB_${name}`,
    join(directory, name),
  ]);
  const env = { ...runnerEnvironment(directory, cache), ...Object.fromEntries(files) };
  const room = { directory, toolCache: cache, env };
  await tidy(room);
  return room;
}

/** Removes a room and all that is in it. `go` leaves a process for its telemetry behind, which writes a little longer. */
export async function clear(room: Room): Promise<void> {
  const patience = { maxRetries: 10, retryDelay: 100 };
  await rm(room.directory, { recursive: true, force: true, ...patience });
}
