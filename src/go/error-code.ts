/** The codes with which a system refuses to write: no permission, a read-only volume. */
export const refusals = ['EACCES', 'EPERM', 'EROFS'] as const;

/** Whether a caught value is a system error with one of these codes. */
export function hasCode(error: unknown, codes: readonly string[]): error is NodeJS.ErrnoException {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' && codes.includes(code);
}

/** The value of a promise, or `undefined` when it fails with one of these codes. Any other failure is thrown. */
export async function unless<T>(
  codes: readonly string[],
  promise: Promise<T>,
): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (hasCode(error, codes)) return undefined;
    throw error;
  }
}

/** The codes that mean that nothing is at a path. */
export const nothingThere = ['ENOENT', 'ENOTDIR'] as const;

/** The code of a caught value (`ENOENT`, `Z_DATA_ERROR`), when it has one. */
export function systemCode(error: unknown): string | undefined {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
