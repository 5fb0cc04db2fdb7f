import { describe, expect, it } from '@jest/globals';
import { openHouse } from './testing/house.js';
import { DESKTOP, lookEverywhere } from './testing/look-everywhere.js';
import { findCutWords, findLostShapes, findMotion, findOverflow } from './testing/page-checks.js';

const house = openHouse();

describe('every page', () => {
  it('fits into 320 by 640 pixels without scrolling sideways', async () => {
    const found = await lookEverywhere(house, {
      visit: { viewport: { width: 320, height: 640 } },
      find: ({ page }) => page.evaluate(findOverflow),
    });
    expect(found).toEqual([]);
  });

  it('can be read with letters twice as large', async () => {
    const found = await lookEverywhere(house, {
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
    const found = await lookEverywhere(house, {
      visit: { viewport: DESKTOP, forcedColors: 'active' },
      find: ({ page }) => page.evaluate(findLostShapes),
    });
    expect(found).toEqual([]);
  });

  it('does not move for people who do not want movement', async () => {
    const found = await lookEverywhere(house, {
      visit: { viewport: DESKTOP, reducedMotion: 'reduce' },
      find: ({ page }) => page.evaluate(findMotion),
    });
    expect(found).toEqual([]);
  });
});
