import { createTranslator, pickUiLanguage, type Translate, type UiLanguage } from '@salus/messages';
import type { Settings } from '../platform/config/settings.js';
import type { CallRow } from './page.repository.js';
import { callSecret } from './secrets.js';

export const ACKNOWLEDGE_PATH = '/acknowledge';

/** A call in the words of whoever is called. It carries no content: reference, priority and where to answer. */
export interface CallWords {
  readonly t: Translate;
  readonly language: UiLanguage;
  readonly subject: string;
  readonly line: string;
  readonly acknowledgeUrl: string;
}

export async function callWords(call: CallRow, settings: Settings): Promise<CallWords> {
  const language = pickUiLanguage([call.language]);
  const t = await createTranslator(language);
  const values = {
    // Only a drill can be about no ticket.
    about: call.reference === null ? 'DRILL' : 'TICKET',
    reference: call.reference ?? '',
    priority: call.priority ?? '',
    team: t(`onCall.team.${call.team}`),
    drill: String(call.isDrill),
    urgent: String(call.isCritical),
  };
  return {
    t,
    language,
    subject: t('onCall.page.subject', values),
    line: t('onCall.page.line', values),
    acknowledgeUrl: `${settings.PUBLIC_URL}${ACKNOWLEDGE_PATH}/${callSecret(settings.APP_SECRET, call.id)}`,
  };
}
