/**
 * The settings of a file that `go env -w` writes, or of a `$GOROOT/go.env`: lines of NAME=value without quotes. As in go,
 * what does not begin with a capital letter is no setting, and of several lines for one name the last one counts.
 */
export function parseGoEnvFile(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').filter((line) => /^[A-Z][^=]*=/.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
