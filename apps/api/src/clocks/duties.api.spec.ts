import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EU_COUNTRIES } from '@salus/rules';
import { command, dataOf, expectNotTold, refusalOf } from '../testing/command.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

const ASK =
  'id duties { duty state dueAt countsFrom zone recipients { name } contents reference submittedAt text }';

describe('the legal duties of an incident', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const start = command(() => test, 'startDuties', ASK);
  const submit = command(() => test, 'submitDuty', ASK);
  const cancel = command(() => test, 'cancelDuty', ASK);
  const save = command(() => test, 'saveDuty', 'version hours note');
  const incident = async (values: { country?: string; timeZone?: string } = {}) => {
    const organisation = await test.build.organisation({
      country: 'DE',
      timeZone: 'Europe/Berlin',
      ...values,
    });
    const nurse = await test.build.member(organisation);
    const { id: ticketId } = await test.build.ticket(nurse, {
      kind: 'INCIDENT',
      subject: 'Alle Bildschirme verschlüsselt',
      ransomware: 'SUSPECTED',
      tlp: 'AMBER',
    });
    return { nurse, ticketId };
  };
  const hoursAgo = (hours: number) => new Date(test.clock.now().getTime() - hours * 3_600_000);
  const dutiesOf = (data: { duties: { duty: string }[] }) =>
    new Map(data.duties.map((duty) => [duty.duty, duty as Record<string, unknown> & { duty: string }]));
  const read = async (person: TestPerson, ticketId: string) =>
    dutiesOf(dataOf(await test.graphql(person.cookie, `{ ticket(id: "${ticketId}") { ${ASK} } }`)).ticket);
  const toldOf = (ticketId: string) =>
    test.sql(
      "SELECT facts->>'from' AS from, facts->>'wasFrom' AS \"wasFrom\", facts->>'reason' AS reason FROM events WHERE ticket_id = $1 AND type = 'DUTY_STARTED' ORDER BY at, id",
      [ticketId],
    );
  const sweep = async () => {
    await test.sql("SELECT graphile_worker.add_job('sweep-clock-deadlines')");
    await test.settled();
  };

  it('refuse an anonymous caller, and hide the incident of another hospital', async () => {
    const { ticketId } = await incident();
    const input = { ticketId, duties: ['GDPR_ART_33'], awareAt: hoursAgo(1) };
    expect(refusalOf(await start(null, input)).code).toBe('UNAUTHENTICATED');
    const stranger = await test.build.member();
    await expectNotTold(start, stranger.cookie, ticketId, { duties: ['GDPR_ART_33'], awareAt: hoursAgo(1) });
  });

  it('are seeded for all 27 Member States, each with a recipient by name for NIS2 and for data protection', async () => {
    const agent = await test.build.agent();
    for (const country of EU_COUNTRIES) {
      const { legalDuties } = dataOf(
        await test.graphql(
          agent.cookie,
          `{ legalDuties(country: "${country}") { duty version hours months recipientName } }`,
        ),
      );
      expect(legalDuties.map(({ duty }: { duty: string }) => duty)).toEqual([
        'NIS2_EARLY_WARNING',
        'NIS2_NOTIFICATION',
        'NIS2_FINAL_REPORT',
        'GDPR_ART_33',
        'GDPR_ART_34',
        'DEVICE_VIGILANCE',
      ]);
      expect(legalDuties[3].recipientName).toBeTruthy();
    }
  });

  it('count 24 and 72 hours from awareness, the same for both sides, and are the next clock of the ticket', async () => {
    const { nurse, ticketId } = await incident();
    const agent = await test.build.agent();
    const awareAt = hoursAgo(2);
    dataOf(
      await start(nurse.cookie, {
        ticketId,
        duties: ['NIS2_EARLY_WARNING', 'NIS2_NOTIFICATION', 'GDPR_ART_33'],
        awareAt,
      }),
    );
    const after = (hours: number) => new Date(awareAt.getTime() + hours * 3_600_000).toISOString();
    for (const person of [nurse, agent]) {
      const duties = await read(person, ticketId);
      expect(duties.get('NIS2_EARLY_WARNING')).toMatchObject({
        state: 'RUNNING',
        dueAt: after(24),
        zone: 'Europe/Berlin',
      });
      expect(duties.get('NIS2_NOTIFICATION')).toMatchObject({ state: 'RUNNING', dueAt: after(72) });
      expect(duties.get('GDPR_ART_33')).toMatchObject({ state: 'RUNNING', dueAt: after(72) });
      expect(duties.get('NIS2_FINAL_REPORT')).toMatchObject({ state: 'NOT_STARTED', dueAt: null });
    }
  });

  it('begin the final report with the submission of the notification: one month, clamped', async () => {
    const { nurse, ticketId } = await incident();
    dataOf(
      await start(nurse.cookie, { ticketId, duties: ['NIS2_NOTIFICATION'], awareAt: '2026-01-29T10:00:00Z' }),
    );
    const { submitDuty } = dataOf(
      await submit(nurse.cookie, {
        ticketId,
        duty: 'NIS2_NOTIFICATION',
        submittedAt: '2026-01-31T10:00:00Z',
        reference: 'BSI-4711',
      }),
    );
    const duties = dutiesOf(submitDuty);
    expect(duties.get('NIS2_NOTIFICATION')).toMatchObject({ state: 'SUBMITTED', reference: 'BSI-4711' });
    expect(duties.get('NIS2_FINAL_REPORT')).toMatchObject({
      state: 'LATE',
      countsFrom: '2026-01-31T10:00:00.000Z',
      dueAt: '2026-02-28T10:00:00.000Z',
    });
    expect(
      refusalOf(
        await submit(nurse.cookie, { ticketId, duty: 'NIS2_NOTIFICATION', submittedAt: hoursAgo(0) }),
      ),
    ).toEqual({
      code: 'CONFLICT',
      field: 'duty',
      problem: 'SUBMITTED_ALREADY',
    });
  });

  it('say what is wrong and where', async () => {
    const { nurse, ticketId } = await incident();
    const asked = (input: object) =>
      start(nurse.cookie, { ticketId, duties: ['GDPR_ART_33'], awareAt: hoursAgo(1), ...input });
    expect(refusalOf(await asked({ awareAt: hoursAgo(-1) }))).toEqual({
      code: 'BAD_INPUT',
      field: 'awareAt',
      problem: 'IN_FUTURE',
    });
    expect(refusalOf(await asked({ duties: [] }))).toEqual({
      code: 'BAD_INPUT',
      field: 'duties',
      problem: 'EMPTY',
    });
    expect(refusalOf(await asked({ duties: ['NIS2_FINAL_REPORT'] }))).toMatchObject({
      field: 'duties.0',
      problem: 'NOT_STARTED_BY_AWARENESS',
    });
    expect(
      refusalOf(await submit(nurse.cookie, { ticketId, duty: 'GDPR_ART_33', submittedAt: hoursAgo(1) })),
    ).toMatchObject({ problem: 'NOT_STARTED' });
    dataOf(await asked({}));
    expect(
      refusalOf(await submit(nurse.cookie, { ticketId, duty: 'GDPR_ART_33', submittedAt: hoursAgo(9) })),
    ).toMatchObject({ problem: 'BEFORE_START' });
    expect(
      refusalOf(await cancel(nurse.cookie, { ticketId, duty: 'GDPR_ART_33', reason: ' ' })),
    ).toMatchObject({ field: 'reason', problem: 'EMPTY' });
    const question = await test.build.ticket(nurse);
    expect(refusalOf(await asked({ ticketId: question.id }))).toMatchObject({
      field: 'duties.0',
      problem: 'NO_INCIDENT',
    });
  });

  it('are corrected with a reason that the timeline keeps, together with the moment before', async () => {
    const { nurse, ticketId } = await incident();
    const duties = ['GDPR_ART_33'];
    const [first, corrected] = [hoursAgo(1), hoursAgo(20)];
    dataOf(await start(nurse.cookie, { ticketId, duties, awareAt: first }));
    expect(refusalOf(await start(nurse.cookie, { ticketId, duties, awareAt: corrected }))).toEqual({
      code: 'BAD_INPUT',
      field: 'reason',
      problem: 'EMPTY',
    });
    const reason = 'The night shift knew before the ticket was opened.';
    const { startDuties } = dataOf(
      await start(nurse.cookie, { ticketId, duties, awareAt: corrected, reason }),
    );
    expect(dutiesOf(startDuties).get('GDPR_ART_33')).toMatchObject({
      countsFrom: corrected.toISOString(),
      dueAt: new Date(corrected.getTime() + 72 * 3_600_000).toISOString(),
    });
    expect(await toldOf(ticketId)).toEqual([
      { from: first.toISOString(), wasFrom: null, reason: null },
      { from: corrected.toISOString(), wasFrom: first.toISOString(), reason },
    ]);
  });

  it('can turn out not to apply, and to apply after all', async () => {
    const { nurse, ticketId } = await incident();
    const duties = ['GDPR_ART_33'];
    const awareAt = hoursAgo(3);
    dataOf(await start(nurse.cookie, { ticketId, duties, awareAt }));
    const { cancelDuty } = dataOf(
      await cancel(nurse.cookie, { ticketId, duty: 'GDPR_ART_33', reason: 'No data at all' }),
    );
    expect(dutiesOf(cancelDuty).get('GDPR_ART_33')).toMatchObject({ state: 'CANCELLED' });
    const running = () =>
      test.sql(
        "SELECT 1 FROM ticket_clocks WHERE ticket_id = $1 AND kind = 'GDPR_ART_33' AND stopped_at IS NULL",
        [ticketId],
      );
    expect(await running()).toEqual([]);
    expect(refusalOf(await start(nurse.cookie, { ticketId, duties, awareAt }))).toMatchObject({
      field: 'reason',
      problem: 'EMPTY',
    });
    const { startDuties } = dataOf(
      await start(nurse.cookie, { ticketId, duties, awareAt, reason: 'There were data after all' }),
    );
    expect(dutiesOf(startDuties).get('GDPR_ART_33')).toMatchObject({ state: 'RUNNING' });
    expect(await running()).toHaveLength(1);
  });

  it('remind each step once, by mail to the hospital, and raise the ticket by one in the last six hours', async () => {
    const { nurse, ticketId } = await incident();
    dataOf(await start(nurse.cookie, { ticketId, duties: ['NIS2_EARLY_WARNING'], awareAt: hoursAgo(0) }));
    await test.settled();
    const seen = async () =>
      (
        await test.sql<{ type: string; to: string | null }>(
          "SELECT type, facts->>'to' AS to FROM events WHERE ticket_id = $1 AND (type = 'DUTY_APPROACHING' OR facts->>'reason' = 'LEGAL_CLOCK') ORDER BY at, id",
          [ticketId],
        )
      ).map(({ type, to }) => (to ? `${type} ${to}` : type));
    const before = await test.sql<{ priority: string }>('SELECT priority FROM tickets WHERE id = $1', [
      ticketId,
    ]);
    expect(before[0]!.priority).toBe('P2');
    test.clock.advance(17 * 60);
    await sweep();
    expect(await seen()).toEqual([]);
    test.clock.advance(61);
    await sweep();
    await sweep();
    expect(await seen()).toEqual(['DUTY_APPROACHING', 'TICKET_PRIORITISED P1']);
    const mails = (await test.mailsTo(nurse.email)).filter(({ subject }) =>
      subject.includes('legal deadline'),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toMatch(/NIS2 early warning[\s\S]*\(Europe\/Berlin\), that is[\s\S]*UTC/);
    expect(mails[0]!.text).toContain('Salus does not submit anything for you');
    test.clock.advance(5 * 60);
    await sweep();
    expect(await seen()).toEqual(['DUTY_APPROACHING', 'TICKET_PRIORITISED P1', 'DUTY_APPROACHING']);
    test.clock.advance(-(17 * 60 + 61 + 5 * 60));
  });

  it('keep the version they began under when an administrator writes a stricter one', async () => {
    const admin = await test.build.agent(['ADMINISTRATOR']);
    const { nurse, ticketId } = await incident({ country: 'HR', timeZone: 'Europe/Zagreb' });
    const awareAt = hoursAgo(1);
    dataOf(await start(nurse.cookie, { ticketId, duties: ['GDPR_ART_33'], awareAt }));
    const version = {
      duty: 'GDPR_ART_33',
      country: 'HR',
      expectedVersion: 1,
      isActive: true,
      hours: 48,
      months: null,
      recipientName: 'AZOP',
      recipientSite: 'azop.hr',
      contents: ['MEASURES'],
      basis: 'A stricter law',
      note: 'By form only.',
      confidence: 'FIRST_HAND',
    };
    const agent = await test.build.agent();
    expect(refusalOf(await save(agent.cookie, version)).code).toBe('FORBIDDEN');
    expect(refusalOf(await save(admin.cookie, { ...version, months: 1 }))).toMatchObject({
      field: 'months',
      problem: 'BOTH',
    });
    expect(dataOf(await save(admin.cookie, version)).saveDuty).toEqual({
      version: 2,
      hours: 48,
      note: 'By form only.',
    });
    expect(refusalOf(await save(admin.cookie, version))).toMatchObject({
      code: 'CONFLICT',
      problem: 'OUTDATED',
    });
    expect((await read(nurse, ticketId)).get('GDPR_ART_33')!['dueAt']).toBe(
      new Date(awareAt.getTime() + 72 * 3_600_000).toISOString(),
    );
    const corrected = { ticketId, duties: ['GDPR_ART_33'], awareAt: hoursAgo(2), reason: 'Known earlier' };
    dataOf(await start(nurse.cookie, corrected));
    expect((await read(nurse, ticketId)).get('GDPR_ART_33')!['dueAt']).toBe(
      new Date(corrected.awareAt.getTime() + 72 * 3_600_000).toISOString(),
    );
    const next = await incident({ country: 'HR', timeZone: 'Europe/Zagreb' });
    dataOf(await start(next.nurse.cookie, { ticketId: next.ticketId, duties: ['GDPR_ART_33'], awareAt }));
    expect((await read(next.nurse, next.ticketId)).get('GDPR_ART_33')!['dueAt']).toBe(
      new Date(awareAt.getTime() + 48 * 3_600_000).toISOString(),
    );
  });

  describe('as a draft', () => {
    const file = (cookie: string | null, ticketId: string, name: string) =>
      fetch(`${test.url}/duties/${ticketId}/${name}`, { headers: cookie ? { cookie } : {} });

    it('never claims to be the notification, and is filled from the ticket in the language that is asked for', async () => {
      const { nurse, ticketId } = await incident();
      const text = (await read(nurse, ticketId)).get('NIS2_EARLY_WARNING')!['text'] as string;
      expect(text).toContain('It is not the notification');
      expect(text).toContain('Alle Bildschirme verschlüsselt');
      expect(text).toContain('Yes: ransomware is suspected');
      const json = (await (
        await file(nurse.cookie, ticketId, 'NIS2_EARLY_WARNING.json?language=el')
      ).json()) as Record<string, unknown>;
      expect(json).toMatchObject({ isDraft: true, language: 'el', duty: { name: 'NIS2_EARLY_WARNING' } });
      expect(json['warning']).toContain('Δεν είναι η κοινοποίηση');
    });

    it.each(['en', 'de', 'fr', 'el'])('is a tagged PDF with its fonts inside, in %s', async (language) => {
      const { nurse, ticketId } = await incident();
      const answer = await file(nurse.cookie, ticketId, `GDPR_ART_33.pdf?language=${language}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toContain('/Marked true');
      expect(pdf).toContain(`/Lang (${language})`);
      expect(pdf.match(/\/FontFile2/g)!.length).toBeGreaterThanOrEqual(2);
    });

    it('is for both sides of the ticket only', async () => {
      const { nurse, ticketId } = await incident();
      const [agent, stranger] = [await test.build.agent(), await test.build.member()];
      const name = 'NIS2_EARLY_WARNING.pdf';
      const statuses = async (...people: (string | null)[]) =>
        Promise.all(people.map(async (cookie) => (await file(cookie, ticketId, name)).status));
      expect(await statuses(nurse.cookie, agent.cookie, stranger.cookie, null)).toEqual([200, 200, 404, 401]);
      for (const bad of ['NOTHING.pdf', 'NIS2_EARLY_WARNING.exe', '..%2fx.pdf'])
        expect((await file(nurse.cookie, ticketId, bad)).status).toBe(404);
    });
  });
});
