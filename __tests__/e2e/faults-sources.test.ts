import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  archiveRequests,
  expectInstalled,
  expectRefused,
  expectUnchanged,
  type FaultOptions,
  faultBench,
} from '../support/fault-bench.ts';
import { archiveName, leanArchive, writeArchive } from '../support/lean-sdk.ts';
import { goDevIndex, sdkVersion } from '../support/real-sdk.ts';
import { makeSigner } from '../support/signing.ts';

const bench = faultBench();

afterAll(() => bench.end());

const install = (source: string, options: FaultOptions = {}) =>
  bench.run({ ...options, inputs: { 'download-sources': source, ...options.inputs } });

describe('a source of another kind', () => {
  const sum = (sha256: string) => `${sha256}\n`;

  test('a folder serves exact versions and ranges', async () => {
    const archive = await leanArchive();
    const folder = path.join(bench.folder('Ordner mit Ümlaut '), 'go');
    cpSync(archive.path, path.join(folder, archive.filename), { recursive: true });
    writeFileSync(path.join(folder, `${archive.filename}.sha256`), sum(archive.sha256));
    for (const version of [sdkVersion, '1.26']) {
      const inputs = { 'go-version': version };
      expectInstalled(await install(pathToFileURL(folder).href, { inputs }));
    }
  }, 60_000);

  test('a folder that is not there is named', async () => {
    expectRefused(await install('file:///not/there'), 'sdk-not-available');
    const run = await install('file:///not/there', { inputs: { 'go-version': '1.26' } });
    expectRefused(run, 'release-index-unreachable');
    expect(run.stdout).toContain('/not/there');
  });

  test('a template names archives as it likes', async () => {
    const archive = await leanArchive();
    const mirror = await bench.mirror({ archives: [archive] });
    const template = `${mirror.url}/{os}/{arch}/v{version}/go{version}.{os}-{arch}.{ext}`;
    expectInstalled(await install(template));
    expect(archiveRequests(mirror)).toEqual([
      `/dl/${archive.os}/${archive.arch}/v${sdkVersion}/${archiveName()}`,
    ]);
  }, 60_000);

  test('a template knows no ranges', async () => {
    const run = await install('http://127.0.0.1:9/{version}.{ext}', {
      inputs: { 'go-version': '1.26' },
    });
    expectRefused(run, 'release-index-unreachable');
    expect(run.stdout).toContain('keeps no list of versions');
  });

  test('a mirror without an index serves exact versions by the file beside the archive', async () => {
    const mirror = await bench.mirror({ archives: [await leanArchive()] });
    mirror.set({ kind: 'status', status: 404, of: 'index' });
    const inputs = { 'go-download-base-url': mirror.url };
    const run = await bench.run({ inputs, env: { GOPROXY: 'off' } });
    expectInstalled(run);
    expect(run.stdout).toContain(`${archiveName()}.sha256`);
  }, 60_000);

  test('a file beside the archive that says more than a hash proves nothing', async () => {
    const archive = await writeArchive(bench.folder());
    const files = { [`${archive.filename}.sha256`]: `${archive.sha256}  ${archive.filename}\n` };
    const mirror = await bench.mirror({ archives: [archive], files });
    mirror.set({ kind: 'status', status: 404, of: 'index' });
    const run = await install(mirror.url);
    expectRefused(run, 'archive-unproved');
    expect(run.stdout).toContain('an answer that is no SHA-256');
  });

  test('an archive without a signature is refused where one is required', async () => {
    const mirror = await bench.mirror({ archives: [await writeArchive(bench.folder())] });
    const run = await install(mirror.url, { inputs: { 'verify-signature': 'required' } });
    expectRefused(run, 'archive-signature-missing');
    expect(run.stdout).toContain(`${archiveName()}.asc`);
  });

  test.each(['auto', 'required'])('a signature of somebody else is refused: %s', async (policy) => {
    const signer = await makeSigner();
    const archive = await writeArchive(bench.folder());
    const signature = await signer.sign(readFileSync(archive.path));
    const files = { [`${archive.filename}.asc`]: signature };
    const mirror = await bench.mirror({ archives: [archive], files });
    const run = await install(mirror.url, { inputs: { 'verify-signature': policy } });
    expectRefused(run, 'archive-signature-wrong');
  });

  test('a list that names the newest version of all is not asked for an older one', async () => {
    const older = await writeArchive(bench.folder());
    const index = goDevIndex([{ ...older, version: 'go1.27.0' }, older]);
    const mirror = await bench.mirror({ archives: [older], index });
    const run = await install(mirror.url, { inputs: { 'go-version': '~1.26.9' } });
    expectRefused(run, 'go-version-not-available');
    expectUnchanged(run);
  });
});
