import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, TestApp } from '../testing/test-app.js';

const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) {
  id reference kind subject status turn priority tlp requester { name side } organisation { name }
  clock { kind minutes workingTime } participants { name } timeline { type actor { name } } viewerCan { reply note confirm } } }`;
const SEE = 'query ($id: ID, $reference: String) { ticket(id: $id, reference: $reference) { id subject } }';

describe('openTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const incident = () => ({
    idempotencyKey: randomUUID(),
    kind: 'INCIDENT',
    subject: 'EHR encrypted',
    body: 'Every ward PC shows a ransom note.',
    language: 'en',
    urgency: 'NOW',
    ransomware: 'YES',
    impact: {
      patientSafety: 2,
      emergencyCapacity: 2,
      clinicalSystems: 3,
      diagnosticsPharmacy: 3,
      medicalDevices: 0,
      dataExposure: 0,
      spread: 2,
      recoverability: 3,
    },
  });

  it('refuses an anonymous caller', async () => {
    const { errors } = await test.graphql(null, OPEN, { input: incident() });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket, by id and by reference", async () => {
    const ticket = await test.build.ticket(await test.build.member(), incident());
    const stranger = await test.build.member();
    for (const by of [{ id: ticket.id }, { reference: ticket.reference }]) {
      const { data, errors } = await test.graphql(stranger.cookie, SEE, by);
      expect(errors).toBeUndefined();
      expect(data.ticket).toBeNull();
    }
  });

  it('gives a reference at once and computes the priority from impact and urgency', async () => {
    const nurse = await test.build.member();
    const { data, errors } = await test.graphql(nurse.cookie, OPEN, { input: incident() });
    expect(errors).toBeUndefined();
    expect(data.openTicket).toMatchObject({
      reference: expect.stringMatching(/^SAL-\d\d-\d{6}$/),
      status: 'NEW',
      turn: 'CENTRE',
      priority: 'P1',
      tlp: 'AMBER_STRICT',
      requester: { name: nurse.name, side: 'REQUESTER' },
      clock: { kind: 'FIRST_ANSWER', minutes: 15, workingTime: false },
      participants: [{ name: nurse.name }],
      timeline: [{ type: 'TICKET_OPENED', actor: { name: nurse.name } }],
      viewerCan: { reply: true, note: false, confirm: false },
    });
  });

  it('answers the same for the same key, also when both come at once', async () => {
    const nurse = await test.build.member();
    const input = incident();
    const answers = await Promise.all([1, 2, 3, 4].map(() => test.graphql(nurse.cookie, OPEN, { input })));
    expect(new Set(answers.map(({ data }) => data.openTicket.id)).size).toBe(1);
    const rows = await test.sql('SELECT 1 FROM tickets WHERE requester_id = $1', [nurse.id]);
    expect(rows).toHaveLength(1);
  });

  it('refuses the same key for something else', async () => {
    const nurse = await test.build.member();
    const input = incident();
    await test.graphql(nurse.cookie, OPEN, { input });
    const { errors } = await test.graphql(nurse.cookie, OPEN, { input: { ...input, subject: 'Another' } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
      fields: [{ field: 'idempotencyKey' }],
    });
  });

  it('acknowledges by mail with the reference and a reply address that is different for each ticket', async () => {
    const nurse = await test.build.member();
    const first = await test.build.ticket(nurse, { tlp: 'GREEN' });
    const second = await test.build.ticket(nurse, { tlp: 'GREEN' });
    const mails = await eventually(async () => {
      const found = await test.mailsTo(nurse.email);
      expect(found).toHaveLength(2);
      return found;
    });
    for (const { reference } of [first, second]) {
      expect(mails.map(({ subject }) => subject)).toContainEqual(expect.stringContaining(reference));
    }
    const rows = await test.sql<{ reply_to: string }>('SELECT reply_to FROM mails WHERE to_address = $1', [
      nurse.email,
    ]);
    expect(new Set(rows.map(({ reply_to }) => reply_to)).size).toBe(2);
    for (const { reply_to } of rows) expect(reply_to).toMatch(/^reply\+[a-z2-7]{26}@/);
  });

  it('keeps subject and text of a TLP:AMBER+STRICT ticket out of the mail', async () => {
    const nurse = await test.build.member();
    await test.build.ticket(nurse, incident());
    await eventually(async () => {
      const [mail] = await test.mailsTo(nurse.email);
      expect(mail?.text).toContain('TLP:AMBER+STRICT');
      expect(JSON.stringify(mail)).not.toContain('EHR encrypted');
      expect(JSON.stringify(mail)).not.toContain('ransom note');
    });
  });

  it.each([
    ['an empty subject', { subject: '  ' }, { field: 'subject', code: 'EMPTY' }],
    [
      'a subject of 201 characters',
      { subject: 'x'.repeat(201) },
      { field: 'subject', code: 'TOO_LONG', max: 200 },
    ],
    ['an empty body', { body: '' }, { field: 'body', code: 'EMPTY' }],
    [
      'a body of 20,001 characters',
      { body: 'x'.repeat(20_001) },
      { field: 'body', code: 'TOO_LONG', max: 20_000 },
    ],
    ['a language that is none of the 24', { language: 'xx' }, { field: 'language', code: 'UNKNOWN' }],
    [
      'an impact of 5',
      { impact: { ...incident().impact, spread: 5 } },
      { field: 'impact.spread', code: 'OUT_OF_RANGE', min: 0, max: 4 },
    ],
    [
      '21 tags',
      { tags: Array.from({ length: 21 }, (_, index) => `tag ${index}`) },
      { field: 'tags', code: 'TOO_MANY' },
    ],
    ['a class without a type', { rsitClass: 'fraud' }, { field: 'rsitType', code: 'EMPTY' }],
    [
      'a type of another class',
      { rsitClass: 'fraud', rsitType: 'spam' },
      { field: 'rsitType', code: 'UNKNOWN' },
    ],
    [
      'a time in the future',
      { noticedAt: '2999-01-01T00:00:00Z' },
      { field: 'noticedAt', code: 'IN_FUTURE' },
    ],
    [
      'letters in a telephone number',
      { callbackPhone: 'call me <now>' },
      { field: 'callbackPhone', code: 'BAD_CHARACTER' },
    ],
    ['a key that is too short', { idempotencyKey: 'abc' }, { field: 'idempotencyKey', code: 'TOO_SHORT' }],
    [
      'an organisation that is not theirs',
      { organisationId: randomUUID() },
      { field: 'organisationId', code: 'NOT_FOUND' },
    ],
    ['a field that does not exist', { admin: true }, { field: 'admin', code: 'UNKNOWN_FIELD' }],
    ['a kind that does not exist', { kind: 'PARTY' }, { field: 'kind', code: 'INVALID' }],
  ])('refuses %s and names the field', async (_, wrong, problem) => {
    const nurse = await test.build.member();
    const { status, errors } = await test.graphql(nurse.cookie, OPEN, { input: { ...incident(), ...wrong } });
    expect(status).toBeLessThan(500);
    expect(errors?.[0]?.extensions.fields).toContainEqual(expect.objectContaining(problem));
    expect(await test.sql('SELECT 1 FROM tickets WHERE requester_id = $1', [nurse.id])).toHaveLength(0);
  });
});
