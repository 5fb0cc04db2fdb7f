import { describe, expect, it } from '@jest/globals';
import { barriers } from './testing/barriers.js';
import { openHouse } from './testing/house.js';
import { walkByTab } from './testing/keyboard-walk.js';
import {
  findCutWords,
  findLostShapes,
  findMotion,
  findOverflow,
  readOwnWords,
} from './testing/page-checks.js';

const house = openHouse();

/** A page with one fault of each kind, and beside it what only looks like one. */
const BROKEN = `<!doctype html><html lang="de"><head><title>Kaputt</title><style>
  body { margin: 0 }
  .wide { width: 400px; height: 4px }
  .cut { display: inline-block; width: 40px; overflow: hidden; white-space: nowrap }
  .meant { text-overflow: ellipsis }
  .moves { transition: color 120ms }
  .still { transition: color 0ms }
  .bare { border: 0 }
  .dull:focus { outline: none }
  .behind { position: fixed; inset: 0 0 auto; height: 40px; background: #fff }
  button, a { outline-offset: 0 }
  :focus { outline: 2px solid #000 }
</style></head><body>
  <a href="#one">Erster Link unter dem Balken</a><div class="behind"></div>
  <p style="margin-top: 60px">Deutsche Wörter <span lang="en">English words</span></p>
  <div class="wide"></div>
  <span class="cut">Sehr lange Wörter</span> <span class="cut meant">Gekürzte lange Wörter</span>
  <button class="moves">Ja</button><button class="still">Nein</button>
  <input class="bare" aria-label="Ohne Rand"><input aria-label="Mit Rand">
  <button class="dull">Matt</button><button tabindex="-1">Nie erreicht</button>
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
</body></html>`;

describe('the checks of these tests', () => {
  it('find what they look for, and nothing else', async () => {
    const { page } = await house.visitor({ viewport: { width: 320, height: 640 } });
    await page.setContent(BROKEN);
    expect(await page.evaluate(findOverflow)).toEqual(['400 > 320', 'div.wide']);
    expect(await page.evaluate(findCutWords)).toEqual(['span.cut: Sehr lange Wörter']);
    expect(await page.evaluate(findMotion)).toEqual(['button.moves']);
    expect(await page.evaluate(findLostShapes)).toEqual(['<input class="bare" aria-label="Ohne Rand">']);
    const words = await page.evaluate(readOwnWords);
    expect(words).toContain('Deutsche Wörter');
    expect(words).toContain('Mit Rand');
    expect(words).not.toContain('English words');
    const found = await walkByTab(page);
    expect(found.stops).toHaveLength(6);
    expect(found.missed).toEqual(['<button tabindex="-1">Nie erreicht</button>']);
    expect(found.unseen).toEqual([
      'a# "Erster Link unter dem Balken": covered by div.behind',
      'button# "Matt": no ring',
    ]);
    expect((await barriers(page)).join('\n')).toContain('image-alt');
  });

  it('tell every fault of a page', async () => {
    const visitor = await house.visitor();
    await visitor.open('/');
    await visitor.page.evaluate(() => {
      console.error('said aloud');
      const picture = document.createElement('img');
      picture.src = 'http://127.0.0.1:9/pixel.gif';
      document.body.append(picture);
      setTimeout(() => {
        throw new Error('thrown later');
      });
      void fetch('/assets/no-such-file.js');
      document.body.setAttribute('style', 'color: red');
    });
    await visitor.page.waitForTimeout(500);
    const faults = (await visitor.takeFaults()).join('\n');
    for (const part of [
      'console: said aloud',
      'page: Error: thrown later',
      'HTTP 404: GET /assets/no-such-file.js',
    ]) {
      expect(faults).toContain(part);
    }
    expect(faults).toMatch(/policy: img-src http:\/\/127\.0\.0\.1:9/);
    expect(faults).toMatch(/policy: style-src-attr/);

    await visitor.page.evaluate(async (id) => {
      await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ documentId: id, variables: {} }),
      });
    }, 'sha256:unknown');
    await visitor.page.waitForTimeout(300);
    expect((await visitor.takeFaults()).join('\n')).toContain('refused: unknown operation');
  });
});
