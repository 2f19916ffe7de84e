const authority = /:\/\/([^\s/?#]*)@/g;

/** The passwords (or lone tokens) in the addresses of some texts, as written and decoded, so that they can be blotted out. */
export function credentialsIn(texts: readonly (string | undefined)[]): readonly string[] {
  const found = texts.flatMap((text) =>
    [...(text ?? '').matchAll(authority)].flatMap(([, userinfo = '']) => secretOf(userinfo)),
  );
  return [...new Set(found)];
}

function secretOf(userinfo: string): readonly string[] {
  const secret = userinfo.slice(userinfo.indexOf(':') + 1);
  return [secret, decoded(secret)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
