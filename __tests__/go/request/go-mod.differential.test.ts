import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseGoRequirements } from '../../../src/go/request/go-mod.ts';

interface Judgement {
  readonly isValid: boolean;
  readonly go?: string | undefined;
  readonly toolchain?: string | undefined;
  readonly uses?: readonly string[];
}

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'go-mod-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function byGo(text: string, name: 'go.mod' | 'go.work'): Promise<Judgement> {
  const file = path.join(directory, name);
  await writeFile(file, text);
  const command = [name === 'go.mod' ? 'mod' : 'work', 'edit', '-json', file];
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '', GOWORK: 'off' };
  const answer = await promisify(execFile)('go', command, { cwd: directory, env }).catch(
    (error: { readonly code: unknown; readonly stderr: string }) => {
      if (error.code !== 1) throw error;
      return undefined;
    },
  );
  if (!answer) return { isValid: false };
  const json = JSON.parse(answer.stdout);
  const uses = (json.Use ?? []).map((use: { readonly DiskPath: string }) => use.DiskPath);
  return { isValid: true, go: json.Go, toolchain: json.Toolchain, uses };
}

function byUs(text: string, file: string): Judgement {
  const { requirements, uses, errors } = parseGoRequirements(text, file);
  if (errors.length > 0) return { isValid: false };
  const line = (wanted: string) => requirements.find(({ directive }) => directive === wanted)?.text;
  // `go work edit -json` does not tell the toolchain line.
  const toolchain = file === 'go.work' ? undefined : line('toolchain');
  return { isValid: true, go: line('go'), toolchain, uses };
}

const bothFiles = [
  '',
  '\n\n',
  'go 1.26',
  'go 1.26.3\n',
  'go 1.28rc1\n',
  'go 1.18beta1\n',
  'go 1.26\ntoolchain go1.26.3\n',
  'go 1.26\ntoolchain go1.26.3-corp\n',
  'go\t1.26\t\n  toolchain   go1.26.3   // why\n',
  'go 1.26 // comment\r\n\r\ntoolchain go1.26.3\r\n',
  '// go 1.20\ngo 1.26\n//toolchain go1.2\n',
  'go 1.26//x\n',
  'go 1.26\nreplace "a b" => "../go 1.20"\n',
  'go 1.26\nreplace (\n\texample.com/a => ../b // go 1.2\n\n\t// go 1.3\n\texample.com/c v1.0.0 => example.com/d v1.1.0\n)\n',
  'go 1.26\nreplace ()\n',
  'go 1.26\nreplace ( ) // x\n',
  'go 1.26\nreplace (\n)\n',
  'go 1.26\nreplace ( // x\n) // y\n',
  'go 1.26\n\n\nreplace example.com/\u00e9 => ../\u65e5\u672c\n',
  'go 1.26\ngodebug default=go1.21\n',
  'go 1.26\ngodebug (\n\tpanicnil=1\n)\n',
  // What is no file at all.
  '\uFEFFgo 1.26\n',
  'go',
  'go\n1.26\n',
  'go 1.26 1.27',
  'go 1',
  'go 1.26.x',
  'go 1.026',
  'go v1.26',
  'go go1.26',
  'go "1.26"',
  'go 1.26\ngo 1.26\n',
  'go (\n1.26\n)\n',
  'toolchain ()\n',
  'toolchain 1.26.3',
  'toolchain',
  'toolchain go1.26.3 go1.26.4',
  'toolchain go1.26.3\ntoolchain go1.26.4',
  'toolchain (\ngo1.26.3\n)',
  '/* go 1.20 */\ngo 1.26\n',
  'go 1.26 /* x */\n',
  'go 1.26/* x */\n',
  'go 1.26\nreplace (\n',
  'go 1.26\nreplace (\n) x\n',
  'go 1.26\nreplace "a => b\n',
  'go 1.26\nreplace `a => b\n',
  'go 1.26\n\u0000\n',
  'go 1.26\n\u00a0\n',
  'go 1.26\n\f\n',
  '<html><body>Not a go.mod</body></html>\ngo 1.26 x\n',
  'go 1.26,\n',
  'go 1.26\n<<<<<<< HEAD\ntoolchain go1.26.1\n=======\n',
  'Go 1.26\n',
  'go 1.26\n)\n',
  'go 1.26\nreplace x (\n)\n',
  '{ "go": "1.26" }\n',
];

const modFiles = [
  'module example.com/a\n\ngo 1.26.3\n\nrequire (\n\texample.com/go v1.0.0 // indirect\n\texample.com/toolchain v1.2.3\n)\n\nexclude example.com/go v1.1.0\nretract [v1.0.0, v1.1.0] // go 1.2\ntool example.com/go/cmd\nignore ./go\n',
  'module (\n\texample.com/a\n)\ngo 1.26\n',
  'module "example.com/a"\ngo 1.26\n',
  'module a\ngo 1.26\nretract (\n\tv1.0.0 // toolchain go1.2\n\t[v1.2.0, v1.3.0]\n)\n',
  'require example.com/a v1.0.0 // go 1.2\nmodule a\ngo 1.26',
  'module a\nrequire (\n\texample.com/a v1.0.0\n\ngo 1.26\n',
];

const workFiles = [
  'go 1.26\nuse .\n',
  'go 1.26\nuse ./a // b\nuse ../b\n',
  'go 1.26\nuse (\n\t.\n\n\t// c\n\t./a\n\t"./b c"\n)\n',
  'go 1.26\nuse "./a\\tb"\nuse "\\u00e9\\x41\\101"\n',
  'go 1.26\nuse ()\n',
  'go 1.26\nuse (.)\n',
  'use\n',
  'use ./a ./b\n',
  "use './a'\n",
  'use `./a`\n',
  'use "\\q"\n',
  'use ./a"b\n',
  'use (\n\t./a ./b\n)\n',
  'use (\n\t./a\n',
];

const cases = [
  ...[...bothFiles, ...modFiles].map((text) => ['go.mod', text] as const),
  ...[...bothFiles, ...workFiles].map((text) => ['go.work', text] as const),
];

test.each(cases)('a %s with %j is judged and read as go itself does', async (name, text) => {
  expect(byUs(text, name)).toEqual(await byGo(text, name));
});

test('go and this parser agree on files that were damaged at random', async () => {
  const whole =
    'module m // c\n\ngo 1.26.3\ntoolchain go1.26.4\n\nreplace (\n\t"a b" => ./c\n)\nreplace d => ./e\n';
  const pieces = ['(', ')', '"', '`', '//', '/*', '\n', ' ', '\t', '\r', ',', '\\', 'go 1.2\n'];
  for (let seed = 0; seed < 60; seed++) {
    const at = (seed * 37) % whole.length;
    const text = whole.slice(0, at) + pieces[seed % pieces.length] + whole.slice(at + (seed % 3));
    const go = await byGo(text, 'go.mod');
    const us = byUs(text, 'go.mod');
    // Go also judges the lines about other modules, so it may refuse more; it never accepts more.
    if (go.isValid) expect([text, us]).toEqual([text, go]);
  }
}, 60_000);
