import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Reader } from '../../platform/db/reader.js';
import { command, dataOf, expectNotTold, refusalOf } from '../command.js';
import { LiveStream } from '../live-stream.js';
import { eventually, TestApp, type TestPerson } from '../test-app.js';

const SEE =
  'query ($id: ID!) { ticket(id: $id) { id subject body messages { body } timeline { type } participants { name } escalations { id } } }';
const LIST =
  'query ($view: TicketView!, $order: TicketOrder) { tickets(view: $view, order: $order, first: 100) { nodes { id } } }';
const WORD = 'Steinadler4711';

describe('a TLP:RED ticket', () => {
  let test: TestApp;
  let nurse: TestPerson;
  let named: TestPerson;
  let unnamed: TestPerson;
  let agent: TestPerson;
  let ticketId: string;
  let reference: string;
  let stream: LiveStream;
  const reply = command(() => test, 'replyToTicket', 'id');
  const inputs: Record<string, object> = {
    replyToTicket: { body: WORD },
    labelTicket: { tlp: 'CLEAR' },
    reopenTicket: { body: WORD },
    confirmResolution: {},
  };

  beforeAll(async () => {
    test = await TestApp.start();
    nurse = await test.build.member(undefined, ['STAFF'], { name: `Nurse ${WORD}` });
    [named, unnamed] = [
      await test.build.member({ id: nurse.organisationId, name: '' }),
      await test.build.member({ id: nurse.organisationId, name: '' }, ['STAFF', 'SECURITY_CONTACT']),
    ];
    agent = await test.build.agent(['AGENT', 'SECOND_LINE']);
    stream = await LiveStream.open(test, unnamed.cookie, 'subscription { ticketChanged { ticketId } }');
    ({ id: ticketId, reference } = await test.build.ticket(nurse, {
      tlp: 'RED',
      subject: `Subject ${WORD}`,
      body: `Body ${WORD}`,
      tags: [WORD],
    }));
    const add = command(() => test, 'addParticipant', 'id', 'ParticipantInput');
    dataOf(await add(nurse.cookie, { ticketId, personId: named.id }));
    dataOf(await reply(agent.cookie, { ticketId, body: `Answer ${WORD}` }));
    await test.settled();
  }, 60_000);
  afterAll(async () => {
    await stream.close();
    await test.stop();
  });

  const see = async ({ cookie }: TestPerson) =>
    dataOf(await test.graphql(cookie, SEE, { id: ticketId })).ticket;
  const lists = async ({ cookie }: TestPerson) => {
    const ids: string[] = [];
    for (const view of ['NEEDS_ANSWER', 'MINE', 'WAITING', 'OPEN', 'ALL']) {
      for (const order of ['QUEUE', 'RECENT'])
        ids.push(
          ...(
            dataOf(await test.graphql(cookie, LIST, { view, order })).tickets.nodes as { id: string }[]
          ).map(({ id }) => id),
        );
    }
    return ids;
  };

  it('is read by the requester, by a colleague who is named on it, and by agents', async () => {
    for (const person of [nurse, named, agent]) {
      expect(await see(person)).toMatchObject({
        subject: `Subject ${WORD}`,
        messages: [{ body: `Answer ${WORD}` }],
      });
      expect(await lists(person)).toContain(ticketId);
    }
  });

  it('is not there for a colleague who is not named, not even for the security contact', async () => {
    expect(await see(unnamed)).toBeNull();
    expect(await lists(unnamed)).toEqual([]);
    expect(
      dataOf(
        await test.graphql(unnamed.cookie, 'query ($r: String) { ticket(reference: $r) { id } }', {
          r: reference,
        }),
      ).ticket,
    ).toBeNull();
    expect(
      refusalOf(await test.graphql(unnamed.cookie, `{ colleagues(ticketId: "${ticketId}") { id } }`)).code,
    ).toBe('NOT_FOUND');
  });

  it.each(Object.entries(inputs))(
    'answers such a colleague at %s as if it did not exist',
    async (name, input) => {
      await expectNotTold(
        command(() => test, name, 'id'),
        unnamed.cookie,
        ticketId,
        input,
      );
    },
  );

  it('cannot be entered by such a colleague by naming themselves', async () => {
    for (const name of ['addParticipant', 'removeParticipant']) {
      await expectNotTold(
        command(() => test, name, 'id', 'ParticipantInput'),
        unnamed.cookie,
        ticketId,
        { personId: unnamed.id },
      );
    }
  });

  it('is silent in their live updates', async () => {
    const own = await test.build.ticket(unnamed);
    await stream.event((event) => event.data.ticketChanged.ticketId === own.id);
    expect(stream.text).not.toContain(ticketId);
    const asked = await LiveStream.open(
      test,
      unnamed.cookie,
      'subscription ($id: ID) { ticketChanged(ticketId: $id) { type } }',
      { id: ticketId },
    );
    await asked.ended;
    expect(asked.text).toContain('NOT_FOUND');
  });

  it('is mailed to the named ones only, and without a word of it', async () => {
    const [ofNurse, ofNamed] = await eventually(async () => {
      const found = [await test.mailsTo(nurse.email), await test.mailsTo(named.email)];
      expect(found.map(({ length }) => length)).toEqual([2, 1]);
      return found;
    });
    for (const mail of [...ofNurse!, ...ofNamed!]) {
      expect(mail.text).toContain('TLP:RED');
      expect(`${mail.subject}${mail.text}${String(mail['html'])}`.replaceAll(nurse.name, '')).not.toContain(
        WORD,
      );
    }
    expect((await test.mailsTo(unnamed.email)).filter(({ subject }) => subject.includes(reference))).toEqual(
      [],
    );
  });

  it('is kept from them by PostgreSQL itself, in every table that hangs on it', async () => {
    const rows = (person: TestPerson, text: string) =>
      test.app.get(Reader).run(person.actor, (reading) => reading.rows({ name: '', text }, [ticketId]));
    for (const text of [
      'SELECT id FROM tickets WHERE id = $1',
      'SELECT id FROM ticket_messages WHERE ticket_id = $1',
      'SELECT user_id FROM ticket_participants WHERE ticket_id = $1',
      'SELECT id FROM events WHERE ticket_id = $1',
    ]) {
      expect({ text, rows: await rows(unnamed, text) }).toEqual({ text, rows: [] });
      expect((await rows(named, text)).length).toBeGreaterThan(0);
    }
    await expect(
      rows(
        unnamed,
        'INSERT INTO ticket_participants SELECT context_organisation(), $1, context_user(), now()',
      ),
    ).rejects.toThrow('row-level security');
  });

  it('is read by the whole hospital again when it is loosened, and by the named ones when tightened', async () => {
    const label = command(() => test, 'labelTicket', 'tlp');
    dataOf(await label(named.cookie, { ticketId, tlp: 'AMBER' }));
    expect(await see(unnamed)).toMatchObject({ subject: `Subject ${WORD}` });
    dataOf(await label(agent.cookie, { ticketId, tlp: 'RED' }));
    expect(await see(unnamed)).toBeNull();
    expect(await see(named)).not.toBeNull();
  });
});
