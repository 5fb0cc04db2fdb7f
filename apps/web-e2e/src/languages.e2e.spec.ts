import { describe, expect, it } from '@jest/globals';
import { englishWords, OTHER_LANGUAGES } from './testing/catalogues.js';
import { openHouse } from './testing/house.js';
import { DESKTOP, lookEverywhere } from './testing/look-everywhere.js';
import { readOwnWords } from './testing/page-checks.js';

const house = openHouse();
const MESSAGE_ID = /\b(?:common|public|portal|desk|mail|gallery)\.[a-zA-Z]+[\w.]*/g;

describe('every page', () => {
  it.each(OTHER_LANGUAGES)('speaks "%s" and nothing else', async (language) => {
    const english = await englishWords(language);
    expect(english.length).toBeGreaterThan(200);
    const found = await lookEverywhere(house, {
      visit: { locale: language, viewport: DESKTOP },
      find: async ({ page }) => {
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        const words = await page.evaluate(readOwnWords);
        const ids = words.match(MESSAGE_ID) ?? [];
        return [...ids, ...english.filter((text) => words.includes(text)).map((text) => `English: ${text}`)];
      },
    });
    expect(found).toEqual([]);
  });

  it('shows no name of a message in place of its words, in English', async () => {
    const found = await lookEverywhere(house, {
      visit: { viewport: DESKTOP },
      find: async ({ page }) => {
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        return (await page.evaluate(readOwnWords)).match(MESSAGE_ID) ?? [];
      },
    });
    expect(found).toEqual([]);
  });
});
