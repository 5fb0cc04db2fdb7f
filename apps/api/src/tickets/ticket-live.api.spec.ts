import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf } from '../testing/command.js';
import { LiveStream } from '../testing/live-stream.js';
import { type Data, eventually, TestApp } from '../testing/test-app.js';

const NEWS =
  'subscription ($ticketId: ID) { ticketChanged(ticketId: $ticketId) { ticketId eventId type priority at } }';
const ALL_NEWS = 'subscription { ticketChanged { ticketId type } }';

describe('ticketChanged', () => {
  let test: TestApp;
  const streams: LiveStream[] = [];
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(async () => {
    for (const stream of streams) await stream.close();
    await test.stop();
  });

  const listen = async (cookie: string | null, query = ALL_NEWS, variables: object = {}) => {
    const stream = await LiveStream.open(test, cookie, query, variables);
    streams.push(stream);
    return stream;
  };
  const is = (ticketId: string, type?: string) => (event: Data) =>
    event.data?.ticketChanged.ticketId === ticketId && (!type || event.data.ticketChanged.type === type);
  const reply = command(() => test, 'replyToTicket', 'id');
  const note = command(() => test, 'addNote', 'id');

  it('refuses an anonymous caller', async () => {
    const stream = await listen(null);
    await stream.ended;
    expect(stream.events).toEqual([
      { errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })] },
    ]);
  });

  it("hides another organisation's ticket, asked for or not", async () => {
    const [nurse, stranger, agent] = [
      await test.build.member(),
      await test.build.member(),
      await test.build.agent(),
    ];
    const { id: ticketId } = await test.build.ticket(nurse);
    const [foreign, missing] = [
      await listen(stranger.cookie, NEWS, { ticketId }),
      await listen(stranger.cookie, NEWS, { ticketId: randomUUID() }),
    ];
    await Promise.all([foreign.ended, missing.ended]);
    expect(foreign.events).toEqual([
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'NOT_FOUND' }) })] },
    ]);
    expect(foreign.events).toEqual(missing.events);

    const [deaf, hearing] = [await listen(stranger.cookie), await listen(agent.cookie)];
    dataOf(await reply(nurse.cookie, { ticketId, body: 'It spreads' }));
    await hearing.event(is(ticketId, 'TICKET_REPLIED'));
    const own = await test.build.ticket(stranger);
    await deaf.event(is(own.id)); // later than the reply: what was to come has come
    expect(deaf.events).toHaveLength(1);
  });

  it('tells an agent of a new ticket, with its priority', async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const stream = await listen(agent.cookie, NEWS);
    const { id } = await test.build.ticket(nurse, { urgency: 'NOW', ransomware: 'YES' });
    const event = await stream.event(is(id));
    expect(event).toEqual({
      data: {
        ticketChanged: {
          ticketId: id,
          eventId: expect.any(String),
          type: 'TICKET_OPENED',
          priority: 'P2',
          at: expect.stringMatching(/Z$/),
        },
      },
    });
  });

  it('tells the nurse of answers and the agent of notes, and nobody else of notes', async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const { id: ticketId } = await test.build.ticket(nurse);
    const [portal, desk] = [
      await listen(nurse.cookie, NEWS, { ticketId }),
      await listen(agent.cookie, NEWS, { ticketId }),
    ];
    dataOf(await note(agent.cookie, { ticketId, body: 'Looks bad' }));
    dataOf(await reply(agent.cookie, { ticketId, body: 'Unplug it' }));
    await Promise.all([
      portal.event(is(ticketId, 'TICKET_REPLIED')),
      desk.event(is(ticketId, 'TICKET_REPLIED')),
    ]);
    expect(desk.events.map((event) => event.data.ticketChanged.type)).toEqual([
      'TICKET_NOTED',
      'TICKET_REPLIED',
    ]);
    expect(portal.events.map((event) => event.data.ticketChanged.type)).toEqual(['TICKET_REPLIED']);
  });

  it('tells only of the ticket that was asked for', async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const [one, other] = [await test.build.ticket(nurse), await test.build.ticket(nurse)];
    const stream = await listen(agent.cookie, NEWS, { ticketId: one.id });
    for (const { id } of [other, one]) dataOf(await reply(nurse.cookie, { ticketId: id, body: 'More' }));
    await stream.event(is(one.id));
    expect(stream.events).toHaveLength(1);
  });

  it('ends at sign-out: the next thing that happens is not told any more', async () => {
    const nurse = await test.build.member();
    const { id: ticketId } = await test.build.ticket(nurse);
    const stream = await listen(nurse.cookie);
    dataOf(await reply(nurse.cookie, { ticketId, body: 'One' }));
    await stream.event(is(ticketId));
    const elsewhere = await test.build.session(nurse.id);
    dataOf(await test.graphql(nurse.cookie, 'mutation { signOut }'));
    dataOf(await reply(elsewhere, { ticketId, body: 'Two' }));
    await stream.ended;
    expect(stream.events).toHaveLength(1);
    expect(stream.text).toContain('event: complete');
  });

  it.each([
    ['the account is disabled', 'UPDATE users SET disabled_at = now() WHERE id = $1'],
    ['the role is taken away', 'DELETE FROM memberships WHERE user_id = $1'],
  ])('ends within a second or two when %s', async (_, statement) => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const { id: ticketId } = await test.build.ticket(nurse);
    const stream = await listen(agent.cookie);
    await test.sql(statement, [agent.id]);
    await new Promise((resolve) => setTimeout(resolve, 1_100)); // as long as a session is believed
    dataOf(await reply(nurse.cookie, { ticketId, body: 'Anybody?' }));
    await stream.ended;
    // That it was opened may still be on its way when the stream begins.
    expect(stream.events.map((event) => event.data.ticketChanged.type)).not.toContain('TICKET_REPLIED');
  });

  it('ends its streams when the database is lost, because nobody knows what happened meanwhile, and hears again soon', async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const stream = await listen(agent.cookie);
    const cut = await test.sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'salus live'",
    );
    expect(cut).toHaveLength(1);
    await stream.ended;
    const again = await listen(agent.cookie);
    await eventually(
      async () =>
        expect(
          await test.sql(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'salus live'",
          ),
        ).toHaveLength(1),
      3_000,
    );
    const { id } = await test.build.ticket(nurse);
    await again.event(is(id), 3_000);
  });

  it('tells each of many listeners once', async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const many = await Promise.all(Array.from({ length: 20 }, () => listen(agent.cookie)));
    const { id } = await test.build.ticket(nurse);
    await Promise.all(many.map((stream) => stream.event(is(id))));
    for (const stream of many) expect(stream.events.filter(is(id))).toHaveLength(1);
  });

  it('gives a person at most twenty windows, and counts none that was closed, however early', async () => {
    const nurse = await test.build.member();
    const { id: ticketId } = await test.build.ticket(nurse);
    const openAndLeave = async (milliseconds: number) => {
      await fetch(`${test.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', cookie: nurse.cookie },
        body: JSON.stringify({ query: NEWS, variables: { ticketId } }),
        signal: AbortSignal.timeout(milliseconds),
      }).catch(() => undefined);
    };
    for (let round = 0; round < 15; round += 1)
      await Promise.all(Array.from({ length: 10 }, (_, wait) => openAndLeave(wait + 1)));

    await eventually(async () => {
      const windows = await Promise.all(
        Array.from({ length: 20 }, () => listen(nurse.cookie, NEWS, { ticketId })),
      );
      const oneMore = await listen(nurse.cookie, NEWS, { ticketId });
      await oneMore.ended;
      dataOf(await reply(nurse.cookie, { ticketId, body: 'Are you there?' }));
      const heard = await Promise.allSettled(windows.map((window) => window.event(is(ticketId), 2_000)));
      await Promise.all(windows.map((window) => window.close()));
      expect(heard.filter(({ status }) => status === 'rejected')).toEqual([]);
      expect(oneMore.events).toEqual([
        { errors: [expect.objectContaining({ extensions: { code: 'RATE_LIMITED' } })] },
      ]);
    });
  });
});
