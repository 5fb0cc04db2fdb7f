import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openHouse } from './testing/house.js';
import { DESKTOP, lookEverywhere } from './testing/look-everywhere.js';
import {
  findBrokenWords,
  findCutWords,
  findLostShapes,
  findMotion,
  findOverflow,
} from './testing/page-checks.js';

const house = openHouse();
const PHONE = { width: 320, height: 640 };
const LONG_WORD = 'Donaudampfschifffahrt'.repeat(7);
const LONG_ADDRESS = `https://files.centre.example/${'0123456789abcdef'.repeat(7)}`;

describe('every page', () => {
  it('fits into 320 by 640 pixels without scrolling sideways, and breaks no word that has room', async () => {
    const found = await lookEverywhere(house, {
      visit: { viewport: PHONE },
      find: async ({ page }) => [
        ...(await page.evaluate(findOverflow)),
        ...(await page.evaluate(findBrokenWords)),
      ],
    });
    expect(found).toEqual([]);
  });

  it('holds a word and an address in which nothing may be broken', async () => {
    const nurse = await house.visitor({ viewport: PHONE, as: 'nurse@alpha.example' });
    const agent = await house.visitor({ viewport: PHONE, as: 'agent@centre.example' });
    const opened = await nurse.ask('PortalOpenTicket', {
      input: {
        idempotencyKey: randomUUID(),
        kind: 'QUESTION',
        subject: LONG_WORD,
        body: LONG_ADDRESS,
        language: 'en',
        urgency: 'DAYS',
      },
    });
    const { id, reference } = (opened.data as { openTicket: { id: string; reference: string } }).openTicket;
    await agent.ask('DeskReply', {
      input: { idempotencyKey: randomUUID(), ticketId: id, body: `Please look here: ${LONG_ADDRESS}` },
    });
    const found: string[] = [];
    for (const [person, path] of [
      [nurse, `/tickets/${reference}`],
      [nurse, '/tickets'],
      [nurse, `/guidance?q=${LONG_WORD}${LONG_WORD}`],
      [agent, `/desk/all/${reference}`],
    ] as const) {
      await person.open(path);
      for (const fault of await person.page.evaluate(findOverflow)) found.push(`${path}: ${fault}`);
    }
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
