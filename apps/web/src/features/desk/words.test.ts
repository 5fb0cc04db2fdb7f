import { createTranslator, UI_LANGUAGES } from '@salus/messages';
import { describe, expect, it } from '@jest/globals';
import { timeLeft } from './words.js';

const now = Date.parse('2026-11-20T12:00:00Z');
const inMinutes = (minutes: number) => ({
  dueAt: new Date(now + minutes * 60_000).toISOString(),
  minutes: 60,
});

describe('timeLeft', () => {
  it.each([
    [59.7, '59 min left', 'calm'],
    [29, '29 min left', 'soon'],
    [0.4, '0 min left', 'soon'],
    [-0.2, '1 min late', 'late'],
    [-18, '18 min late', 'late'],
    [62, '1 h 2 min left', 'calm'],
    [120, '2 h left', 'calm'],
    [4 * 60 + 28, '4 h left', 'calm'],
    [-(2 * 60 + 5), '2 h 5 min late', 'late'],
    [2 * 1440 + 90, '2 d 1 h left', 'calm'],
    [5 * 1440 + 90, '5 d left', 'calm'],
  ])('says of %d minutes: %s', async (minutes, text, state) => {
    const t = await createTranslator('en');
    expect(timeLeft(t, inMinutes(minutes), now)).toEqual({ text, state });
  });

  it.each(UI_LANGUAGES)('has words for it in %s', async (language) => {
    const t = await createTranslator(language);
    for (const minutes of [5, 100, 4000, -5, -100, -4000]) {
      const { text } = timeLeft(t, inMinutes(minutes), now);
      expect(text).toMatch(/\d/);
      expect(text).not.toMatch(/[{}#]|desk\./);
    }
  });
});
