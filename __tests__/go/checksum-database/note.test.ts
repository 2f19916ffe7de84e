import {
  openNote,
  parseVerifierKey,
  type VerifierKey,
} from '../../../src/go/checksum-database/note.ts';
import { makeSigner, signNote } from '../../support/note-signer.ts';

const goKey = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';

function keyOf(text: string): VerifierKey {
  const key = parseVerifierKey(text);
  if (typeof key === 'string') throw new Error(key);
  return key;
}

/** Two tree heads that sum.golang.org has signed. */
const recorded = {
  'of a lookup': `go.sum database tree
28905453
f3f8U0MoQmXkWAgAEKDtXcaI3c2y6N9+55KNSRefF/w=

\u2014 sum.golang.org Az3grr4J9x4SApup87osjthKONInbYdbN37ZskrLF12HIbhDuxOBTzt8Z2jUKbCvxYWrw0yNgshddOzt7pZEl7aSCw8=
`,
  'of /latest': `go.sum database tree
28891140
++pUIeKTwGvykMUkmM3AT97PwQipMT6H/p7t86E0Sp0=

\u2014 sum.golang.org Az3grqNvOILDz7xwAKugtVFZwd+I9IyB/mHrUYzcVaS9zKsRVdRLNGLFpnAcLhyoBBkdIYEzK/+7Eu4wanYttLrPsQo=
`,
};

test.each(Object.entries(recorded))(
  'the real tree head %s is signed by the key that Go carries',
  (_, note) => {
    const text = note.split('\n\n')[0];
    expect(openNote(Buffer.from(note), keyOf(goKey))).toEqual({
      kind: 'signed',
      text: `${text}\n`,
    });
  },
);

test.each([
  [
    'a changed text',
    (note: string) => note.replace('28905453', '28905454'),
    'signature by sum.golang.org+033de0ae is wrong',
  ],
  ['a changed signature', (note: string) => note.replace('Az3grr4J', 'Az3grr4K'), 'is wrong'],
  ['another key', (note: string) => note.replace('Az3grr4J', 'Az3gsr4J'), 'no signature by'],
  [
    'another name',
    (note: string) => note.replace('\u2014 sum.golang.org', '\u2014 sum.test'),
    'no signature by',
  ],
  ['no signature', (note: string) => note.slice(0, note.indexOf('\u2014')), 'malformed'],
  ['no blank line', (note: string) => note.replace('\n\n', '\n'), 'no signature block'],
  ['a cut end', (note: string) => note.slice(0, -1), 'no signature block'],
  ['a cut signature', (note: string) => `${note.slice(0, -10)}\n`, 'malformed'],
  ['a hyphen for the dash', (note: string) => note.replace('\u2014', '-'), 'malformed'],
  ['a control character', (note: string) => note.replace('tree', 'tree\r'), 'not plain UTF-8'],
  ['text behind the signatures', (note: string) => `${note}more\n`, 'malformed'],
  [
    'a hundred signatures more',
    (note: string) => note + `${note.split('\n\n')[1]}`.repeat(100),
    'malformed',
  ],
])('a note with %s is refused', (_, change, why) => {
  const note = change(recorded['of a lookup']);
  expect(openNote(Buffer.from(note), keyOf(goKey))).toEqual({
    kind: 'refused',
    why: expect.stringContaining(why),
  });
});

test('bytes that are no UTF-8 are refused', () => {
  const note = Buffer.from(recorded['of a lookup']);
  note[0] = 0xff;
  expect(openNote(note, keyOf(goKey))).toMatchObject({ kind: 'refused' });
});

test('signatures by others stand beside the one that counts', () => {
  const signer = makeSigner('sum.example.test');
  const other = signNote('text\n', makeSigner('witness.test')).split('\n\n')[1];
  const note = signNote('text\n', signer).replace('\n\n', `\n\n${other}`);
  expect(openNote(Buffer.from(note), keyOf(signer.verifierKey))).toEqual({
    kind: 'signed',
    text: 'text\n',
  });
});

test.each([
  ['no key', 'sum.golang.org', 'form name+hash+base64'],
  ['a hash that is too short', goKey.replace('033de0ae', '33de0ae'), 'form name+hash+base64'],
  ['base64 without its padding', `${goKey}A`, 'form name+hash+base64'],
  [
    'the hash of another key',
    goKey.replace('033de0ae', '033de0af'),
    'that of its name and key is 033de0ae',
  ],
  ['the hash of another name', goKey.replace('golang', 'example'), 'that of its name and key is'],
])('a verifier key with %s is refused', (_, text, why) => {
  expect(parseVerifierKey(text)).toContain(why);
});
