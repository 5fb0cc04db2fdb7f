import type { UiLanguage } from '@salus/messages';
import { createHash } from 'node:crypto';
import { escapeHtml } from '../escape-html.js';

/** For a page behind the link of a mail: one question, one button, no script; large enough for a telephone in the dark. Both looks from what the device says. */
const STYLE = `
:root { --surface: #ffffff; --text: #17202a; --accent: #0b5c66; --on-accent: #ffffff; --line: #c9d1d6; --focus: #9a6b00; }
@media (prefers-color-scheme: dark) {
  :root { --surface: #11181d; --text: #eef2f4; --accent: #6fcfda; --on-accent: #06282d; --line: #3a464d; --focus: #f2b705; }
}
body { margin: 0; background: var(--surface); color: var(--text); font: 1.125rem/1.5 system-ui, sans-serif; }
header { border-bottom: 1px solid var(--line); padding: 0.5rem 1.25rem; font-weight: 600; }
header p { margin: 0; }
main { max-width: 34rem; padding: 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
form { margin-top: 1.5rem; }
.drill { display: inline-block; margin: 0; padding: 0.125rem 0.75rem; border: 2px solid currentColor; border-radius: 6px; font-weight: 700; }
.small { font-size: 1rem; }
button { width: 100%; padding: 0.75rem 1rem; border: 2px solid var(--accent); border-radius: 6px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 700; cursor: pointer; }
button.second { margin-top: 0.75rem; background: transparent; color: var(--accent); }
a { color: var(--accent); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** No script at all, nothing from anywhere, and a form that can only go back to where it came from. */
export const PLAIN_PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
} as const;

/** A whole page; `body` is HTML already, the title is not. */
export function plainPage(language: UiLanguage, title: string, body: string): string {
  const heading = escapeHtml(title);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${heading} · Salus</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${STYLE}</style></head>
<body><header><p>Salus</p></header><main><h1>${heading}</h1>${body}</main></body></html>`;
}
