import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType } from 'graphql';
import { LiveStream } from '../live-stream.js';
import { TestApp } from '../test-app.js';
import { ACTORS, type ActorName, EXPECTATIONS } from './expectations.js';
import { TwoHospitals } from './two-hospitals.js';
import { rootFields, Walk } from './walk.js';

const NEWS = 'subscription { ticketChanged { ticketId eventId type priority at } }';
/** What a nurse of A sees without asking for anything of B: it must be the same whether there is a B or not. */
const LISTS = [
  'NEEDS_ANSWER',
  'MINE',
  'UNASSIGNED',
  'ESCALATED_TO_US',
  'WAITING',
  'OPEN',
  'FINISHED',
  'ALL',
].flatMap((view) =>
  ['QUEUE', 'RECENT'].map(
    (order) =>
      `{ tickets(view: ${view}, order: ${order}) { nodes { id reference subject version clock { dueAt } organisation { name contacts { name } } } pageInfo { endCursor hasNextPage } } }`,
  ),
);
const ROWS_OF = [
  'organisations',
  'organisation_contacts',
  'users',
  'memberships',
  'tickets',
  'ticket_participants',
  'ticket_messages',
  'escalations',
  'events',
  'mails',
  'reply_addresses',
  'pages',
  'attachments',
  'blobs',
  'blob_chunks',
  'storage_usage',
  'ticket_clocks',
  'ticket_duties',
];

describe('the walls between hospitals', () => {
  let test: TestApp;
  let scene: TwoHospitals;
  let secrets: string[];
  const walks = new Map<ActorName, Walk>();
  const verdicts = new Map<string, Record<string, string[]>>();
  const streams = new Map<ActorName, LiveStream>();
  const seen = { before: [] as string[], after: [] as string[] };
  const rowsOfB = { before: '', after: '' };

  const whatASees = async () => {
    const asked = [
      ...LISTS,
      `{ colleagues(ticketId: "${scene.ticketA.id}") { name } }`,
      '{ viewer { user { id } organisation { name contacts { name } } roles } }',
      `{ searchGuidance(query: "") { hits { article { id } } facets { pillars { value count } } } }`,
    ];
    const texts: string[] = [];
    for (const query of asked)
      texts.push(await (await test.post('/graphql', scene.nurseA.cookie, { query })).text());
    return texts;
  };
  const digestOfB = async () => {
    const digests: string[] = [];
    for (const table of ROWS_OF) {
      const column = table === 'organisations' ? 'id' : 'organisation_id';
      const [row] = await test.sql<{ digest: string }>(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM ${table} t WHERE ${column} = $1`,
        [scene.peopleOfB.nurse.organisationId],
      );
      digests.push(`${table} ${row!.digest}`);
    }
    return digests.join('\n');
  };
  const walkAs = async (actor: ActorName) => {
    const walk = new Walk(scene, actor);
    walks.set(actor, walk);
    for (const field of walk.fields)
      verdicts.set(field.name, { ...verdicts.get(field.name), [actor]: await walk.through(field) });
  };

  beforeAll(async () => {
    test = await TestApp.start();
    scene = new TwoHospitals(test);
    await scene.buildA();
    seen.before = await whatASees();
    for (const actor of ['A', 'agent'] as const)
      streams.set(actor, await LiveStream.open(test, await scene.cookieOf(actor), NEWS));
    await scene.buildB();
    seen.after = await whatASees();
    await walkAs('agent');
    await walkAs('B');
    // The tickets that strangers will ask for are made before, so that nothing but the strangers could change them.
    for (const { status = 'NEW' } of Object.values(EXPECTATIONS)) await scene.things('A', status);
    await test.settled();
    rowsOfB.before = await digestOfB();
    await walkAs('anonymous');
    await walkAs('A');
    await test.settled();
    rowsOfB.after = await digestOfB();
    secrets = await scene.secrets();
  }, 120_000);
  afterAll(async () => {
    for (const stream of streams.values()) await stream.close();
    await test.stop();
  }, 60_000);

  it('have an expectation for every field of the three roots, and no expectation without a field', () => {
    const fields = rootFields(test.app.get(GraphQLSchemaHost).schema).map(({ name }) => name);
    expect(Object.keys(EXPECTATIONS).sort()).toEqual(fields.sort());
  });

  it.each(Object.keys(EXPECTATIONS))('give everybody what is theirs at %s', (name) => {
    const { verdicts: expected } = EXPECTATIONS[name]!;
    expect(verdicts.get(name)).toEqual(Object.fromEntries(ACTORS.map((actor) => [actor, [expected[actor]]])));
  });

  it('were tried with every field of every type', () => {
    const { schema } = test.app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const all = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type),
    );
    const fields = all.flatMap((type) =>
      Object.keys(isObjectType(type) ? type.getFields() : {}).map((field) => `${type.name}.${field}`),
    );
    expect(fields.filter((field) => !walks.get('A')!.asked.has(field))).toEqual([]);
  });

  it('were tried with secrets that are there to be found: B and the agent find them', () => {
    const { word, phone, peopleOfB } = scene;
    const planted = [
      'Subject',
      'Body',
      'tag',
      'system',
      'Hospital',
      'Region',
      'nurse',
      'colleague',
      'bystander',
      'Desk',
      'Priority',
      'Answer',
      'Question',
      'Waiting',
      'Solution',
      'Again',
      'Number',
      'No data',
      'Of the answer',
      'Of the question',
      'Mail',
      'Title',
      'Summary',
      'Text',
      'Source',
      'Change',
    ].map((text) => `${text} ${word}`);
    const ofBoth = [...planted, phone, peopleOfB.nurse.organisationId, `${word}@contact.example`];
    const found = (actor: ActorName, secret: string) =>
      walks.get(actor)!.received.some((text) => text.includes(secret.toLowerCase()));
    for (const actor of ['B', 'agent'] as const)
      expect(ofBoth.filter((secret) => !found(actor, secret))).toEqual([]);
    expect(
      [
        'Note',
        'Of the note',
        'Escalation',
        'Hand-over',
        'Sender',
        'Mail subject',
        'Page',
        '550 Mail',
        '550 Address',
      ]
        .map((text) => `${text} ${word}`)
        .filter((secret) => !found('agent', secret)),
    ).toEqual([]);
    expect(found('B', `Note ${word}`)).toBe(false);
    expect(found('B', `Of the note ${word}`)).toBe(false);
    expect(found('B', `550 Mail ${word}`)).toBe(false);
    expect(found('B', `550 Address ${word}`)).toBe(false);
    expect(found('agent', `Of a draft ${word}`)).toBe(false);
    expect(found('B', peopleOfB.nurse.email)).toBe(true);
    expect(secrets.length).toBeGreaterThan(300);
  });

  it.each(['A', 'anonymous'] as const)(
    'let no secret of B through to %s, in no answer, error, header or stream',
    (actor) => {
      const walk = walks.get(actor)!;
      expect(walk.received.length).toBeGreaterThan(100);
      expect(walk.leaks(secrets)).toEqual([]);
    },
  );

  it('let A and visitors change nothing of B', () => {
    expect(rowsOfB.before).toContain('tickets');
    expect(rowsOfB.after).toBe(rowsOfB.before);
  });

  it('make B invisible: what A sees is the same to the byte with and without it', () => {
    expect(seen.before.join('')).toContain(scene.ticketA.reference);
    expect(seen.after).toEqual(seen.before);
  });

  it('keep B out of the live updates of A, and notes too', async () => {
    await test.graphql(scene.agent.cookie, 'mutation ($i: AddNoteInput!) { addNote(input: $i) { id } }', {
      i: { idempotencyKey: 'note-for-the-stream', ticketId: scene.ticketA.id, body: 'x' },
    });
    await test.graphql(
      scene.agent.cookie,
      'mutation ($i: ReplyToTicketInput!) { replyToTicket(input: $i) { id } }',
      { i: { idempotencyKey: 'reply-for-the-stream', ticketId: scene.ticketA.id, body: 'x' } },
    );
    const own = (event: { data: { ticketChanged: { type: string; ticketId: string } } }) =>
      event.data.ticketChanged.ticketId === scene.ticketA.id &&
      event.data.ticketChanged.type === 'TICKET_REPLIED';
    const [ofA, ofAgent] = [streams.get('A')!, streams.get('agent')!];
    await Promise.all([ofA.event(own), ofAgent.event(own)]);
    expect(new Set(ofA.events.map(({ data }) => data.ticketChanged.ticketId as string))).toEqual(
      new Set([scene.ticketA.id]),
    );
    expect(secrets.filter((secret) => ofA.text.toLowerCase().includes(secret))).toEqual([]);
    expect(ofA.text).not.toContain('TICKET_NOTED');
    expect(secrets.filter((secret) => ofAgent.text.includes(secret)).length).toBeGreaterThan(10);
    expect(ofAgent.text).toContain('TICKET_NOTED');
  });

  it('keep B out of the mails to A', async () => {
    const mailsTo = async (email: string) => JSON.stringify(await test.mailsTo(email)).toLowerCase();
    const ofA = [await mailsTo(scene.nurseA.email), await mailsTo(scene.colleagueA.email)].join('');
    expect(ofA).toContain(scene.ticketA.reference.toLowerCase());
    expect(secrets.filter((secret) => ofA.includes(secret))).toEqual([]);
    expect(await mailsTo(scene.peopleOfB.nurse.email)).toContain(scene.word.toLowerCase());
  });

  it('stand between a ticket of A and the people of B, whoever asks', async () => {
    const { nurse } = scene.peopleOfB;
    const add = 'mutation ($input: ParticipantInput!) { addParticipant(input: $input) { id } }';
    const assign = 'mutation ($input: AssignTicketInput!) { assignTicket(input: $input) { id } }';
    const ticketId = scene.ticketA.id;
    for (const [cookie, query, who] of [
      [scene.nurseA.cookie, add, { personId: nurse.id }],
      [scene.nurseA.cookie, add.replaceAll('addParticipant', 'removeParticipant'), { personId: nurse.id }],
      [scene.agent.cookie, add, { personId: nurse.id }],
      [scene.agent.cookie, assign, { assigneeId: nurse.id }],
    ] as const) {
      const { errors } = await test.graphql(cookie, query, {
        input: { idempotencyKey: crypto.randomUUID(), ticketId, ...who },
      });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('stand between the keys of commands: that somebody of B used one is not told', async () => {
    const key = 'the-same-key-as-somebody-else';
    const open = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }';
    const input = (subject: string) => ({
      input: { idempotencyKey: key, kind: 'QUESTION', subject, body: 'x', language: 'en', urgency: 'NONE' },
    });
    const ofB = await test.graphql(scene.peopleOfB.nurse.cookie, open, input('Of B'));
    const ofA = await test.graphql(scene.nurseA.cookie, open, input('Of A'));
    expect(ofA.errors).toBeUndefined();
    expect(ofA.data.openTicket.id).not.toBe(ofB.data.openTicket.id);
  });
});
