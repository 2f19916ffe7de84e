import { withoutCredentials } from '../../src/go/download/address.ts';
import {
  documentUrl,
  escapeModule,
  parseProxyList,
  walkProxies,
} from '../../src/go/module-proxy-list.ts';
import type { Answer } from '../../src/go/source.ts';

describe('reading GOPROXY', () => {
  const proxy = (url: string, fallThrough: string) => ({ kind: 'proxy', url, fallThrough });

  test.each([
    ['nothing', '', []],
    ['separators alone', ' ,| ,', []],
    ['one proxy', 'https://a.test/', [proxy('https://a.test/', 'not-found')]],
    ['a host without a scheme', 'a.test/go', [proxy('https://a.test/go', 'not-found')]],
    [
      'both separators',
      'https://a.test | http://b.test/x,direct',
      [
        proxy('https://a.test/', 'any-trouble'),
        proxy('http://b.test/x', 'not-found'),
        { kind: 'direct' },
      ],
    ],
    ['what stands behind direct', 'direct,https://a.test', [{ kind: 'direct' }]],
    ['what stands behind off', 'off,:://', [{ kind: 'off' }]],
    ['a folder', 'file:///srv/go%20proxy', [proxy('file:///srv/go%20proxy', 'not-found')]],
    ['credentials', 'https://me:pw@a.test', [proxy('https://me:pw@a.test/', 'not-found')]],
    [
      'credentials on loopback',
      'http://me:pw@[::1]:1',
      [proxy('http://me:pw@[::1]:1/', 'not-found')],
    ],
  ])('takes %s', (_, goproxy, entries) => {
    expect(parseProxyList(goproxy)).toEqual({ kind: 'list', entries });
  });

  test.each([
    ['a bare word', 'golang', 'no address'],
    ['a path', '/srv/proxy', 'no address'],
    ['another scheme', 'ftp://me:secret@a.test', 'ftp://a.test/ is not an http'],
    ['a file address with a host', 'file://host/srv', 'more than a path'],
    ['credentials over http', 'http://me:secret@a.test', 'http://a.test/ has credentials'],
    ['an address that falls apart', 'https://me:secret@[a.test', 'no address'],
  ])('refuses %s and shows no password', (_, goproxy, why) => {
    const list = parseProxyList(`https://good.test,${goproxy}`);
    expect(list).toEqual({ kind: 'malformed', why: expect.stringContaining(why) });
    expect(JSON.stringify(list)).not.toContain('secret');
  });
});

describe('asking the proxies in turn', () => {
  const answers: Readonly<Record<string, Answer<string>>> = {
    none: { kind: 'not-found', evidence: { source: 'none', observed: 'HTTP 404' } },
    broken: { kind: 'unreachable', evidence: { source: 'broken', observed: 'HTTP 500' } },
    good: { kind: 'found', value: 'it' },
  };
  const walk = async (goproxy: string) => {
    const list = parseProxyList(goproxy.replaceAll(/none|broken|good/g, 'http://$&.test'));
    if (list.kind !== 'list') throw new Error(list.why);
    const asked: string[] = [];
    const { answer, reachedDirect } = await walkProxies(list.entries, async (url) => {
      const name = new URL(url).hostname.replace('.test', '');
      asked.push(name);
      return answers[name] as Answer<string>;
    });
    return { kind: answer.kind, asked: asked.join(' '), reachedDirect };
  };

  test.each([
    ['none,good', 'found', 'none good', false],
    ['none|good', 'found', 'none good', false],
    ['broken|good', 'found', 'broken good', false],
    ['broken,good', 'unreachable', 'broken', false],
    ['none,broken', 'unreachable', 'none broken', false],
    ['broken|none', 'unreachable', 'broken none', false],
    ['none,direct', 'not-found', 'none', true],
    ['broken|direct', 'unreachable', 'broken', true],
    ['broken,direct', 'unreachable', 'broken', false],
    ['none,off', 'not-found', 'none', false],
    ['off', 'not-found', '', false],
    ['direct,good', 'not-found', '', true],
    ['', 'not-found', '', false],
  ])('%s ends with %s', async (goproxy, kind, asked, reachedDirect) => {
    expect(await walk(goproxy)).toEqual({ kind, asked, reachedDirect });
  });

  test('the evidence names every proxy that was asked', async () => {
    const list = parseProxyList('http://none.test|http://broken.test');
    if (list.kind !== 'list') throw new Error(list.why);
    const { answer } = await walkProxies(list.entries, async (url) =>
      url.includes('none') ? (answers.none as Answer<string>) : (answers.broken as Answer<string>),
    );
    expect(answer).toEqual({
      kind: 'unreachable',
      evidence: { source: 'GOPROXY', observed: 'none: HTTP 404; broken: HTTP 500' },
    });
  });
});

test('capitals in module paths and versions are escaped', () => {
  expect(escapeModule('github.com/Azure/azure-SDK')).toBe('github.com/!azure/azure-!s!d!k');
});

test('a document lies below the path of its proxy', () => {
  expect(documentUrl('https://me:pw@a.test/go/', 'x/@v/v1.zip')).toBe(
    'https://me:pw@a.test/go/x/@v/v1.zip',
  );
});

test('an address is shown without its credentials, even when it cannot be parsed', () => {
  expect(withoutCredentials('https://me:pw@a.test/x')).toBe('https://a.test/x');
  expect(withoutCredentials('https://me:pw@[a.test/x')).toBe('https://[a.test/x');
});
