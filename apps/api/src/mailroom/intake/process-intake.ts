import { Inject, Injectable } from '@nestjs/common';
import type { IntakeReason } from '@salus/rules';
import { WORKER } from '../../platform/access/actor.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { Reader, type Statement } from '../../platform/db/reader.js';
import type { Tx } from '../../platform/db/tx.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { DoesJob, type Job } from '../../platform/jobs/job.js';
import { Log } from '../../platform/telemetry/log.js';
import { TicketMail } from '../../tickets/ticket-mail.commands.js';
import type { IntakeEnd, WaitingMessage } from './intake-message.js';
import { loopSeal } from '../mail-seals.js';
import { recordBounce } from '../record-bounce.js';
import { Intake } from './intake.repository.js';
import { keepFiles } from './keep-files.js';
import { CannotRead, MessageReader, type Reading } from './message-reader.js';
import { PlaceMessage, type Placed } from './place-message.js';
import type { ReadMessage } from './read-message.js';
import { PROCESS_INTAKE } from './store-message.js';
import { weigh, type Weighed } from './weigh-message.js';

const MOST_FAILURES = 3;
/** Beginnings without an end or a failure of its own: a message that ends the whole process, or that the database never takes. Fewer than a job's attempts. */
const MOST_BEGINNINGS = 20;
/** Tries after which names that cannot be asked for count as not there. */
const MOST_TRIES_FOR_NAMES = 3;
const HEAD_BYTES = 64 * 1024;

const BEGIN: Statement = {
  name: 'intake-begin',
  text: `UPDATE intake_messages m SET begun = LEAST(begun + 1, 1000) FROM intake_raws r WHERE m.id = $1 AND m.outcome IS NULL AND r.intake_id = m.id
    RETURNING m.id, m.road, m.received_at AS "receivedAt", m.envelope_from AS "envelopeFrom", m.envelope_to AS "envelopeTo",
      m.client_address AS "clientAddress", m.client_name AS "clientName", m.failures, m.begun, r.raw`,
};
const FAILED: Statement = {
  name: 'intake-failed',
  text: 'UPDATE intake_messages SET failures = failures + 1, last_failure = $2 WHERE id = $1 RETURNING failures',
};

/** The database was not there, or asked to be tried again: no message is to blame for that. */
const isOfDatabase = (code: string | undefined) =>
  code !== undefined && (/^(08|53|55|57|58|40)/.test(code) || /^E[A-Z]+$/.test(code));

/** Takes one message from what was stored to its outcome, once, however often it is started. */
@Injectable()
@DoesJob({ task: PROCESS_INTAKE })
export class ProcessIntake implements Job {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    private readonly messages: MessageReader,
    private readonly tickets: TicketMail,
    private readonly log: Log,
  ) {}

  async run({ intakeId }: { intakeId?: string }): Promise<void> {
    const [arrived] = await this.reader.rows<WaitingMessage & Record<string, unknown>>(WORKER, BEGIN, [
      intakeId,
    ]);
    if (!arrived) return;
    if (arrived.begun > MOST_BEGINNINGS) return this.giveUp(arrived, 'PROCESS_ENDED');
    try {
      const reading = await this.read(arrived, arrived.raw);
      if (reading.message.authentication.isTemporary && arrived.begun < MOST_TRIES_FOR_NAMES)
        throw new NamesUnavailable();
      await this.uow.run(WORKER, (tx) => this.finish(tx, arrived, reading));
    } catch (failure) {
      await this.failed(arrived, failure);
    }
  }

  private read(arrived: WaitingMessage, raw: Buffer): Promise<Reading> {
    return this.messages.read(raw, {
      road: arrived.road,
      envelopeFrom: arrived.envelopeFrom,
      envelopeTo: arrived.envelopeTo,
      clientAddress: arrived.clientAddress,
      clientName: arrived.clientName,
      authservIds: this.settings.MAIL_AUTHSERV_IDS,
      dnsServers: this.settings.MAIL_DNS_SERVERS,
      isProofNeeded: true,
    });
  }

  private async finish(
    tx: Tx,
    arrived: WaitingMessage,
    { message, contents, cpuMilliseconds }: Reading,
  ): Promise<void> {
    const intake = tx.use(Intake);
    if (!(await intake.claim(arrived.id))) return;
    const contentKey = message.contentKey === null ? null : Buffer.from(message.contentKey, 'hex');
    if (message.from[0]) await intake.takeTurn(`sender ${message.from[0].address}`);
    if (message.contentKey !== null) await intake.takeTurn(`content ${message.contentKey}`);
    const ours = {
      domain: this.settings.MAIL_DOMAIN,
      secret: this.settings.APP_SECRET,
      loopSeal: loopSeal(this.settings.APP_SECRET),
    };
    const weighed = await weigh(intake, arrived, message, ours);
    const placed = await this.place(tx, arrived, message, weighed, contentKey);
    const end: IntakeEnd = {
      ...headOf(message),
      sureness: weighed.decision.sureness,
      aboutMailId: weighed.aboutMail?.id ?? null,
      contentKey,
      duplicateOf: null,
      cpuMilliseconds,
      ...placed,
    };
    await intake.end(arrived.id, end, tx.now);
    const { parts, html, files } = message;
    const place = standsOnTicket(end) ? end : { ...end, ticketId: null };
    await intake.keepContent(arrived.id, { parts, html, files }, place, end.organisationId);
    await keepFiles(tx, arrived.id, contents);
    this.log.info('intake.done', { id: arrived.id, outcome: end.outcome, cpuMilliseconds });
  }

  private async place(
    tx: Tx,
    arrived: WaitingMessage,
    message: ReadMessage,
    weighed: Weighed,
    contentKey: Buffer | null,
  ): Promise<Placed & Partial<IntakeEnd>> {
    const { decision, author, person, organisation, thread } = weighed;
    const plain = (
      outcome: IntakeEnd['outcome'],
      reasons: readonly string[],
      ticketId: string | null = null,
    ) => ({
      outcome,
      reasons,
      organisationId: ticketId
        ? ((thread ?? weighed.aboutMail)?.organisationId ?? null)
        : (organisation?.organisationId ?? null),
      userId: person?.id ?? null,
      ticketId,
      ticketMessageId: null,
    });
    const intake = tx.use(Intake);
    const earlier = contentKey && (await intake.sameContent(contentKey, message.authentication.verdict));
    if (earlier) {
      const { id, ...end } = earlier;
      return { ...end, duplicateOf: id, reasons: ['REPEATED'] };
    }
    if (message.trouble) return plain('QUARANTINE', ['UNREADABLE' satisfies IntakeReason]);
    if (weighed.probeId) await intake.probeArrived(weighed.probeId, tx.now);
    const place = new PlaceMessage(tx, this.tickets, this.settings.MAIL_DOMAIN);
    const letter = {
      author: author!,
      subject: message.subject,
      parts: message.parts,
      to: message.to,
      receivedAt: arrived.receivedAt,
      authentication: message.authentication.verdict,
    };
    switch (decision.outcome) {
      case 'NEW_TICKET':
        return place.asNewTicket(weighed, letter);
      case 'MESSAGE':
        return place.asMessage(
          thread!.ticketId,
          await place.authorOf(author!, person, organisation!),
          letter,
          decision.reasons,
        );
      case 'UNVERIFIED_MESSAGE':
        return place.asUnverified(thread!, message.parts, decision.reasons, person?.id ?? null);
      case 'DELIVERY_REPORT':
        await recordBounce(tx, weighed.aboutMail!.id, message.report!);
        return plain('DELIVERY_REPORT', decision.reasons, weighed.aboutMail!.ticketId);
      case 'AUTOMATIC_REPLY':
        return plain('AUTOMATIC_REPLY', decision.reasons, decision.ticketId);
      case 'QUARANTINE':
        return plain('QUARANTINE', decision.reasons);
    }
  }

  /** Counts what the message is to blame for; the third time it goes to people instead of being tried again. */
  private async failed(arrived: WaitingMessage, failure: unknown): Promise<void> {
    if (failure instanceof NamesUnavailable || isOfDatabase((failure as { code?: string }).code))
      throw failure;
    const why = failure instanceof CannotRead ? failure.why : 'FAILED';
    const [row] = await this.reader.rows<{ failures: number }>(WORKER, FAILED, [arrived.id, why]);
    if ((row?.failures ?? 0) < MOST_FAILURES) throw failure;
    await this.giveUp(arrived, why);
  }

  /** It goes to people, with what its head says. */
  private async giveUp(arrived: WaitingMessage, why: CannotRead['why']): Promise<void> {
    const tooMuch = why === 'FAILED' || why === 'PROCESS_ENDED' ? 'UNREADABLE' : 'TOO_MUCH_WORK';
    const head = await this.read(arrived, headBytes(arrived.raw)).catch(() => null);
    await this.uow.run(WORKER, async (tx) => {
      const intake = tx.use(Intake);
      if (!(await intake.claim(arrived.id))) return;
      const end: IntakeEnd = {
        ...(head ? headOf(head.message) : NO_HEAD),
        outcome: 'QUARANTINE',
        reasons: ['FAILED_THREE_TIMES', tooMuch] satisfies IntakeReason[],
        sureness: null,
        organisationId: null,
        userId: null,
        ticketId: null,
        ticketMessageId: null,
        aboutMailId: null,
        contentKey: null,
        duplicateOf: null,
        cpuMilliseconds: null,
      };
      await intake.end(arrived.id, end, tx.now);
      await intake.keepContent(arrived.id, { parts: [], html: null, files: [] }, end, null);
    });
    this.log.warn('intake.quarantined', { id: arrived.id, why });
  }
}

/** Whether what a message says is a text of its ticket. What a program wrote, and what came twice, is kept for agents alone. */
const standsOnTicket = ({ outcome, duplicateOf }: IntakeEnd) =>
  duplicateOf === null &&
  (outcome === 'NEW_TICKET' || outcome === 'MESSAGE' || outcome === 'UNVERIFIED_MESSAGE');

/** DNS did not answer: a later try may know more. */
class NamesUnavailable extends Error {}

function headBytes(raw: Buffer): Buffer {
  const head = raw.subarray(0, HEAD_BYTES).toString('latin1');
  const end = head.search(/\r?\n\r?\n/);
  return Buffer.from(
    `${end === -1 ? head : head.slice(0, end)}\r\n\r\n`.replace(/^content-[^\n]*\n(?:[ \t][^\n]*\n)*/gim, ''),
    'latin1',
  );
}

const headOf = (message: ReadMessage) => ({
  fromAddress: message.from[0]?.address ?? null,
  fromName: message.from[0]?.name ?? null,
  subject: message.subject,
  messageId: message.messageId,
  writtenAt: message.writtenAt,
  authentication: message.authentication.verdict,
  authenticatedBy: message.authentication.by,
});

const NO_HEAD: Pick<IntakeEnd, keyof ReturnType<typeof headOf>> = {
  fromAddress: null,
  fromName: null,
  subject: null,
  messageId: null,
  writtenAt: null,
  authentication: 'NONE',
  authenticatedBy: 'NOTHING',
};
