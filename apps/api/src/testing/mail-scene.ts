import { expect } from '@jest/globals';
import type { Settings } from '../platform/config/settings.js';
import { command, dataOf } from './command.js';
import { type CaughtMail, MailCatcher } from './mail-catcher.js';
import { eventually, TestApp, type TestPerson } from './test-app.js';

const SEE = `query ($id: ID!) { ticket(id: $id) { timeline { type facts { name value } }
  undeliveredMails { id kind state recipient address reference organisation attempts lastAnswer nextAttemptAt failedAt }
  unreachablePeople { person { name } answer since } } }`;

export interface MailRow extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly next_attempt_at: Date | null;
}

/** The product with a mail server of its own, and people who write to each other. */
export class MailScene {
  readonly reply = command(() => this.test, 'replyToTicket', 'id');
  readonly note = command(() => this.test, 'addNote', 'id');
  readonly retry = command(() => this.test, 'retryMail', 'id state');

  private constructor(
    readonly test: TestApp,
    readonly server: MailCatcher,
    readonly agent: TestPerson,
  ) {}

  static async start(settings: Partial<Record<keyof Settings, string>> = {}): Promise<MailScene> {
    const server = await MailCatcher.start();
    const test = await TestApp.start({ SMTP_URL: server.url, ...settings });
    return new MailScene(test, server, await test.build.agent());
  }

  async stop(): Promise<void> {
    await this.test.stop();
    await this.server.stop();
  }

  /** A nurse with a ticket whose acknowledgement has arrived. */
  async ticket(values: object = {}): Promise<{ nurse: TestPerson; ticketId: string }> {
    const nurse = await this.test.build.member();
    const { id } = await this.test.build.ticket(nurse, { tlp: 'GREEN', ...values });
    await this.caught(nurse, 1);
    return { nurse, ticketId: id };
  }

  /** A reply to a nurse whose mail server refuses it. */
  async refused(answer: string): Promise<{ nurse: TestPerson; ticketId: string }> {
    const found = await this.ticket();
    this.server.refusals.set(found.nurse.email, answer);
    dataOf(await this.reply(this.agent.cookie, { ticketId: found.ticketId, body: 'Will not arrive' }));
    await eventually(async () => {
      expect((await this.rowsTo(found.nurse)).map(({ attempts }) => attempts)).toEqual([1, 1]);
    });
    return found;
  }

  /** All mails that the server has taken for this person, when there are so many. */
  caught(person: TestPerson, count: number): Promise<CaughtMail[]> {
    return eventually(async () => {
      const mails = this.server.to(person.email);
      expect(mails).toHaveLength(count);
      return mails;
    });
  }

  rowsTo(person: TestPerson): Promise<MailRow[]> {
    return this.test.sql<MailRow>(
      `SELECT id, kind, state, attempts, next_attempt_at, failed_at, last_answer FROM mails
        WHERE to_address = $1 ORDER BY created_at, id`,
      [person.email],
    );
  }

  /** What somebody sees of the mails about a ticket. */
  async see(who: TestPerson, id: string) {
    return dataOf(await this.test.graphql(who.cookie, SEE, { id })).ticket;
  }

  /** Lets the mails that wait be tried now. */
  async hurry(): Promise<void> {
    await this.test.sql('UPDATE graphile_worker._private_jobs SET run_at = now()');
  }
}
