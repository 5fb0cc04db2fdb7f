import type { Translate, UiLanguage } from '@salus/messages';
import { escapeHtml } from '../platform/escape-html.js';
import { plainPage } from '../platform/web/plain-page.js';
import type { Acknowledgement } from './acknowledge-page.js';
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
    // Only a drill can be about no ticket.
    about: page !== null && page.reference === null ? 'DRILL' : 'TICKET',
    reference: page?.reference ?? '',
    team: page ? t(`onCall.team.${page.team}`) : '',
    name: page?.acknowledgedBy?.name ?? '',
  };
  const title = t(`onCall.acknowledge.${standing}.title`, values);
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
  return plainPage(language, title, `${drill}<p>${text}</p>${button}${onwards}`);
}
