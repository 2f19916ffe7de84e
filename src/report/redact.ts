/** Shorter ones are no secrets, and to blot them out everywhere would garble the text and give them away. */
const minSecretLength = 4;

const rules: readonly (readonly [RegExp, string])[] = [
  // scheme://user:password@host, up to the last @ of the authority
  [/(:\/\/)[^\s/?#"'<>`]*@/g, '$1***@'],
  // a password with a raw / ? or #: what follows the colon is no port
  [/(:\/\/)[^\s/?#:@[|,"'<>`]*:(?!\/\/|\d{1,5}(?:[/?#\s,|"'`)]|$))[^\s"'<>`]{0,500}@/g, '$1***@'],
  // user:password@host, as proxies are often written
  [/(?<![\w.~%+/:-])[\w.~%+-]+:[^\s@/"'<>`]+@(?=[\w[])/g, '***@'],
  // signed addresses
  [
    /([?&](?:[\w-]*(?:token|signature|credential|password|secret|api[_-]?key)|sig|key)=)[^&\s"'<>`#]+/gi,
    '$1***',
  ],
];

/**
 * The last line of defence: the same data with `***` for the credentials of every address in its strings, and for the
 * given secrets wherever they stand. Whoever renders a report passes through here.
 */
export function redacted<T>(value: T, secrets: readonly string[] = []): T {
  if (typeof value !== 'object' || value === null) return mapped(value, spellings(secrets)) as T;
  if (secrets.length === 0 && done.has(value)) return value;
  const result = mapped(value, spellings(secrets)) as T & object;
  done.add(result);
  return result;
}

/** What has passed through here; every rendering of a report asks for it again. */
const done = new WeakSet<object>();

function mapped(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return withoutSecrets(value, secrets);
  if (Array.isArray(value)) return value.map((item) => mapped(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapped(item, secrets)]),
  );
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const unnamed = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  // No rule matches without one of these two, and most texts have neither.
  if (!unnamed.includes('@') && !unnamed.includes('=')) return unnamed;
  return rules.reduce(
    (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
    unnamed,
  );
}

/** The longest first, so that a secret within another does not leave the rest of it standing. */
function spellings(secrets: readonly string[]): readonly string[] {
  return secrets
    .flatMap((secret) => [secret, ...secret.split(/\r?\n/)])
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())])
    .filter((secret) => secret.trim().length >= minSecretLength)
    .sort((a, b) => b.length - a.length);
}
