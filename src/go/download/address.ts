/**
 * An address as it may be shown: without user name and password, and with the values of its query left out, because
 * signed addresses carry their secret there.
 */
export function withoutCredentials(address: string): string {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? URL.parse(address) : null;
  if (!url)
    return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/?#]*@/i, '$1').replace(/\?.*/s, '?…');
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  bare.search = '';
  const names = [...new Set(url.searchParams.keys())].map((name) => `${name}=…`);
  return names.length === 0 ? bare.href : `${bare.href}?${names.join('&')}`;
}

/** The value of an `Authorization` or `Proxy-Authorization` header for the userinfo of an address. */
export function basicAuthentication(url: URL): string | undefined {
  if (url.username === '' && url.password === '') return undefined;
  const pair = `${unescaped(url.username)}:${unescaped(url.password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A password with a bare percent sign means itself.
    return text;
  }
}
