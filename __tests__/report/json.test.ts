import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { reportJson } from '../../src/report/json.ts';
import { healthy, hostile, translated, uncertain } from './sample-reports.ts';

const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8'));

test.each([
  ['healthy', healthy],
  ['translated', translated],
  ['uncertain', uncertain],
  ['hostile', hostile],
  ['early', { ...translated, version: undefined, chain: [], judgements: [], checksOff: undefined }],
])(
  'the report of a %s run is as the published schema says, with no property beyond it',
  (_, report) => {
    const validate = new Ajv2020({ strictTypes: false }).compile(closed(schema));
    validate(JSON.parse(JSON.stringify(reportJson(report))));
    expect(validate.errors).toBeNull();
  },
);

test('the schema refuses a check that failed without a remedy', () => {
  const { checks, ...rest } = reportJson(translated);
  const validate = new Ajv2020({ strictTypes: false }).compile(schema);
  const broken = { ...rest, checks: checks.map(({ remedy: _, ...check }) => check) };
  expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
});

test('a program finds the cause under stable names', () => {
  const { chain, checks, problems, ...rest } = reportJson({ ...translated, durationMs: 96.4 });
  expect({ ...rest, facts: rest.facts.length }).toMatchInlineSnapshot(`
{
  "checksOff": [
    "go-env-file",
  ],
  "directories": null,
  "durationMs": 96,
  "expectedArchitecture": "arm64",
  "facts": 2,
  "schema": 1,
  "sdk": null,
  "verdict": "failed",
  "version": {
    "decidedBy": {
      "observed": "toolchain go1.26.8",
      "source": "go.mod:5",
    },
    "name": "go1.26.8",
  },
}
`);
  expect(chain[5]).toMatchInlineSnapshot(`
{
  "architecture": null,
  "evidence": {
    "observed": "not installed on a wrong machine",
    "source": "SDK",
  },
  "name": "go",
  "state": "unknown",
}
`);
  expect(checks.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['hardware', 'passed'],
    ['rosetta', 'failed'],
  ]);
  expect(problems.map(({ id }) => id)).toEqual(['rosetta']);
});

/** The schema with every object closed: what is published allows additions, what is written makes none unannounced. */
function closed(node: unknown): Record<string, unknown> {
  const entries = Object.entries(node as object).map(([key, value]) => [
    key,
    typeof value === 'object' && value !== null && !Array.isArray(value) && key !== 'if'
      ? closed(value)
      : Array.isArray(value)
        ? value.map((item) =>
            typeof item === 'object' && item !== null && !('if' in item) ? closed(item) : item,
          )
        : value,
  ]);
  const copy = Object.fromEntries(entries);
  return copy.type === 'object' ? { ...copy, additionalProperties: false } : copy;
}
