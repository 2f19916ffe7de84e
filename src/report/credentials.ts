const authority = /:\/\/([^\s/?#]*)@/g;

/** The passwords (or lone tokens) in the addresses of some texts, as written and decoded, so that they can be blotted out. */
export function credentialsIn(texts: readonly (string | undefined)[]): readonly string[] {
  const found = texts.flatMap((text) =>
    [...(text ?? '').matchAll(authority)].flatMap(([, userinfo = '']) => secretOf(userinfo)),
  );
  return [...new Set(found)];
}

/** A shorter word alone is a user's name, which may stand in every path of the log. */
const minTokenLength = 16;

function secretOf(userinfo: string): readonly string[] {
  const colon = userinfo.indexOf(':');
  const secret = userinfo.slice(colon + 1);
  return colon < 0 && secret.length < minTokenLength ? [] : [secret, decoded(secret)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
