import type { Evidence } from '../problem.ts';
import type { GoOnPath, SdkFacts } from '../survey/facts.ts';
import { type Check, failed, passed, unknown } from './check.ts';

/** Which `go` a `run:` step gets. Others behind ours are harmless, and good to know of. */
export const path: Check<SdkFacts> = {
  id: 'path',
  question: 'Does a later step get the installed go?',
  judge({ gosOnPath: { value, evidence }, goroot }) {
    if (value === undefined) return unknown(evidence);
    const [first] = value;
    if (first === undefined) {
      return failed({
        summary: 'Later steps find no go on their PATH.',
        evidence: [evidence],
        remedy: `Put ${goroot}/bin on the PATH, and look for an earlier step that overwrites PATH through GITHUB_ENV.`,
      });
    }
    if (first.ours) return passed(...value.map(seen));
    return failed({
      summary: `Later steps get ${first.path} (${first.installer}), not the go of ${goroot}.`,
      evidence: value.map(seen),
      remedy: `Put ${goroot}/bin in front of the PATH, or remove the other go: ${removal(first)}`,
    });
  },
};

function seen({ path: found, program, version, installer, ours }: GoOnPath): Evidence {
  const words = [
    version.value,
    program.evidence.observed,
    ours ? 'installed for this job' : installer,
  ];
  return { source: found, observed: words.filter(Boolean).join(', ') };
}

const removals: Readonly<Record<string, string>> = {
  'Homebrew (Intel)': '/usr/local/bin/brew uninstall go',
  'Homebrew (Apple silicon)': '/opt/homebrew/bin/brew uninstall go',
  'Homebrew (Linux)': 'brew uninstall go',
  'go.dev package': 'sudo rm -rf /usr/local/go /etc/paths.d/go',
  asdf: 'asdf uninstall golang VERSION, or take the shims out of the PATH of the runner',
  goenv: 'goenv uninstall VERSION, or take the shims out of the PATH of the runner',
  mise: 'mise uninstall go --all, or take the shims out of the PATH of the runner',
  gvm: 'gvm uninstall VERSION',
  gobrew: 'gobrew uninstall VERSION',
  snap: 'sudo snap remove go',
  distribution: 'remove its package (sudo apt-get remove golang-go, sudo dnf remove golang)',
};

function removal({ installer, path: found }: GoOnPath): string {
  return removals[installer] ?? `sudo rm ${found}`;
}
