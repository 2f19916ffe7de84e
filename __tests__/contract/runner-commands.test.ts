import { annotations, fileCommandValues } from '../support/runner-commands.ts';

describe('what tests read as the runner would', () => {
  test('values of one line and of several', () => {
    const content = 'a=1=2\nb<<END\nfirst\n\nc=no\nEND\nempty=\n';
    expect(fileCommandValues(content)).toEqual({ a: '1=2', b: 'first\n\nc=no', empty: '' });
  });

  test.each(['no value', 'b<<END\nwithout an end\n'])('nonsense is refused: %j', (content) => {
    expect(() => fileCommandValues(content)).toThrow();
  });

  test('annotations, with what was escaped', () => {
    const log = 'plain\n::error title=A%2C b%3A c,file=go.mod::one%0Atwo 100%25\n::group::x\n';
    expect(annotations(log)).toEqual([
      {
        severity: 'error',
        title: 'A, b: c',
        text: 'one\ntwo 100%',
        properties: { title: 'A, b: c', file: 'go.mod' },
      },
    ]);
  });
});
