import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTranslator, type UiLanguage } from '@salus/messages';
import { command, dataOf } from '../testing/command.js';
import { eventually, type SinkMail, TestApp, type TestPerson } from '../testing/test-app.js';

const headerOf = (mail: SinkMail, name: string) =>
  (mail.headers as { name: string; value: string }[])
    .filter((header) => header.name.toLowerCase() === name.toLowerCase())
    .map(({ value }) => value);

describe('mails about tickets', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const reply = command(() => test, 'replyToTicket', 'id');
  const resolve = command(() => test, 'resolveTicket', 'id');
  const reopen = command(() => test, 'reopenTicket', 'id');
  const mails = (person: TestPerson, count: number): Promise<SinkMail[]> =>
    eventually(async () => {
      const found = await test.mailsTo(person.email);
      expect(found).toHaveLength(count);
      return found;
    });
  const scene = async (values: object = {}, nurseIs: { language?: string; name?: string } = {}) => {
    const nurse = await test.build.member(undefined, ['STAFF'], nurseIs);
    const agent = await test.build.agent();
    const ticket = await test.build.ticket(nurse, { tlp: 'GREEN', ...values });
    await mails(nurse, 1); // the acknowledgement, before anything else is written
    return { nurse, agent, ticket, ticketId: ticket.id };
  };

  it.each<[UiLanguage, UiLanguage]>([
    ['en', 'en'],
    ['de', 'de'],
    ['fr', 'fr'],
    ['el', 'el'],
    ['pl' as UiLanguage, 'en'],
  ])('are written in the language of who gets them: %s', async (language, shown) => {
    const { nurse, agent, ticket, ticketId } = await scene({}, { language });
    dataOf(await reply(agent.cookie, { ticketId, body: 'Unplug it.' }));
    const t = await createTranslator(shown);
    const values = {
      reference: ticket.reference,
      priority: 'P5',
      ticketKind: 'QUESTION',
      author: agent.name,
      name: nurse.name,
      organisation: '',
    };
    for (const [mail, kind] of [
      [(await mails(nurse, 2))[0]!, 'acknowledgement'],
      [(await mails(nurse, 2))[1]!, 'reply'],
    ] as const) {
      expect(mail.subject).toBe(
        `[${ticket.reference}] ${t(`mail.${kind}.title`, values)}: How do we test our backups?`,
      );
      for (const part of [mail.text, mail['html']]) {
        expect(part).toContain(t('mail.greeting', values));
        expect(part).toContain(t(`mail.${kind}.opening`, values));
        expect(part).toContain(t('mail.notAnEmergencyService', values));
      }
      expect(mail['html']).toContain(`<html lang="${shown}">`);
    }
  });

  it('call only what was reported a report, and say of both that a ticket is no legal notification', async () => {
    const acknowledged = async (kind: string) => (await mails((await scene({ kind })).nurse, 1))[0]!;
    const question = await acknowledged('QUESTION');
    expect(question.subject).toContain('We have your message');
    expect(question.text).toContain('We have received your message.');
    expect(question.text).toContain('call 112');
    // A mail opens a question, whatever it is about.
    expect(question.text).toContain('A ticket is not a legal notification');
    const incident = await acknowledged('INCIDENT');
    expect(incident.text).toContain('We have received your report.');
    expect(incident.text).toContain('A ticket is not a legal notification');
  });

  it('promise what the ticket is promised: minutes at any time, or hours of the office', async () => {
    const t = await createTranslator('en');
    const urgent = await scene({ urgency: 'NOW', ransomware: 'YES' });
    expect((await mails(urgent.nurse, 1))[0]!.text).toContain(t('mail.promise', { minutes: 60, hours: 1 }));
    const calm = await scene();
    expect((await mails(calm.nurse, 1))[0]!.text).toContain(
      t('mail.promiseOfficeHours', { minutes: 1440, hours: 24 }),
    );
  });

  it('carry the answer as it was written, quoted, and never as HTML', async () => {
    const { nurse, agent, ticketId } = await scene({}, { name: `O'Brien <b>"Ann"</b>` });
    dataOf(await reply(agent.cookie, { ticketId, body: 'First line\n<img src=x onerror=alert(1)> & more' }));
    const [, mail] = await mails(nurse, 2);
    expect(mail!.text).toContain('> First line\n> <img src=x onerror=alert(1)> & more');
    expect(mail!['html']).toContain('First line<br>&lt;img src=x onerror=alert(1)&gt; &amp; more');
    expect(mail!['html']).not.toMatch(/<img|<b>|<script/);
  });

  it('cite an article by an address that can be opened from a mail, and make no other link of a text', async () => {
    const { nurse, agent, ticketId } = await scene();
    const body =
      'Read [Backups & "3-2-1"](/guidance/backups/en) (v3),\nnot [Backups](https://elsewhere.example/) or [b](/guidance/a/en?x=">).';
    dataOf(await reply(agent.cookie, { ticketId, body }));
    const [, mail] = await mails(nurse, 2);
    const PUBLIC_URL = 'http://127.0.0.1';
    expect(mail!.text).toContain(
      `> Read Backups & "3-2-1" <${PUBLIC_URL}/guidance/backups/en> (v3),\n> not [Backups](https://elsewhere.example/)`,
    );
    expect(mail!['html']).toMatch(
      new RegExp(
        `Read <a href="${PUBLIC_URL}/guidance/backups/en" style="[^"]+">Backups &amp; &quot;3-2-1&quot;</a> \\(v3\\),<br>not \\[`,
      ),
    );
    // The citation and the ticket.
    expect(String(mail!['html']).match(/<a /g)).toHaveLength(2);
  });

  it.each(['AMBER_STRICT', 'RED'])(
    'say nothing but that there is news about a TLP:%s ticket',
    async (tlp) => {
      const { nurse, agent, ticket, ticketId } = await scene({
        tlp,
        subject: 'Subject-Canary',
        body: 'Body-Canary',
      });
      dataOf(await reply(agent.cookie, { ticketId, body: 'Reply-Canary' }));
      dataOf(await resolve(agent.cookie, { ticketId, body: 'Closing-Canary' }));
      for (const mail of await mails(nurse, 3)) {
        expect(JSON.stringify(mail)).not.toContain('Canary');
        expect(mail.subject).toBe(`[${ticket.reference}] There is news`);
        expect(mail.text).toContain(`There is news about ${ticket.reference}.`);
        expect(mail.text).toContain(tlp === 'RED' ? 'TLP:RED' : 'TLP:AMBER+STRICT');
        // Neither who wrote, nor how urgent it is, nor for which hospital.
        for (const word of [agent.name, 'P5', 'hours', 'Hospital']) expect(mail.text).not.toContain(word);
      }
    },
  );

  it('say that they are automatic, so that no machine answers (RFC 3834), and where a person may', async () => {
    const { nurse, agent, ticketId } = await scene();
    dataOf(await reply(agent.cookie, { ticketId, body: 'Unplug it.' }));
    const [acknowledgement, answer] = await mails(nurse, 2);
    expect(headerOf(acknowledgement!, 'Auto-Submitted')).toEqual(['auto-replied']);
    expect(acknowledgement!.envelope).toEqual({ from: '', to: [nurse.email] });
    // A person wrote the answer: other help desks must not take it for a machine's.
    expect(headerOf(answer!, 'Auto-Submitted')).toEqual([]);
    expect(answer!.envelope).toEqual({
      from: expect.stringMatching(/^bounce\+[0-9a-f]{32}-[0-9a-f]{32}@centre\.example$/),
      to: [nurse.email],
    });
    for (const mail of [acknowledgement!, answer!]) {
      expect(headerOf(mail, 'X-Auto-Response-Suppress')).toEqual(['OOF, AutoReply, RN, NRN']);
      expect(headerOf(mail, 'X-Salus-Loop')).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
      expect(headerOf(mail, 'List-Unsubscribe')).toEqual([]);
      expect(headerOf(mail, 'From')).toEqual(['Salus Support Centre <support@centre.example>']);
      expect(headerOf(mail, 'To')).toEqual([nurse.email]);
      expect(headerOf(mail, 'Reply-To')).toEqual([
        expect.stringMatching(/^reply\+[a-z2-7]{26}@centre\.example$/),
      ]);
      expect(headerOf(mail, 'Cc')).toEqual([]);
    }
    expect(headerOf(acknowledgement!, 'Reply-To')).toEqual(headerOf(answer!, 'Reply-To'));
  });

  it('give each person a reply address of their own, of which only the hash is kept', async () => {
    const { nurse, agent, ticketId } = await scene();
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    dataOf(await reply(colleague.cookie, { ticketId, body: 'Same here' }));
    dataOf(await reply(agent.cookie, { ticketId, body: 'Unplug it.' }));
    const addresses = [...(await mails(nurse, 3)), ...(await mails(colleague, 1))].flatMap((mail) =>
      headerOf(mail, 'Reply-To'),
    );
    expect(new Set(addresses).size).toBe(2);
    const rows = await test.sql<{ row: string }>(
      'SELECT r::text AS row FROM reply_addresses r WHERE ticket_id = $1',
      [ticketId],
    );
    expect(rows).toHaveLength(2);
    for (const address of addresses) expect(JSON.stringify(rows)).not.toContain(/\+(.*)@/.exec(address)![1]);
  });

  it('acknowledge a report to who made it, not to who is brought in before the mail is written', async () => {
    const { nurse, ticketId } = await scene();
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    const add = command(() => test, 'addParticipant', 'id', 'ParticipantInput');
    dataOf(await add(nurse.cookie, { ticketId, personId: colleague.id }));
    await test.sql(
      "SELECT graphile_worker.add_job('write-mails', json_build_object('eventId', e.id)) FROM events e WHERE e.ticket_id = $1",
      [ticketId],
    );
    await test.settled();
    expect(await test.mailsTo(colleague.email)).toEqual([]);
  });

  it('go to everyone who takes part, but not to who wrote it nor to who has left', async () => {
    const { nurse, agent, ticketId } = await scene();
    const [colleague, left] = [
      await test.build.member({ id: nurse.organisationId, name: '' }),
      await test.build.member({ id: nurse.organisationId, name: '' }),
    ];
    for (const person of [colleague, left])
      dataOf(await reply(person.cookie, { ticketId, body: 'Same here' }));
    await test.settled();
    await test.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [left.id]);
    dataOf(await reply(colleague.cookie, { ticketId, body: 'Any news?' }));
    dataOf(await reply(agent.cookie, { ticketId, body: 'Solved.' }));
    await test.settled();
    const kinds = async (person: TestPerson) =>
      (await test.mailsTo(person.email)).map(({ subject }) => subject.replace(/^\[.*?\] (.*?):.*$/, '$1'));
    expect(await kinds(nurse)).toEqual([
      'We have your message',
      'There is an answer',
      'There is an answer',
      'There is an answer',
      'There is an answer',
    ]);
    expect(await kinds(colleague)).toEqual(['There is an answer', 'There is an answer']);
    expect(await kinds(left)).toEqual([]);
    expect(await kinds(agent)).toEqual([]);
  });

  it('tell of the end and of a new beginning', async () => {
    const { nurse, agent, ticketId } = await scene();
    dataOf(await reply(agent.cookie, { ticketId, body: 'Unplug it.' }));
    dataOf(await resolve(agent.cookie, { ticketId }));
    dataOf(await reopen(agent.cookie, { ticketId, body: 'We were wrong.' }));
    const found = await mails(nurse, 4);
    const about = (title: string) => found.filter(({ subject }) => subject.includes(title));
    expect(about('We think this is solved')).toHaveLength(1);
    const [again] = about('Opened again');
    expect(again!.text).toContain('> We were wrong.');
  });

  it('are written once per event and person, and sent once, however often their jobs run', async () => {
    const { nurse, ticketId } = await scene();
    await mails(nurse, 1);
    const again = `SELECT graphile_worker.add_job('write-mails', json_build_object('eventId', e.id)) FROM events e WHERE e.ticket_id = $1`;
    for (let time = 0; time < 3; time += 1) {
      await test.sql(again, [ticketId]);
      await test.sql(
        "SELECT graphile_worker.add_job('send-mail', json_build_object('mailId', m.id)) FROM mails m WHERE m.ticket_id = $1",
        [ticketId],
      );
    }
    await test.settled();
    expect(await test.sql('SELECT state, attempts FROM mails WHERE ticket_id = $1', [ticketId])).toEqual([
      { state: 'SENT', attempts: 1 },
    ]);
    await mails(nurse, 1);
  });
});
