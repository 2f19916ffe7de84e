import path from 'node:path';
import { type Evidence, type Problem, ProblemError } from '../../problem.ts';
import { parseVersionFile } from './version-file.ts';
import { type VersionSpec, versionForms } from './version-spec.ts';

/** Which Go the job asks for, and which input or line decided it. */
export interface VersionRequest {
  readonly spec: VersionSpec;
  readonly decidedBy: Evidence;
  readonly notices: readonly Problem[];
}

/** Reads a file whole; `undefined` when there is none. Other failures are thrown with their system `code`. */
export type ReadText = (path: string) => Promise<string | undefined>;

/** What the workflow says of it. Paths are relative to the workspace. */
export interface VersionInputs {
  readonly goVersion: VersionSpec | undefined;
  readonly goVersionFile: string | undefined;
  readonly workingDirectory: string;
}

const searched = ['go.work', 'go.mod', '.go-version', '.tool-versions', 'mise.toml', '.mise.toml'];

const versionInputRemedy =
  "Set `go-version: '1.26'` (or another version) in the `with:` block, or point `go-version-file` at the go.mod of the module.";

/**
 * Finds out which Go is asked for: by `go-version`, else by `go-version-file`, else by the first file of the working
 * directory that speaks of it. Throws `ProblemError` (`go-version-not-found`, `go-version-file-unreadable`,
 * `go-version-file-invalid`) when there is no answer.
 */
export async function requestedVersion(
  inputs: VersionInputs,
  workspace: string,
  read: ReadText,
): Promise<VersionRequest> {
  if (inputs.goVersion) return byInput(inputs.goVersion, inputs.goVersionFile);
  const lookAt = (file: string) => look(file, () => read(path.resolve(workspace, file)));
  if (inputs.goVersionFile !== undefined) return byNamedFile(inputs.goVersionFile, lookAt);
  const looked: Evidence[] = [];
  for (const name of searched) {
    const seen = await lookAt(path.join(inputs.workingDirectory, name));
    if (seen.kind === 'found') return seen.request;
    looked.push(seen.evidence);
  }
  throw new ProblemError({
    id: 'go-version-not-found',
    summary: 'Nothing says which Go to install',
    evidence: looked,
    remedy: versionInputRemedy,
  });
}

function byInput(spec: VersionSpec, versionFile: string | undefined): VersionRequest {
  const decidedBy = { source: 'input go-version', observed: spec.text };
  if (versionFile === undefined) return { spec, decidedBy, notices: [] };
  const notice: Problem = {
    id: 'go-version-file-unused',
    severity: 'warning',
    summary: 'Both go-version and go-version-file are given; go-version decides',
    evidence: [decidedBy, { source: 'input go-version-file', observed: versionFile }],
    remedy: 'Remove one of the two inputs.',
  };
  return { spec, decidedBy, notices: [notice] };
}

type Look =
  | { readonly kind: 'found'; readonly request: VersionRequest }
  | { readonly kind: 'nothing'; readonly evidence: Evidence };

async function byNamedFile(
  file: string,
  lookAt: (file: string) => Promise<Look>,
): Promise<VersionRequest> {
  const seen = await lookAt(file);
  if (seen.kind === 'found') return seen.request;
  throw new ProblemError({
    id: 'go-version-not-found',
    summary: `go-version-file ${file} does not say which Go to install`,
    evidence: [seen.evidence],
    remedy: `Put a version into ${file}, correct the path (it is relative to the workspace; the repository is there only after actions/checkout), or set \`go-version\`.`,
  });
}

async function look(file: string, read: () => Promise<string | undefined>): Promise<Look> {
  const text = await readOrExplain(file, read);
  if (text === undefined) {
    return { kind: 'nothing', evidence: { source: file, observed: 'no such file' } };
  }
  const parsed = await parseVersionFile(file, text);
  switch (parsed.kind) {
    case 'found': {
      const decidedBy = { source: `${file}:${parsed.line}`, observed: parsed.text };
      return { kind: 'found', request: { spec: parsed.spec, decidedBy, notices: [] } };
    }
    case 'silent':
      return { kind: 'nothing', evidence: { source: file, observed: parsed.why } };
    case 'wrong':
      throw invalid(parsed.line === undefined ? file : `${file}:${parsed.line}`, parsed.why);
  }
}

function invalid(place: string, why: string): ProblemError {
  return new ProblemError({
    id: 'go-version-file-invalid',
    summary: `${place} cannot be understood: ${why}`,
    evidence: [{ source: place, observed: why }],
    remedy: `Correct ${place} (a version is written as ${versionForms}), or set \`go-version\`, which goes before every file.`,
  });
}

async function readOrExplain(
  file: string,
  read: () => Promise<string | undefined>,
): Promise<string | undefined> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ProblemError(
      {
        id: 'go-version-file-unreadable',
        summary: `${file} cannot be read (${code})`,
        evidence: [{ source: file, observed: code }],
        remedy: `Make ${file} a file that the runner's user can read (\`ls -ld ${file}\` shows its owner and mode), or set \`go-version\`.`,
      },
      { cause: error },
    );
  }
}
