import { join } from 'node:path';
import { knownCheckIds } from './checks/index.ts';
import { nodeHost } from './host/node.ts';
import { type Inputs, parseInputs } from './inputs.ts';
import { ProblemError } from './problem.ts';
import { credentialsIn } from './report/credentials.ts';
import { unexpectedError } from './report/problem-text.ts';
import { redacted } from './report/redact.ts';
import { actionsRunner } from './runner/actions.ts';
import { type Outcome, setUp } from './steps/set-up.ts';
import { outcomeOf, tell } from './steps/tell.ts';

const host = nodeHost();
const runner = actionsRunner(host.env);
const sources = ['download-sources', 'go-download-base-url'].map(runner.input);
const secrets = credentialsIn([...Object.values(host.env), ...sources]);
let inputs: Inputs | undefined;

async function run(): Promise<Outcome> {
  inputs = await parseInputs(runner.input, { env: host.env, knownChecks: knownCheckIds });
  return setUp(inputs, { host, say: (line) => runner.log(redacted(line, secrets)) });
}

const outcome = await run().catch((error: unknown) =>
  outcomeOf(
    error instanceof ProblemError ? error.problem : unexpectedError(error),
    inputs?.architecture,
  ),
);
const problemMatchers = inputs?.problemMatchers
  ? join(import.meta.dirname, '../../problem-matchers.json')
  : undefined;
tell(runner, outcome, { problemMatchers, secrets });
