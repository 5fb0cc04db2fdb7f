import { describe, expect, it } from '@jest/globals';
import { barriers } from './testing/barriers.js';
import { englishWords, OTHER_LANGUAGES } from './testing/catalogues.js';
import { openHouse } from './testing/house.js';
import {
  findCutWords,
  findLostShapes,
  findMotion,
  findOverflow,
  readOwnWords,
} from './testing/page-checks.js';
import { ACCOUNTS, goTo, placesOf, someReference, type Viewer } from './testing/places.js';
import type { Visit, Visitor } from './testing/visitor.js';

const house = openHouse();
const VIEWERS: readonly Viewer[] = ['visitor', 'nurse', 'agent'];
const THEMES = ['light', 'dark', 'contrast'] as const;
const MESSAGE_ID = /\b(?:common|public|portal|desk|mail|gallery)\.[a-zA-Z]+[\w.]*/g;
const DESKTOP = { width: 1440, height: 900 };

interface Look {
  readonly visit: Visit;
  readonly prepare?: (person: Visitor) => Promise<void>;
  readonly find: (person: Visitor) => Promise<readonly string[]>;
}

/** Looks at every place with the eyes of those who see it, and gives what was found, in one list. */
async function lookEverywhere(look: Look): Promise<string[]> {
  const found = await Promise.all(VIEWERS.map((viewer) => lookAs(viewer, look)));
  return found.flat();
}

async function lookAs(viewer: Viewer, { visit, prepare, find }: Look): Promise<string[]> {
  const account = ACCOUNTS[viewer];
  const person = await house.visitor({ ...visit, ...(account === undefined ? {} : { as: account }) });
  await prepare?.(person);
  const reference = await someReference(person, viewer);
  const found: string[] = [];
  for (const place of placesOf(viewer)) {
    await goTo(person, place, reference);
    for (const fault of await find(person)) found.push(`${viewer} at ${place.path}: ${fault}`);
  }
  return found;
}

describe('every page', () => {
  it.each(THEMES)('has no barrier that axe knows, in the look "%s"', async (theme) => {
    const found = await lookEverywhere({
      visit: { viewport: DESKTOP },
      prepare: ({ context, url }) => context.addCookies([{ name: 'salus_theme', value: theme, url }]),
      find: async ({ page }) => {
        expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
        return barriers(page);
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

  it.each(OTHER_LANGUAGES)('speaks "%s" and nothing else', async (language) => {
    const english = await englishWords(language);
    expect(english.length).toBeGreaterThan(200);
    const found = await lookEverywhere({
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
    const found = await lookEverywhere({
      visit: { viewport: DESKTOP },
      find: async ({ page }) => {
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        return (await page.evaluate(readOwnWords)).match(MESSAGE_ID) ?? [];
      },
    });
    expect(found).toEqual([]);
  });
});
