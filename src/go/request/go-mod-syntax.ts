/**
 * One directive of a go.mod or go.work. A block gives one without arguments for its first line, and one for each line
 * inside: `require (`, `a v1`, `)` gives `require` and `require a v1`.
 */
export interface Directive {
  readonly line: number;
  readonly verb: string;
  /** Quoted strings are still quoted. */
  readonly args: readonly string[];
  /** It is a block, or a line of one. */
  readonly isInBlock: boolean;
}

/** What is wrong in a file, and where. */
export interface LineError {
  readonly line: number;
  readonly text: string;
}

/** The directives of a file up to the first thing that is no syntax. */
export interface ParsedSyntax {
  readonly directives: readonly Directive[];
  readonly error: LineError | undefined;
}

interface Block {
  readonly line: number;
  readonly verb: string;
}

/**
 * Splits a go.mod or go.work into directives, by the same rules as Go's own parser (golang.org/x/mod/modfile): only
 * comments that begin with two slashes, quoted strings, and `verb (` … `)` blocks.
 */
export function parseSyntax(text: string): ParsedSyntax {
  const directives: Directive[] = [];
  let block: Block | undefined;
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1;
    const read = readLine(source, line, block);
    if (read.error !== undefined) return { directives, error: { line, text: read.error } };
    if (read.directive) directives.push(read.directive);
    block = read.block;
  }
  return { directives, error: block && { line: block.line, text: 'a block that never ends' } };
}

interface ReadLine {
  /** The block that is open after the line. */
  readonly block?: Block | undefined;
  readonly directive?: Directive;
  readonly error?: string;
}

function readLine(source: string, line: number, block: Block | undefined): ReadLine {
  const lexed = tokens(source);
  if (lexed.error !== undefined) return { error: lexed.error };
  return block ? inBlock(block, lexed.tokens, line) : atTop(lexed.tokens, line);
}

function atTop(words: readonly string[], line: number): ReadLine {
  const [verb, ...args] = words;
  if (verb === undefined) return {};
  const isBlock = args.at(-1) === '(';
  const isEmptyBlock = args.at(-1) === ')' && args.at(-2) === '(';
  if (!isBlock && !isEmptyBlock) return { directive: { line, verb, args, isInBlock: false } };
  const header = [verb, ...args.slice(0, isBlock ? -1 : -2)].join(' ');
  const directive = { line, verb: header, args: [], isInBlock: true };
  return isBlock ? { block: { line, verb: header }, directive } : { directive };
}

function inBlock(block: Block, words: readonly string[], line: number): ReadLine {
  if (words.length === 0) return { block };
  if (words[0] !== ')') {
    return { block, directive: { line, verb: block.verb, args: words, isInBlock: true } };
  }
  if (words.length === 1) return {};
  return { error: 'something follows the closing parenthesis on its line' };
}

type Lexed =
  | { readonly tokens: readonly string[]; readonly error?: undefined }
  | { readonly error: string };

/** Punctuation, quoted strings, and words up to a blank, a bracket or a comment. */
const token =
  /[ \t\r]+|\/\/.*|[()[\]{},]|"(?:[^"\\]|\\.)*"|`[^`]*`|(?:(?!\/[/*])[^\p{Z}\p{C}()[\]{},"`])(?:(?!\/[/*])[^\p{Z}\p{C}()[\]{},])*/suy;

function tokens(source: string): Lexed {
  const found: string[] = [];
  let at = 0;
  while (at < source.length) {
    token.lastIndex = at;
    const match = token.exec(source)?.[0];
    if (match === undefined) return { error: unreadable(source.slice(at)) };
    at += match.length;
    if (source.startsWith('/*', at)) return { error: unreadable('/*') };
    if (!/^(?:[ \t\r]|\/\/)/.test(match)) found.push(match);
  }
  return { tokens: found };
}

function unreadable(rest: string): string {
  if (rest.startsWith('/*')) return 'a /* comment; only // comments are allowed';
  if (/^["`]/.test(rest)) return 'a quoted string that does not end on its line';
  if (rest.startsWith('\uFEFF')) return 'a byte order mark, which Go does not accept';
  const code = (rest.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `the character U+${code}, which has no place there`;
}
