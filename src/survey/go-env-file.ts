import { parseGoEnvFile } from '../go/env-file.ts';
import type { Host } from '../host/host.ts';
import { learn, unknown } from './fact.ts';
import type { Fact, GoEnvFile } from './facts.ts';

/** Reads what `go env -w` left behind, from the file that go itself will read. */
export async function surveyGoEnvFile(host: Host): Promise<Fact<GoEnvFile>> {
  const path = goEnvFilePath(host);
  if (path === 'off') return noFile('GOENV', 'off');
  if (path === undefined) return noFile('go env GOENV', 'none: there is no home directory');
  return learn(path, async () => {
    const text = await host.readText(path);
    const value = { path, settings: parseGoEnvFile(text ?? '') };
    const names = Object.keys(value.settings);
    const observed = text === undefined ? 'no such file' : `sets ${names.join(', ') || 'nothing'}`;
    return { value, observed };
  });
}

function noFile(source: string, observed: string): Fact<GoEnvFile> {
  return { ...unknown(source, observed), value: { path: 'off', settings: {} } };
}

/** Where go looks (os.UserConfigDir); `undefined` where it looks nowhere. */
function goEnvFilePath({ env, self }: Host): string | undefined {
  if (env.GOENV) return env.GOENV;
  const home = env.HOME;
  if (self.platform === 'darwin') return home && `${home}/Library/Application Support/go/env`;
  if (env.XDG_CONFIG_HOME) return `${env.XDG_CONFIG_HOME}/go/env`;
  return home ? `${home}/.config/go/env` : undefined;
}
