/** By what is typical of the path of a `go`, the more telling first. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/\/\.asdf\/|\/asdf\/(shims|installs)\//, 'asdf'],
  [/\/\.?goenv\/(shims|versions)\//, 'goenv'],
  [/\/mise\/(shims|installs)\//, 'mise'],
  [/\/\.gvm\/|\/gvm\/gos\//, 'gvm'],
  [/\/\.gobrew\//, 'gobrew'],
  [/^\/snap\//, 'snap'],
  [/^\/opt\/homebrew\//, 'Homebrew (Apple silicon)'],
  [/^\/home\/linuxbrew\//, 'Homebrew (Linux)'],
  [/^\/usr\/local\/(Cellar|Homebrew|opt\/go)/, 'Homebrew (Intel)'],
  [/^\/usr\/local\/go\//, 'go.dev package'],
  [/\/(_tool|hostedtoolcache|tool_cache)\/go\//, 'tool cache'],
  [/\/pkg\/mod\/golang\.org\/toolchain@/, 'module cache of go'],
  [/^\/(usr\/)?bin\/|^\/usr\/lib(64)?\/go|^\/usr\/share\/go/, 'distribution'],
];

/** Names what installed a `go`, from where it was found and where that leads. */
export function installerOf(path: string, target: string): string {
  const found = signs.find(([sign]) => sign.test(target) || sign.test(path));
  return found?.[1] ?? 'unknown installer';
}
