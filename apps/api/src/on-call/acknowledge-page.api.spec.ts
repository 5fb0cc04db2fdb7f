import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf } from '../testing/command.js';
import { OnCallScene, PAGE, shiftOf, stepOf } from '../testing/on-call-scene.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

describe('the link in a page', () => {
  let test: TestApp;
  let scene: OnCallScene;
  let [ada, bob, nurse]: TestPerson[] = [];
  beforeAll(async () => {
    test = await TestApp.start();
    scene = await new OnCallScene(test).build();
    ada = await test.build.agent(['AGENT'], { name: 'Ada' });
    bob = await test.build.agent(['SECOND_LINE'], { name: 'Bob' });
    nurse = await test.build.member();
    await scene.rota('FIRST_LINE', [shiftOf([ada])]);
    await scene.rota('SECOND_LINE', [shiftOf([bob])]);
    await scene.ladder('FIRST_LINE', [
      stepOf({ teams: ['FIRST_LINE'] }),
      stepOf({ teams: ['SECOND_LINE'], waitMinutes: 10 }),
    ]);
  }, 60_000);
  afterAll(() => test.stop());

  const page = command(() => test, 'pageOnCall', PAGE);
  const toFirst = { team: 'FIRST_LINE', isCritical: true, reason: 'Nobody answers the telephone' };
  const quietTicket = () => test.build.ticket(nurse!, { tlp: 'AMBER_STRICT' });
  const visit = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    fetch(`${test.url}${path}`, {
      method,
      headers:
        method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded', ...headers } : headers,
      ...(method === 'POST' ? { body: '' } : {}),
    });

  it('needs the button: whoever only opens it, a scanner for one, acknowledges nothing', async () => {
    const { id, reference } = await quietTicket();
    dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    await test.settled();
    const link = await scene.link(ada!.email, reference);
    for (const method of ['GET', 'HEAD', 'GET']) expect((await visit(link, method)).status).toBe(200);
    const opened = await visit(link);
    const html = await opened.text();
    expect(html).toContain('<form method="post">');
    expect(html).not.toMatch(/<script|javascript:/i);
    expect(html).toContain('lang="en"');
    expect(opened.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect((await scene.pages(ada!, id))[0].state).toBe('CALLING');
    expect((await visit(link, 'POST', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await scene.pages(ada!, id))[0].state).toBe('CALLING');

    const done = await (await visit(link, 'POST')).text();
    expect(done).toContain('You take care of it');
    expect((await scene.pages(ada!, id))[0]).toMatchObject({
      state: 'ACKNOWLEDGED',
      nextAt: null,
      acknowledgedBy: { name: 'Ada' },
    });
    await scene.later(60);
    expect((await scene.pages(ada!, id))[0].rungsCalled).toBe(1);
  });

  it('works once, and says what has become of it', async () => {
    const { id, reference } = await quietTicket();
    const { pageOnCall } = dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    await test.settled();
    const link = await scene.link(ada!.email, reference);
    const answers = await Promise.all([1, 2, 3].map(async () => (await visit(link, 'POST')).text()));
    expect(answers.filter((text) => text.includes('You take care of it'))).toHaveLength(1);
    expect(await (await visit(link)).text()).toContain('Ada has acknowledged');
    const used = await test.sql('SELECT 1 FROM page_calls WHERE page_id = $1 AND link_used_at IS NOT NULL', [
      pageOnCall.id,
    ]);
    expect(used).toHaveLength(1);
    const events = await test.sql(
      "SELECT 1 FROM events WHERE ticket_id = $1 AND type = 'PAGE_ACKNOWLEDGED'",
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('expires, is worth nothing to those who left, and an invented one leads nowhere', async () => {
    const { id, reference } = await quietTicket();
    dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    await test.settled();
    const link = await scene.link(ada!.email, reference);
    test.clock.advance(4 * 60 + 1);
    expect((await visit(link)).status).toBe(410);
    expect((await visit(link, 'POST')).status).toBe(410);
    expect((await scene.pages(ada!, id))[0].state).toBe('CALLING');
    for (const wrong of [`/acknowledge/${'x'.repeat(43)}`, '/acknowledge/x', '/acknowledge/%00']) {
      expect((await visit(wrong)).status).toBe(404);
      expect((await visit(wrong, 'POST')).status).toBe(404);
    }
    await scene.later(1);
    const toBob = await scene.link(bob!.email, reference);
    expect((await visit(toBob)).status).toBe(200);
    await test.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [bob!.id]);
    expect((await visit(toBob)).status).toBe(404);
    await test.sql('UPDATE users SET disabled_at = NULL WHERE id = $1', [bob!.id]);
  });
});
