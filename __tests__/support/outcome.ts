import type { Problem } from '../../src/problem.ts';
import type { BundleRun } from './run-bundle.ts';

/** The problems that a run of the main job told, from its output. */
export function problemsOf(run: BundleRun): readonly Problem[] {
  const text = run.outputs.problems;
  if (text === undefined) {
    throw new Error(`the output problems is missing:\n${run.stdout}\n${run.stderr}`);
  }
  return JSON.parse(text) as readonly Problem[];
}

/** The ids of those problems, loudest first as told, each once. */
export function problemIds(run: BundleRun, severity?: Problem['severity']): readonly string[] {
  const told = problemsOf(run).filter(
    (problem) => severity === undefined || problem.severity === severity,
  );
  return [...new Set(told.map((problem) => problem.id))];
}
