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
const DESKTOP = { width: 1440, height: 900 };

/** Looks at every place of this viewer and gives what was found at each, in one list. */
async function lookEverywhere(
  viewer: Viewer,
  visit: Visit,
  look: (person: Visitor) => Promise<readonly string[]>,
  prepare?: (person: Visitor) => Promise<void>,
): Promise<string[]> {
  const account = ACCOUNTS[viewer];
  const person = await house.visitor({ ...visit, ...(account === undefined ? {} : { as: account }) });
  await prepare?.(person);
  const reference = await someReference(person, viewer);
  const found: string[] = [];
  for (const place of placesOf(viewer)) {
    await goTo(person, place, reference);
    for (const fault of await look(person)) found.push(`${place.path}: ${fault}`);
  }
  return found;
}

describe.each(VIEWERS)('what a %s sees', (viewer) => {
  it.each(THEMES)('has no barrier that axe knows, in the look "%s"', async (theme) => {
    const choose = (person: Visitor): Promise<void> =>
      person.context.addCookies([{ name: 'salus_theme', value: theme, url: person.url }]);
    const found = await lookEverywhere(viewer, { viewport: DESKTOP }, ({ page }) => barriers(page), choose);
    expect(found).toEqual([]);
  });

  it('fits into 320 by 640 pixels without scrolling sideways', async () => {
    const visit = { viewport: { width: 320, height: 640 } };
    expect(await lookEverywhere(viewer, visit, ({ page }) => page.evaluate(findOverflow))).toEqual([]);
  });

  it('can be read with letters twice as large', async () => {
    const enlarge = async ({ context, page }: Visitor): Promise<void> => {
      const tools = await context.newCDPSession(page);
      await tools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    };
    const look = async ({ page }: Visitor): Promise<string[]> => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      return [...(await page.evaluate(findOverflow)), ...(await page.evaluate(findCutWords))];
    };
    expect(await lookEverywhere(viewer, { viewport: { width: 1280, height: 800 } }, look, enlarge)).toEqual(
      [],
    );
  });

  it('keeps its borders and icons in the colours of the system', async () => {
    const visit = { viewport: DESKTOP, forcedColors: 'active' } as const;
    expect(await lookEverywhere(viewer, visit, ({ page }) => page.evaluate(findLostShapes))).toEqual([]);
  });

  it('does not move for people who do not want movement', async () => {
    const visit = { viewport: DESKTOP, reducedMotion: 'reduce' } as const;
    expect(await lookEverywhere(viewer, visit, ({ page }) => page.evaluate(findMotion))).toEqual([]);
  });

  it.each(OTHER_LANGUAGES)('speaks %s and nothing else', async (language) => {
    const english = await englishWords(language);
    expect(english.length).toBeGreaterThan(200);
    const look = async ({ page }: Visitor): Promise<string[]> => {
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const words = await page.evaluate(readOwnWords);
      const ids = words.match(/\b(?:common|public|portal|desk|mail|gallery)\.[a-zA-Z]+[\w.]*/g) ?? [];
      return [...ids, ...english.filter((text) => words.includes(text)).map((text) => `English: ${text}`)];
    };
    expect(await lookEverywhere(viewer, { locale: language, viewport: DESKTOP }, look)).toEqual([]);
  });
});
