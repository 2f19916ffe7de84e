import { ProblemError } from '../../problem.ts';

/**
 * Where an entry of an archive belongs, relative to the directory that is unpacked to: its name without the prefix
 * (`go`, `golang.org/toolchain@…`); empty for the prefix itself. Throws `unsafe-archive` for a name that is none, or
 * that would leave the directory.
 */
export function entryPath(name: string, prefix: string): string {
  const reason = flawOf(name);
  if (reason !== undefined) throw unsafeEntry(name, reason);
  const path = segmentsOf(name).join('/');
  if (path === prefix || path === '') return '';
  if (path.startsWith(`${prefix}/`)) return path.slice(prefix.length + 1);
  throw unsafeEntry(name, `lies outside of ${prefix}/`);
}

/** The target of a symbolic link, as it may be made. Throws `unsafe-archive` when it leads outside. */
export function symlinkTarget(path: string, target: string): string {
  const flaw = target === '' ? 'is a link to nowhere' : undefined;
  const reason = flaw ?? characterFlaw(target) ?? (target.startsWith('/') ? outside : undefined);
  if (reason !== undefined) throw unsafeEntry(path, reason);
  const segments = segmentsOf(target);
  const ups = segments.findIndex((segment) => segment !== '..');
  const upwards = ups < 0 ? segments.length : ups;
  const start = segmentsOf(path).slice(0, -1);
  // After a name, which may be a link itself, ".." would lead to nobody knows where.
  const winds = segments.slice(upwards).includes('..');
  if (winds || upwards > start.length) throw unsafeEntry(path, outside);
  return target;
}

/** An entry that must not be unpacked, and why. */
export function unsafeEntry(name: string, reason: string): ProblemError {
  const shown = JSON.stringify(name);
  return new ProblemError({
    id: 'unsafe-archive',
    summary: `The archive of the Go SDK was refused: its entry ${shown} ${reason}.`,
    evidence: [{ source: `the entry ${shown}`, observed: reason }],
    remedy:
      'Do not use this archive: look at who made it and who can change it, or take the SDK from another source with the input download-sources.',
  });
}

const outside = 'is a link out of the SDK';

function flawOf(name: string): string | undefined {
  if (name === '') return 'has no name';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'has an absolute name';
  if (name.split('/').includes('..')) return 'leads upwards with ".."';
  return characterFlaw(name);
}

function characterFlaw(name: string): string | undefined {
  if (name.includes('\\')) return 'has a backslash in its name';
  if (name.includes('\0')) return 'has a NUL character in its name';
  if (/[\r\n]/.test(name)) return 'has a line break in its name';
  return undefined;
}

function segmentsOf(name: string): string[] {
  return name.split('/').filter((segment) => segment !== '' && segment !== '.');
}
