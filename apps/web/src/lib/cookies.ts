const YEAR_S = 365 * 24 * 60 * 60;

/** Remembers a choice about the look of the product; the server reads it to send the page in the right form at once. */
export function rememberChoice(name: 'salus_language' | 'salus_theme', value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
}
