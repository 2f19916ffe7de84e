const escapeSequence = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');

/** The lines of a text that a machine wrote: no colours, no control or invisible characters, no empty lines. */
export function plainLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(escapeSequence, '')
        .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** The same on a single line. */
export function oneLine(text: string): string {
  return plainLines(text).join(' ');
}

/** The first lines that fit, each with its line break, into a number of UTF-8 bytes. */
export function fittingLines(lines: readonly string[], maxBytes: number): readonly string[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = lines.findIndex((line) => {
    bytes += encoder.encode(line).length + 1;
    return bytes > maxBytes;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** At most `maxLength` UTF-16 units of a text; what is cut ends in `…`. */
export function clip(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).toWellFormed()}…`;
}
