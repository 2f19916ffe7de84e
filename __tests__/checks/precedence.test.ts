import { judge, machineChecks } from '../../src/checks/index.ts';
import type { Executable, Fact, MachineFacts } from '../../src/survey/facts.ts';
import { surveyMachine } from '../../src/survey/machine.ts';
import { problems } from '../support/judged.ts';
import { simulatedMac } from '../support/simulated-mac.ts';

type Word = 'arm64' | 'amd64' | undefined;
type Links = Record<'hardware' | 'os' | 'runner' | 'node' | 'shell', Word>;

const words: readonly Word[] = ['arm64', 'amd64', undefined];
const all: readonly Links[] = words.flatMap((hardware) =>
  words.flatMap((os) =>
    words.flatMap((runner) =>
      words.flatMap((node) => words.map((shell) => ({ hardware, os, runner, node, shell }))),
    ),
  ),
);

function fact<T>(value: T | undefined): Fact<T> {
  return { value, evidence: { source: 'test', observed: String(value) } };
}

function program(path: string, word: Word): Fact<Executable> {
  return fact(word && ({ path, format: 'mach-o', architectures: [word] } as const));
}

async function factsWith(links: Links, translated: boolean | undefined): Promise<MachineFacts> {
  const healthy = await surveyMachine(simulatedMac(), { expected: 'arm64' });
  const runner = program('/runner/bin/Runner.Listener', links.runner).value;
  return {
    ...healthy,
    hardware: fact(links.hardware),
    osArchitecture: fact(links.os),
    runnerArchitecture: fact(links.runner),
    runnerPrograms: fact(runner && [runner]),
    // Node always knows what it is.
    nodeArchitecture: fact(links.node ?? 'arm64'),
    nodeProgram: program('/runner/externals/node24/bin/node', links.node),
    translated: fact(translated),
    shells: [
      { name: 'bash', program: program('/bin/bash', links.shell), machine: fact(links.shell) },
    ],
  };
}

test.each([true, false, undefined])(
  'with translation %s, a machine with a wrong link never comes out fine, and one without never broken',
  async (translated) => {
    for (const links of all) {
      const facts = await factsWith(links, translated);
      const told = problems(judge(machineChecks, facts, {}));
      const isWrong = Object.values(links).includes('amd64') || translated === true;
      expect({ links, told: told.length > 0 }).toEqual({ links, told: isWrong });
    }
  },
);

test('whatever else is wrong, a wrong processor or system is the only thing told of the chain', async () => {
  for (const links of all) {
    const told = problems(judge(machineChecks, await factsWith(links, true), {}));
    if (links.hardware === 'amd64') expect(told).toEqual(['hardware error']);
    else if (links.os === 'amd64') expect(told).toEqual(['os-architecture error']);
  }
});

test('no two checks explain each other', async () => {
  for (const links of all) {
    const facts = await factsWith(links, true);
    const causes = new Map(
      machineChecks.map((check) => [check.id, check.explainedBy?.(facts) ?? []]),
    );
    for (const [id, before] of causes) {
      for (const cause of before) expect(causes.get(cause)).not.toContain(id);
    }
  }
});
