/**
 * The path on this site that a `next` parameter names; `null` for everything that could lead elsewhere
 * ("//evil.example", "https:…", "/\evil", control characters).
 */
export function safePath(next: string | null): string | null {
  if (next === null || !next.startsWith('/') || /[\\\p{Cc}]/u.test(next)) return null;
  try {
    const here = new URL('http://salus.invalid');
    const url = new URL(next, here);
    if (url.origin !== here.origin || url.pathname.startsWith('//')) return null;
    return url.pathname + url.search + url.hash;
  } catch {
    return null;
  }
}
