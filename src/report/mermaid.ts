import type { Link } from '../checks/chain.ts';
import { clip, oneLine } from './plain-text.ts';
import type { Report } from './report.ts';

const maxLabelLength = 40;

/** The chain as a Mermaid flowchart: a broken link says so in words and by its frame, not by colour alone. */
export function flowchart({
  chain,
  expected,
}: Pick<Report, 'chain' | 'expected'>): readonly string[] {
  return [
    'flowchart LR',
    ...chain.map((link, index) => `  link${index}["${label(link, expected)}"]:::${link.state}`),
    ...chain.slice(1).map((link, index) => `  link${index} ${arrow(link)} link${index + 1}`),
    '  classDef right stroke:#1a7f37,stroke-width:1px',
    '  classDef wrong stroke:#cf222e,stroke-width:4px',
    '  classDef unknown stroke:#9a6700,stroke-width:2px,stroke-dasharray:5 5',
  ];
}

function label({ name, architecture, state }: Link, expected: string): string {
  const seen = safe(architecture ?? 'unknown');
  switch (state) {
    case 'right':
      return `${name}<br/>${seen}`;
    case 'wrong':
      return `${name}<br/>WRONG: ${seen}<br/>expected ${expected}`;
    case 'unknown':
      return architecture === undefined ? `${name}<br/>unknown` : `${name}<br/>unknown: ${seen}`;
  }
}

function arrow({ state }: Link): string {
  return state === 'right' ? '-->' : '-.->';
}

/** Mermaid writes a character as `#code;` where it must not mean anything. */
function safe(text: string): string {
  return clip(oneLine(text), maxLabelLength).replace(
    /[^A-Za-z0-9 ._/-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
