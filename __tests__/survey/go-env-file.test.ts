import { parseGoEnvFile } from '../../src/go/env-file.ts';
import { surveyGoEnvFile } from '../../src/survey/go-env-file.ts';
import { simulatedLinux } from '../support/simulated-linux.ts';
import { simulatedMac } from '../support/simulated-mac.ts';

test('the file is read as go reads it', () => {
  const text =
    '# a comment\nGOFLAGS=-ldflags=-s\n\nnot a setting\nlower=case\nGOARCH=arm64\nGOARCH=amd64';
  expect(parseGoEnvFile(text)).toEqual({ GOFLAGS: '-ldflags=-s', GOARCH: 'amd64' });
});

const content = { content: 'GOARCH=amd64\n' };

test.each([
  [
    'in the Library of a Mac',
    simulatedMac({ files: { '/Users/runner/Library/Application Support/go/env': content } }),
  ],
  ['in .config on Linux', simulatedLinux({ files: { '/home/runner/.config/go/env': content } })],
  [
    'where XDG_CONFIG_HOME says',
    simulatedLinux({ env: { XDG_CONFIG_HOME: '/etc/xdg' }, files: { '/etc/xdg/go/env': content } }),
  ],
  [
    'where GOENV says',
    simulatedLinux({ env: { GOENV: '/etc/go.env' }, files: { '/etc/go.env': content } }),
  ],
])('the file is found %s', async (_, host) => {
  expect((await surveyGoEnvFile(host)).value?.settings).toEqual({ GOARCH: 'amd64' });
});
