import { installerOf } from '../../src/survey/installer.ts';

test.each([
  ['/usr/local/bin/go', '/usr/local/Cellar/go/1.24.3/libexec/bin/go', 'Homebrew (Intel)'],
  [
    '/opt/homebrew/bin/go',
    '/opt/homebrew/Cellar/go/1.24.3/libexec/bin/go',
    'Homebrew (Apple silicon)',
  ],
  ['/usr/local/go/bin/go', '/usr/local/go/bin/go', 'go.dev package'],
  ['/Users/a/.asdf/shims/go', '/Users/a/.asdf/shims/go', 'asdf'],
  ['/Users/a/.goenv/shims/go', '/Users/a/.goenv/shims/go', 'goenv'],
  [
    '/Users/a/.local/share/mise/installs/go/1.26.6/bin/go',
    '/Users/a/.local/share/mise/installs/go/1.26.6/bin/go',
    'mise',
  ],
  ['/Users/a/.gvm/gos/go1.20/bin/go', '/Users/a/.gvm/gos/go1.20/bin/go', 'gvm'],
  ['/Users/a/.gobrew/current/bin/go', '/Users/a/.gobrew/versions/1.20/go/bin/go', 'gobrew'],
  ['/snap/bin/go', '/usr/bin/snap', 'snap'],
  ['/usr/bin/go', '/usr/lib/go-1.19/bin/go', 'distribution'],
  ['/opt/tools/go', '/opt/tools/go', 'unknown installer'],
])('%s leads to %s, which is of %s', (path, target, installer) => {
  expect(installerOf(path, target)).toBe(installer);
});
