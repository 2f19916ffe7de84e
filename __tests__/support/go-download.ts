import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the real go command is to download, and into which GOPATH. */
export interface GoDownload {
  readonly directory: string;
  /** `v0.0.1-go1.99.1.linux-arm64`. */
  readonly version: string;
  readonly goproxy: string;
  readonly gosumdb: string;
}

/** Has the go command download a toolchain, and returns the hash or why not. A security error comes as bare text. */
export async function goDownload(request: GoDownload): Promise<string> {
  const { directory, version, goproxy, gosumdb } = request;
  // Else a process that go leaves behind goes on writing there when the test is over.
  const telemetry = join(directory, '.config/go/telemetry');
  await mkdir(telemetry, { recursive: true });
  await writeFile(join(telemetry, 'mode'), 'off');
  const env = {
    PATH: process.env.PATH,
    HOME: directory,
    GOPATH: directory,
    GOFLAGS: '-modcacherw',
    GOTOOLCHAIN: 'local',
    GOPROXY: goproxy,
    GOSUMDB: gosumdb,
  };
  const args = ['mod', 'download', '-json', `golang.org/toolchain@${version}`];
  return new Promise((resolve, reject) => {
    execFile('go', args, { env, cwd: directory }, (error, out, log) => {
      if (error && typeof error.code === 'string') return reject(error);
      if (!out.startsWith('{')) return resolve(log);
      const { Sum, Error: why } = JSON.parse(out);
      return resolve(Sum ?? why);
    });
  });
}
