import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { TicketStatus } from '@salus/rules';
import { buildArticle, type TestArticle } from '../build-article.js';
import { cloneTicket } from '../clone-ticket.js';
import { command, dataOf } from '../command.js';
import { plantMail } from '../plant-mail.js';
import type { TestApp, TestPerson } from '../test-app.js';
import { uploaded } from '../upload.js';
import type { Things } from './arguments.js';
import type { ActorName } from './expectations.js';
import { OnCallThings } from './on-call-things.js';

const PEOPLE_OF_B = ['nurse', 'colleague', 'bystander'] as const;

/** Hospital A with a ticket of its own, and beside it hospital B, in whose every text stands a word that stands nowhere else. */
export class TwoHospitals {
  /** In every text of B. */
  readonly word = `Kolibri${randomBytes(6).toString('hex')}`;
  /** The telephone numbers of B. */
  readonly phone = `+99 ${randomInt(1_000_000, 9_999_999)}`;
  nurseA!: TestPerson;
  colleagueA!: TestPerson;
  ticketA!: { id: string; reference: string };
  agent!: TestPerson;
  csirtId!: string;
  peopleOfB!: Record<(typeof PEOPLE_OF_B)[number], TestPerson>;
  private readonly onCall: OnCallThings;
  private fullTicket!: { id: string; reference: string };
  private placedIntakeId!: string;
  /** A mail for callers who cannot do anything with it. */
  private sharedIntakeId!: string;
  private articleOfB!: TestArticle;
  private cursors: Record<string, string> = {};
  /** Tickets for callers who cannot change them, by status. */
  private readonly shared = new Map<TicketStatus, { id: string; reference: string }>();

  constructor(readonly test: TestApp) {
    this.onCall = new OnCallThings(test);
  }

  /** Hospital A, the Centre and a national CSIRT. */
  async buildA(): Promise<void> {
    const { build } = this.test;
    this.agent = await build.agent(['AGENT', 'SECOND_LINE']);
    const csirt = await build.organisation({ kind: 'NATIONAL_CSIRT', name: 'The CSIRT' });
    this.csirtId = csirt.id;
    await this.onCall.build(this.agent.id);
    await build.contact(csirt.id, `csirt-${csirt.id}@csirt.example`);
    this.nurseA = await build.member();
    this.colleagueA = await build.member({ id: this.nurseA.organisationId, name: '' });
    await build.contact(this.nurseA.organisationId);
    this.ticketA = await build.ticket(this.nurseA, { tlp: 'GREEN', tags: ['own'] });
    for (const [name, input] of Object.entries({
      replyToTicket: { body: 'To A' },
      addNote: { body: 'About A' },
    }))
      await this.asAgent(name, this.ticketA.id, input);
    await this.test.settled();
  }

  /** Hospital B with a ticket on which everything has happened that can happen. */
  async buildB(): Promise<void> {
    const { build } = this.test;
    const organisation = await build.organisation({ name: `Hospital ${this.word}` });
    await this.test.sql('UPDATE organisations SET region = $2 WHERE id = $1', [
      organisation.id,
      `Region ${this.word}`,
    ]);
    await this.test.sql(
      'INSERT INTO organisation_contacts (id, organisation_id, position, name, function, email, phone) VALUES ($1, $2, 0, $3, $3, $4, $5)',
      [randomUUID(), organisation.id, `Desk ${this.word}`, `${this.word}@contact.example`, this.phone],
    );
    const people: Partial<Record<(typeof PEOPLE_OF_B)[number], TestPerson>> = {};
    for (const role of PEOPLE_OF_B) {
      const person = await build.member(organisation, ['STAFF', 'SECURITY_CONTACT'], {
        name: `${role} ${this.word}`,
      });
      const email = `${role}-${this.word}@people.example`.toLowerCase();
      await this.test.sql('UPDATE users SET email = $2 WHERE id = $1', [person.id, email]);
      people[role] = { ...person, email };
    }
    this.peopleOfB = people as Record<(typeof PEOPLE_OF_B)[number], TestPerson>;
    this.fullTicket = await this.openForB();
    await this.liveThrough(this.fullTicket.id);
    this.placedIntakeId = await this.mailOf(this.fullTicket.id);
    this.sharedIntakeId = await this.mailOf(null);
    this.articleOfB = await this.publishForB();
    await this.test.settled();
    await this.onCall.page(this.fullTicket.id, `Page ${this.word}`);
    for (const order of ['QUEUE', 'RECENT']) {
      const { data } = await this.test.graphql(
        this.agent.cookie,
        'query ($order: TicketOrder) { tickets(view: ALL, order: $order, first: 1) { pageInfo { endCursor } } }',
        { order },
      );
      this.cursors[order] = data.tickets.pageInfo.endCursor as string;
    }
  }

  /** An article that names B as its only readers, with the word in each of its texts. */
  private async publishForB(): Promise<TestArticle> {
    const { word, test } = this;
    return buildArticle(test, await test.build.agent(['EDITOR']), {
      slug: `article-${word}`.toLowerCase(),
      title: `Title ${word}`,
      summary: `Summary ${word}`,
      body: `Text ${word}`,
      sources: [{ title: `Source ${word}`, url: `https://${word}.example/`.toLowerCase() }],
      changeNote: `Change ${word}`,
      tlp: 'AMBER',
      organisationIds: [this.peopleOfB.nurse.organisationId],
    });
  }

  /** A ticket of B, with the word in each of its texts. */
  async openForB(values: object = {}): Promise<{ id: string; reference: string }> {
    const { word, phone } = this;
    const texts = {
      subject: `Subject ${word}`,
      body: `Body ${word}`,
      tags: [`tag ${word}`],
      affectedSystems: [`system ${word}`],
      callbackPhone: phone,
    };
    return this.test.build.ticket(this.peopleOfB.nurse, {
      kind: 'INCIDENT',
      tlp: 'AMBER',
      ...texts,
      ...values,
    });
  }

  /** Everything that both sides do to a ticket of B from its beginning to its end. */
  async liveThrough(ticketId: string): Promise<void> {
    const { word } = this;
    const { nurse, colleague } = this.peopleOfB;
    const asNurse = (name: string, input: object) => this.as(nurse, name, ticketId, input);
    const asAgent = (name: string, input: object) => this.asAgent(name, ticketId, input);
    await asAgent('assignTicket', { assigneeId: this.agent.id });
    await asAgent('classifyTicket', { rsitClass: 'fraud', rsitType: 'phishing', ransomware: 'SUSPECTED' });
    await asAgent('prioritiseTicket', { priority: 'P1', reason: `Priority ${word}` });
    await asAgent('describeTicket', { tags: [`tag ${word}`] });
    await asNurse('addParticipant', { personId: colleague.id });
    const file = (person: TestPerson, name: string) =>
      uploaded(this.test, person, `${name} ${word}.txt`, `${name} file ${word}`, ticketId);
    await asAgent('addNote', {
      body: `Note ${word}`,
      attachmentIds: [await file(this.agent, 'Of the note')],
    });
    await asAgent('replyToTicket', {
      body: `Answer ${word}`,
      attachmentIds: [await file(this.agent, 'Of the answer')],
    });
    await asNurse('replyToTicket', {
      body: `Question ${word}`,
      attachmentIds: [await file(nurse, 'Of the question')],
    });
    await file(nurse, 'Of a draft');
    await asAgent('escalateTicket', { target: 'SECOND_LINE', reason: `Escalation ${word}` });
    await asAgent('escalateTicket', { target: 'CSIRT', csirtId: this.csirtId, reason: `Hand-over ${word}` });
    await asAgent('waitOnTicket', { waitFor: 'THIRD_PARTY', reason: `Waiting ${word}` });
    await asAgent('resumeTicket', {});
    await asAgent('promiseUpdate', { dueAt: new Date(Date.now() + 3_600_000).toISOString() });
    await asNurse('startDuties', {
      duties: ['NIS2_EARLY_WARNING', 'NIS2_NOTIFICATION', 'GDPR_ART_33'],
      awareAt: '2026-01-01T00:00:00Z',
    });
    const submittedAt = '2026-01-02T00:00:00Z';
    await asNurse('submitDuty', { duty: 'NIS2_NOTIFICATION', submittedAt, reference: `Number ${word}` });
    await asAgent('cancelDuty', { duty: 'GDPR_ART_33', reason: `No data ${word}` });
    await asAgent('labelTicket', { tlp: 'AMBER_STRICT' });
    await asAgent('resolveTicket', { body: `Solution ${word}` });
    await asNurse('reopenTicket', { body: `Again ${word}` });
    await asNurse('removeParticipant', { personId: colleague.id });
    await asNurse('addParticipant', { personId: colleague.id });
  }

  /**
   * What of B a caller has got hold of: about the ticket on which everything has happened, or about one in this status.
   * Who may change it gets a fresh one each time; strangers share theirs, since they are to change nothing.
   */
  async things(caller: ActorName, status?: TicketStatus): Promise<Things> {
    const { nurse, colleague, bystander } = this.peopleOfB;
    const ticket = await this.ticketFor(caller, status);
    await this.test.sql(
      'INSERT INTO organisation_domains (domain, organisation_id, verified_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING',
      [this.domain, nurse.organisationId],
    );
    return {
      intakeId: caller === 'agent' ? await this.mailOf(null) : this.sharedIntakeId,
      placedIntakeId: this.placedIntakeId,
      senderAddress: this.senderAddress,
      domain: this.domain,
      ticketId: ticket.id,
      reference: ticket.reference,
      organisationId: nurse.organisationId,
      personId: bystander.id,
      participantId: colleague.id,
      email: nurse.email,
      agentId: this.agent.id,
      csirtId: this.csirtId,
      mailId: await this.undelivered(),
      ...(await this.onCall.things(this.agent.id)),
      word: `tag ${this.word}`,
      slug: this.articleOfB.slug,
      articleId: this.articleOfB.articleId,
      translationId: this.articleOfB.id,
      revisionId: this.articleOfB.revisionId,
      cursors: this.cursors,
    };
  }

  private get domain(): string {
    return `${this.word}.example`.toLowerCase();
  }

  private get senderAddress(): string {
    return `sender@${this.domain}`;
  }

  private mailOf(ticketId: string | null): Promise<string> {
    const { organisationId } = this.peopleOfB.nurse;
    return plantMail(
      this.test,
      this.word,
      this.senderAddress,
      ticketId ? { id: ticketId, organisationId } : null,
    );
  }

  /** A mail of B that came back, with the word in what was answered; made so again after somebody has tried it again. */
  private async undelivered(): Promise<string> {
    const [known] = await this.test.sql<{ id: string }>(
      "SELECT id FROM mails WHERE ticket_id = $1 AND state = 'BOUNCED' ORDER BY id LIMIT 1",
      [this.fullTicket.id],
    );
    if (known) return known.id;
    const [mail] = await this.test.sql<{ id: string }>(
      `UPDATE mails SET state = 'BOUNCED', failed_at = now(), last_answer = $2
        WHERE id = (SELECT id FROM mails WHERE ticket_id = $1 AND state <> 'WAITING' ORDER BY id LIMIT 1) RETURNING id`,
      [this.fullTicket.id, `550 Mail ${this.word}`],
    );
    await this.test.sql(
      'INSERT INTO undeliverable_addresses (address, since, last_at, answer) VALUES ($1, now(), now(), $2) ON CONFLICT DO NOTHING',
      [this.peopleOfB.nurse.email, `550 Address ${this.word}`],
    );
    return mail!.id;
  }

  /** A new session of this person, or of nobody. */
  async cookieOf(name: ActorName): Promise<string | null> {
    const person = { anonymous: null, A: this.nurseA, B: this.peopleOfB?.nurse, agent: this.agent }[name];
    return person ? this.test.build.session(person.id) : null;
  }

  /** Everything by which B or a thing of B could be told: words, numbers, and the id and reference of every row. */
  async secrets(): Promise<string[]> {
    const { organisationId } = this.peopleOfB.nurse;
    const rows = await this.test.sql<{ secret: string }>(
      `SELECT id::text AS secret FROM tickets WHERE organisation_id = $1 UNION ALL SELECT reference FROM tickets WHERE organisation_id = $1
       UNION ALL SELECT id::text FROM users WHERE organisation_id = $1 UNION ALL SELECT id::text FROM ticket_messages WHERE organisation_id = $1
       UNION ALL SELECT id::text FROM events WHERE organisation_id = $1 UNION ALL SELECT id::text FROM escalations WHERE organisation_id = $1
       UNION ALL SELECT id::text FROM attachments WHERE organisation_id = $1 UNION ALL SELECT encode(sha256, 'hex') FROM blobs WHERE organisation_id = $1
       UNION ALL SELECT id::text FROM mails WHERE organisation_id = $1 UNION ALL SELECT intake_id::text FROM mail_contents WHERE organisation_id = $1
       UNION ALL SELECT id::text FROM pages WHERE organisation_id = $1
       UNION ALL SELECT split_part(reply_to, '@', 1) FROM mails WHERE organisation_id = $1 AND reply_to IS NOT NULL`,
      [organisationId],
    );
    return [
      this.word.toLowerCase(),
      this.phone,
      organisationId,
      ...rows.map(({ secret }) => secret.toLowerCase()),
    ];
  }

  private async ticketFor(
    caller: ActorName,
    status: TicketStatus | undefined,
  ): Promise<{ id: string; reference: string }> {
    if (!status) return this.fullTicket;
    if (caller === 'B' || caller === 'agent') return this.copy(status);
    const known = this.shared.get(status) ?? (await this.copy(status));
    this.shared.set(status, known);
    return known;
  }

  private async copy(status: TicketStatus): Promise<{ id: string; reference: string }> {
    const [id] = await cloneTicket(this.test, this.fullTicket.id, 1, {
      status: `'${status}'`,
      tlp: "'AMBER'",
      reference: "'SAL-97-' || right(gen_random_uuid()::text, 6)",
    });
    for (const table of ['ticket_participants', 'ticket_messages', 'ticket_duties'] as const)
      await this.copyRows(table, id!);
    const [row] = await this.test.sql<{ reference: string }>('SELECT reference FROM tickets WHERE id = $1', [
      id,
    ]);
    return { id: id!, reference: row!.reference };
  }

  private copyRows(
    table: 'ticket_participants' | 'ticket_messages' | 'ticket_duties',
    ticketId: string,
  ): Promise<unknown> {
    const copies = {
      ticket_duties: `INSERT INTO ticket_duties (organisation_id, ticket_id, duty, duty_version_id, counts_from, zone, due_at, started_at)
        SELECT organisation_id, $2, duty, duty_version_id, counts_from, zone, due_at, started_at FROM ticket_duties WHERE ticket_id = $1`,
      ticket_participants:
        'INSERT INTO ticket_participants SELECT organisation_id, $2, user_id, added_at FROM ticket_participants WHERE ticket_id = $1',
      ticket_messages: `INSERT INTO ticket_messages (id, organisation_id, ticket_id, kind, author_id, body, language, created_at)
        SELECT gen_random_uuid(), organisation_id, $2, kind, author_id, body, language, created_at FROM ticket_messages WHERE ticket_id = $1`,
    };
    return this.test.sql(copies[table], [this.fullTicket.id, ticketId]);
  }

  private asAgent(name: string, ticketId: string, input: object): Promise<unknown> {
    return this.as(this.agent, name, ticketId, input);
  }

  private async as(person: TestPerson, name: string, ticketId: string, input: object): Promise<unknown> {
    const type = name.endsWith('Participant') ? 'ParticipantInput' : undefined;
    return dataOf(await command(() => this.test, name, 'id', type)(person.cookie, { ticketId, ...input }));
  }
}
