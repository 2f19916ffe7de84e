/** One entry of `download-sources`. */
export type SourceSpec =
  | { readonly kind: 'go.dev' }
  | { readonly kind: 'module-proxy' }
  /** A mirror with the layout of go.dev/dl: archives, and perhaps an index at `?mode=json`. */
  | { readonly kind: 'base-url'; readonly url: string }
  /** An address with `{version} {os} {arch} {ext}`. */
  | { readonly kind: 'template'; readonly template: string }
  /** A `file://` folder of archives. */
  | { readonly kind: 'folder'; readonly url: string };
