import type { Translate, UiLanguage } from '@salus/messages';
import { escapeHtml } from '../platform/web/plain-page.js';
import type { Acknowledgement } from './acknowledge-page.js';
import { ACKNOWLEDGE_PATH } from './call-words.js';
import type { PageModel } from './page.queries.js';

/** What the link finds: a page to acknowledge, one that somebody has just or before acknowledged, one that is over, or nothing. */
export type Standing = 'OPEN' | 'EXPIRED' | Acknowledgement;

/** The page in words: what this is about, what the button does, and what has become of it. */
export function acknowledgeHtml(
  t: Translate,
  language: UiLanguage,
  standing: Standing | 'UNKNOWN',
  page: PageModel | null,
): string {
  const values = {
    reference: page?.reference ?? t('onCall.page.noTicket'),
    team: page ? t(`onCall.team.${page.team}`) : '',
    name: page?.acknowledgedBy?.name ?? '',
  };
  const title = escapeHtml(t(`onCall.acknowledge.${standing}.title`, values));
  const text = escapeHtml(t(`onCall.acknowledge.${standing}.text`, values));
  const drill = page?.isDrill ? `<p class="drill">${escapeHtml(t('onCall.acknowledge.drill'))}</p>` : '';
  // Without an address the form goes back to where it came from, and the secret stands in no further place.
  const button =
    standing === 'OPEN'
      ? `<form method="post"><button>${escapeHtml(t('onCall.acknowledge.button'))}</button></form>
<p class="small">${escapeHtml(t('onCall.acknowledge.what'))}</p>`
      : '';
  const onwards =
    page?.reference && standing !== 'OPEN'
      ? `<p><a href="/desk/all/${escapeHtml(page.reference)}">${escapeHtml(t('onCall.acknowledge.toTicket', values))}</a></p>`
      : '';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title} · Salus</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${ACKNOWLEDGE_PATH}/page.css"></head>
<body><header><p>Salus</p></header><main>${drill}<h1>${title}</h1><p>${text}</p>${button}${onwards}</main></body></html>`;
}

/** Large enough for a telephone in the dark; both looks from what the device says. */
export const PAGE_STYLE = `
:root { --surface: #ffffff; --text: #17202a; --accent: #0b5c66; --on-accent: #ffffff; --line: #c9d1d6; --focus: #f2b705; }
@media (prefers-color-scheme: dark) {
  :root { --surface: #11181d; --text: #eef2f4; --accent: #6fcfda; --on-accent: #06282d; --line: #3a464d; --focus: #f2b705; }
}
body { margin: 0; background: var(--surface); color: var(--text); font: 1.125rem/1.5 system-ui, sans-serif; }
header { border-bottom: 1px solid var(--line); padding: 0.5rem 1.25rem; font-weight: 600; }
header p { margin: 0; }
main { max-width: 34rem; padding: 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
.drill { display: inline-block; margin: 0; padding: 0.125rem 0.75rem; border: 2px solid currentColor; border-radius: 6px; font-weight: 700; }
.small { font-size: 1rem; }
button { width: 100%; padding: 1rem; border: 2px solid transparent; border-radius: 6px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 700; cursor: pointer; }
a { color: var(--accent); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
`;
