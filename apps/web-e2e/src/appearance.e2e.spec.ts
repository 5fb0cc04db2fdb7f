import { describe, expect, it } from '@jest/globals';
import { barriers } from './testing/barriers.js';
import { openHouse } from './testing/house.js';
import { DESKTOP, lookEverywhere } from './testing/look-everywhere.js';

const house = openHouse();
const THEMES = ['light', 'dark', 'contrast'] as const;

describe('every page', () => {
  it.each(THEMES)('has no barrier that axe knows, in the look "%s"', async (theme) => {
    const found = await lookEverywhere(house, {
      visit: { viewport: DESKTOP },
      prepare: ({ context, url }) => context.addCookies([{ name: 'salus_theme', value: theme, url }]),
      find: async ({ page }) => {
        expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
        return barriers(page, { looksOnly: theme !== 'light' });
      },
    });
    expect(found).toEqual([]);
  });
});
