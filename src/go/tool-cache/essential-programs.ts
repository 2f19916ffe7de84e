/** The programs of an SDK without which no build is possible, relative to GOROOT. `os` and `arch` are Go's words. */
export function essentialPrograms({
  os,
  arch,
}: {
  readonly os: string;
  readonly arch: string;
}): readonly string[] {
  const tools = `pkg/tool/${os}_${arch}`;
  return ['bin/go', 'bin/gofmt', `${tools}/compile`, `${tools}/link`];
}
