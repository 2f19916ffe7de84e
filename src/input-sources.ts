import type { SourceSpec } from './go/source-spec.ts';
import { type ParsedInput, quoted, right, wrong } from './input-values.ts';

const forms =
  'go.dev, module-proxy, an http(s):// address, an address with {version} {os} {arch} {ext}, or a file:// folder';
const placeholders = ['version', 'os', 'arch', 'ext'];

/** `download-sources`: a list with line breaks or commas between its entries, in the order they are tried. */
export function parseSources(text: string): ParsedInput<readonly SourceSpec[]> {
  const entries = text.split(/[\n,]/).flatMap((entry) => entry.trim() || []);
  if (entries.length === 0) return wrong(`it names no source; an entry is ${forms}`);
  const parsed = entries.map(parseSource);
  const faults = parsed.flatMap((entry) => (entry.kind === 'wrong' ? entry.faults : []));
  if (faults.length > 0) return wrong(...faults);
  return right(parsed.flatMap((entry) => (entry.kind === 'value' ? [entry.value] : [])));
}

/** `go-download-base-url`: a mirror with the layout of go.dev/dl, or a folder. */
export function parseBaseUrl(text: string): ParsedInput<SourceSpec> {
  if (/[{}]/.test(text)) {
    return wrong(`${shown(text)} has {placeholders}; those belong into download-sources`);
  }
  return parseAddress(text, 'an http(s):// address or a file:// folder');
}

function parseSource(text: string): ParsedInput<SourceSpec> {
  if (text === 'go.dev' || text === 'module-proxy') return right({ kind: text });
  return /[{}]/.test(text) ? parseTemplate(text) : parseAddress(text, forms);
}

function parseTemplate(template: string): ParsedInput<SourceSpec> {
  const names = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = names.find((name) => !placeholders.includes(name));
  const rest = template.replaceAll(/\{[^{}]*\}/g, 'x');
  if (unknown !== undefined || /[{}]/.test(rest)) {
    return wrong(`${shown(template)} may only hold {version} {os} {arch} {ext} in braces`);
  }
  if (!names.includes('version')) return wrong(`${shown(template)} lacks {version}`);
  return addressOf(rest) ? right({ kind: 'template', template }) : noAddress(template, forms);
}

function parseAddress(text: string, accepted: string): ParsedInput<SourceSpec> {
  const url = addressOf(text);
  if (!url) return noAddress(text, accepted);
  const bare = text.replace(/\/+$/, '');
  if (url.protocol === 'file:') return right({ kind: 'folder', url: bare });
  if (url.search !== '' || url.hash !== '') {
    return wrong(`${shown(text)} has a ? or # in it; write a template with {version} instead`);
  }
  return right(bare === 'https://go.dev/dl' ? { kind: 'go.dev' } : { kind: 'base-url', url: bare });
}

/** An http or https address, or a file address of this very machine. */
function addressOf(text: string): URL | undefined {
  const url = /^(?:https?|file):\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null || (url.protocol === 'file:' && url.host !== '')) return undefined;
  return url;
}

function noAddress(text: string, accepted: string): ParsedInput<never> {
  const hint = /^file:/i.test(text) ? '; a file address has three slashes, file:///path' : '';
  return wrong(`${shown(text)} is not ${accepted}${hint}`);
}

/** Addresses may carry passwords before an @ and tokens after a ?. */
function shown(text: string): string {
  return quoted(text.replace(/\/\/.*@/, '//***@').replace(/([?#]).+$/, '$1***'));
}
