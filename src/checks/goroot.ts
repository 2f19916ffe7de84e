import { goName, parseGoVersion } from '../go/version.ts';
import type { SdkFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';

/** A GOROOT of another Go ends in `compile: version "go1.x" does not match go tool version`. */
export const goroot: Check<SdkFacts> = {
  id: 'goroot',
  question: 'Does go use its own compiler and standard library?',
  explainedBy: () => ['go-binary', 'go-version'],
  judge(facts) {
    const { reportedGoroot: root, reportedToolDirectory: tools } = facts;
    if (root.value === 'other') return elsewhere('GOROOT', facts);
    if (tools.value === 'other') return elsewhere('GOTOOLDIR', facts);
    const facing = [root, tools, facts.compileVersion];
    const silent = facing.filter(({ value }) => value === undefined);
    if (silent.length > 0) return unknown(...silent.map(({ evidence }) => evidence));
    const compiler = parseGoVersion(facts.compileVersion.value ?? '');
    const isSame = compiler !== undefined && goName(compiler) === goName(facts.version);
    return isSame ? passed(...facing.map(({ evidence }) => evidence)) : otherCompiler(facts);
  },
};

function elsewhere(name: 'GOROOT' | 'GOTOOLDIR', facts: SdkFacts): Verdict {
  const fact = name === 'GOROOT' ? facts.reportedGoroot : facts.reportedToolDirectory;
  const file = facts.goEnvFile.value;
  const isInFile = file?.settings[name] !== undefined;
  const where = isInFile ? [{ source: file.path, observed: `${name}=${file.settings[name]}` }] : [];
  return failed({
    summary: `${name} leads to ${fact.evidence.observed}, and the job installed ${facts.goroot}.`,
    evidence: [fact.evidence, ...where, facts.compileVersion.evidence],
    remedy: isInFile
      ? `On the machine, as the user of the runner: go env -u ${name}`
      : `Remove ${name} from the env: of the workflow, from the .env file and the service of the runner, and from what earlier steps write to GITHUB_ENV.`,
  });
}

function otherCompiler(facts: SdkFacts): Verdict {
  return failed({
    summary: `The compiler of ${facts.goroot} is ${facts.compileVersion.value}, and go is ${goName(facts.version)}.`,
    evidence: [facts.compileVersion.evidence, facts.goEnv.evidence],
    remedy: `Two versions were unpacked into one directory: remove ${facts.goroot} and its marker ${facts.goroot}.complete, and run the job again.`,
  });
}
