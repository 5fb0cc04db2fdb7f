import { describe, expect, it } from '@jest/globals';
import { createTranslator, UI_LANGUAGES } from '@salus/messages';
import type { Settings } from '../platform/config/settings.js';
import { acknowledgeHtml, type Standing } from './acknowledge-html.js';
import { callWords } from './call-words.js';
import type { PageModel } from './page.queries.js';
import type { CallRow } from './page.repository.js';

const SETTINGS = { PUBLIC_URL: 'https://salus.example', APP_SECRET: 'x'.repeat(32) } as Settings;
const call = (change: Partial<CallRow>): CallRow =>
  ({ id: 'c', language: 'en', team: 'FIRST_LINE', isCritical: false, isDrill: false, ...change }) as CallRow;
const DRILL = { reference: null, priority: null, isDrill: true } as Partial<CallRow>;

describe('a call', () => {
  it('names reference and priority of its ticket', async () => {
    const words = await callWords(call({ reference: 'SAL-26-000001', priority: 'P1' }), SETTINGS);
    expect(words.subject).toBe('You are called: SAL-26-000001 P1');
    expect(words.line).toBe('you are called for First line: SAL-26-000001 P1.');
  });

  it('says of a drill that there is no ticket', async () => {
    const words = await callWords(call(DRILL), SETTINGS);
    expect(words.subject).toBe('DRILL: You are called');
    expect(words.line).toBe('This is a drill: you are called for First line; there is no ticket.');
  });

  it.each(UI_LANGUAGES)('is told about a drill in whole sentences in %s', async (language) => {
    const words = await callWords(call({ ...DRILL, language }), SETTINGS);
    for (const text of [words.subject, words.line]) expect(text).not.toMatch(/[{}]| \.|:$| $/);
    const t = await createTranslator(language);
    const page = { ...DRILL, team: 'FIRST_LINE', acknowledgedBy: { name: 'Ada' } } as unknown as PageModel;
    for (const standing of ['OPEN', 'EXPIRED', 'NOW', 'BEFORE', 'ENDED'] satisfies Standing[]) {
      const html = acknowledgeHtml(t, language, standing, page);
      expect(html).toContain(
        `<p>${t(`onCall.acknowledge.${standing}.text`, { about: 'DRILL', name: 'Ada' })}</p>`,
      );
      expect(html).not.toContain(t('onCall.page.noTicket'));
    }
  });
});
