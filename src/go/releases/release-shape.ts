/** A file in the JSON of go.dev/dl; a mirror may leave out all but its name. */
export interface RawFile {
  readonly filename: string;
  readonly os?: string;
  readonly arch?: string;
  readonly sha256?: string;
  readonly size?: number;
}

/** A release in the JSON of go.dev/dl. */
export interface RawRelease {
  readonly version: string;
  readonly stable: boolean;
  readonly files: readonly RawFile[];
}

/** In what way a JSON value is no list of releases; `undefined` when it is one. */
export function wrongShape(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'it is JSON, but not a list of releases';
  if (value.length === 0) return 'it lists no releases';
  for (const [at, entry] of value.entries()) {
    const wrong = wrongRelease(entry);
    if (wrong !== undefined) return `its release ${at + 1} ${wrong}`;
  }
  return undefined;
}

function wrongRelease(entry: unknown): string | undefined {
  if (!isObject(entry)) return 'is not an object';
  if (typeof entry.version !== 'string') return 'has no "version"';
  if (typeof entry.stable !== 'boolean') return `(${entry.version}) has no "stable"`;
  if (!Array.isArray(entry.files)) return `(${entry.version}) has no list "files"`;
  const wrong = entry.files.map(wrongFile).find((text) => text !== undefined);
  return wrong === undefined ? undefined : `(${entry.version}) has a file ${wrong}`;
}

function wrongFile(entry: unknown): string | undefined {
  if (!isObject(entry)) return 'that is not an object';
  if (typeof entry.filename !== 'string') return 'without "filename"';
  if (!(isAbsentOr(entry.os, 'string') && isAbsentOr(entry.arch, 'string'))) {
    return `(${entry.filename}) whose "os" or "arch" is not text`;
  }
  if (!isAbsentOr(entry.size, 'number')) return `(${entry.filename}) whose "size" is no number`;
  const sha256 = entry.sha256 ?? '';
  const isHash = typeof sha256 === 'string' && /^([0-9a-fA-F]{64})?$/.test(sha256);
  return isHash ? undefined : `(${entry.filename}) whose "sha256" is not 64 hex digits`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsentOr(value: unknown, type: 'string' | 'number'): boolean {
  return value === undefined || value === null || typeof value === type;
}
