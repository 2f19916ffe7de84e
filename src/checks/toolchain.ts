import type { GoRequirement } from '../go/request/go-mod.ts';
import { compareGoVersions, goName, parseGoVersion } from '../go/version.ts';
import type { Evidence } from '../problem.ts';
import type { ReleaseFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown, type Verdict } from './check.ts';

type Mode = 'local' | 'auto' | 'path';

/** A go.mod that wants a newer Go stops the build, or makes go use another one than the job installed. */
export const toolchain: Check<ReleaseFacts> = {
  id: 'toolchain',
  question: 'Is the installed Go what the code asks for?',
  judge(facts) {
    const { requirements, goToolchain, version } = facts;
    const { name, mode } = parseToolchain(goToolchain);
    if (name !== 'local' && name !== goName(version)) return namedToolchain(facts, name);
    if (requirements.value === undefined) return unknown(requirements.evidence);
    const newer = requirements.value.filter((line) => asksForMore(line, facts, mode));
    if (newer.length === 0) return passed(requirements.evidence);
    return tooOld(newer, facts, mode);
  },
};

/** `local`, `auto`, `path`, `go1.27.0`, `go1.27.0+auto`: which Go to begin with, and whether it may be changed. */
function parseToolchain(setting: string): { readonly name: string; readonly mode: Mode } {
  if (setting === 'auto' || setting === 'path') return { name: 'local', mode: setting };
  const [name = 'local', suffix] = setting.split('+');
  const mode = suffix === 'auto' || suffix === 'path' ? suffix : 'local';
  return { name: name || 'local', mode };
}

/** The toolchain line is a wish that go only heeds when it may change toolchains. */
function asksForMore(
  { directive, text, version }: GoRequirement,
  facts: ReleaseFacts,
  mode: Mode,
): boolean {
  if (directive === 'toolchain' && mode === 'local') return false;
  const installed = facts.version;
  // `go 1.26` is the language, which the release candidates of 1.26 have already; `go 1.26.0` is the release.
  const isLanguage = directive === 'go' && /^\d+\.\d+$/.test(text);
  if (isLanguage && version.minor === installed.minor) return false;
  return compareGoVersions(version, installed) > 0;
}

function evidenceOf(lines: readonly GoRequirement[], { goToolchain }: ReleaseFacts): Evidence[] {
  return [
    ...lines.map(({ file, line, directive, text }) => ({
      source: `${file}:${line}`,
      observed: `${directive} ${text}`,
    })),
    { source: 'GOTOOLCHAIN', observed: goToolchain },
  ];
}

function tooOld(lines: readonly GoRequirement[], facts: ReleaseFacts, mode: Mode): Verdict {
  const most = lines.toSorted((a, b) => compareGoVersions(b.version, a.version))[0];
  if (most === undefined) return passed();
  const wanted = goName(most.version);
  const installed = goName(facts.version);
  const asked = `${most.file}:${most.line} asks for ${wanted}, and the job installs ${installed}.`;
  const evidence = evidenceOf(lines, facts);
  const raise = `Set go-version: '${wanted.slice(2)}', or leave go-version out, so that ${most.file} decides.`;
  switch (mode) {
    case 'local':
      return failed({
        summary: `${asked} With GOTOOLCHAIN=${facts.goToolchain} every go command will refuse to work.`,
        evidence,
        remedy: `${raise} Or set toolchain: auto, so that go downloads what it needs.`,
      });
    case 'path':
      return failed({
        severity: 'warning',
        summary: `${asked} go will look for ${wanted} on the PATH, and refuse to work without it.`,
        evidence,
        remedy: raise,
      });
    case 'auto':
      return failed({
        severity: 'notice',
        summary: `${asked} go will download ${wanted} and use that, which this action has not checked.`,
        evidence,
        remedy: raise,
      });
  }
}

function namedToolchain(facts: ReleaseFacts, name: string): Verdict {
  const version = parseGoVersion(name);
  if (version === undefined || !name.startsWith('go')) return unreadable(facts);
  const wanted = goName(version);
  return failed({
    severity: 'warning',
    summary: `GOTOOLCHAIN=${facts.goToolchain} makes go use ${name} instead of the ${goName(facts.version)} that the job installs.`,
    evidence: [{ source: 'GOTOOLCHAIN', observed: facts.goToolchain }],
    remedy: `Set go-version: '${wanted.replace(/^go/, '')}', or remove GOTOOLCHAIN from the environment of the job.`,
  });
}

function unreadable({ goToolchain }: ReleaseFacts): Verdict {
  return failed({
    summary: `GOTOOLCHAIN=${goToolchain} names no Go toolchain, so that every go command will refuse to work.`,
    evidence: [{ source: 'GOTOOLCHAIN', observed: goToolchain }],
    remedy:
      'Set GOTOOLCHAIN to local, auto, path or a name such as go1.26.8, or remove it from the environment of the job (and on the machine: go env -u GOTOOLCHAIN).',
  });
}
