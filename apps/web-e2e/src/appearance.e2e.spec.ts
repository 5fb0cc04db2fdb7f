import { describe, expect, it } from '@jest/globals';
import { barriers } from './testing/barriers.js';
import { openHouse } from './testing/house.js';
import { DESKTOP, lookEverywhere as lookIn, type Look } from './testing/look-everywhere.js';
import { findCutWords, findLostShapes, findMotion, findOverflow } from './testing/page-checks.js';

const house = openHouse();
const THEMES = ['light', 'dark', 'contrast'] as const;
const lookEverywhere = (look: Look): Promise<string[]> => lookIn(house, look);

describe('every page', () => {
  it.each(THEMES)('has no barrier that axe knows, in the look "%s"', async (theme) => {
    const found = await lookEverywhere({
      visit: { viewport: DESKTOP },
      prepare: ({ context, url }) => context.addCookies([{ name: 'salus_theme', value: theme, url }]),
      find: async ({ page }) => {
        expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
        return barriers(page, { looksOnly: theme !== 'light' });
      },
    });
    expect(found).toEqual([]);
  });

  it('fits into 320 by 640 pixels without scrolling sideways', async () => {
    const found = await lookEverywhere({
      visit: { viewport: { width: 320, height: 640 } },
      find: ({ page }) => page.evaluate(findOverflow),
    });
    expect(found).toEqual([]);
  });

  it('can be read with letters twice as large', async () => {
    const found = await lookEverywhere({
      visit: { viewport: { width: 1280, height: 800 } },
      prepare: async ({ context, page }) => {
        const tools = await context.newCDPSession(page);
        await tools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      },
      find: async ({ page }) => {
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
        return [...(await page.evaluate(findOverflow)), ...(await page.evaluate(findCutWords))];
      },
    });
    expect(found).toEqual([]);
  });

  it('keeps its borders and icons in the colours of the system', async () => {
    const found = await lookEverywhere({
      visit: { viewport: DESKTOP, forcedColors: 'active' },
      find: ({ page }) => page.evaluate(findLostShapes),
    });
    expect(found).toEqual([]);
  });

  it('does not move for people who do not want movement', async () => {
    const found = await lookEverywhere({
      visit: { viewport: DESKTOP, reducedMotion: 'reduce' },
      find: ({ page }) => page.evaluate(findMotion),
    });
    expect(found).toEqual([]);
  });
});
