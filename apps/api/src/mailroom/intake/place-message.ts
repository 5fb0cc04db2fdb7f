// Carries out a decision: opens a ticket, writes on one, brings colleagues in.
import {
  isFlood,
  MAIL_LIMITS,
  mayStandForOrganisation,
  domainsOf,
  tlpAfterMail,
  tlpOfSubject,
} from '@salus/rules';
import type { Tx } from '../../platform/db/tx.js';
import type { MailAuthor, TicketMail } from '../../tickets/ticket-mail.commands.js';
import type { IntakeEnd, StoredContent } from './intake-message.js';
import { Intake, type OrganisationOfSender } from './intake.repository.js';
import { bodyFor, digestSubject, subjectFor } from './mail-words.js';
import type { ReadAddress } from './read-message.js';
import type { Weighed } from './weigh-message.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What of a message is written on a ticket. */
export interface Letter {
  readonly author: ReadAddress;
  readonly subject: string;
  readonly parts: StoredContent['parts'];
  readonly to: readonly ReadAddress[];
  readonly receivedAt: Date;
  readonly authentication: 'PASS' | 'FAIL' | 'NONE';
}

export type Placed = Pick<
  IntakeEnd,
  'outcome' | 'reasons' | 'organisationId' | 'userId' | 'ticketId' | 'ticketMessageId'
>;

export class PlaceMessage {
  private readonly intake: Intake;

  constructor(
    private readonly tx: Tx,
    private readonly tickets: TicketMail,
    private readonly ourDomain: string,
  ) {
    this.intake = tx.use(Intake);
  }

  /** A ticket for this sender, or a place in the digest when too many have come. */
  async asNewTicket(
    { person, organisation, decision }: Pick<Weighed, 'person' | 'organisation' | 'decision'>,
    letter: Letter,
  ): Promise<Placed> {
    const author = await this.authorOf(letter.author, person, organisation!);
    const { address } = letter.author;
    const recent = await this.intake.ticketsSince(
      address,
      letter.authentication,
      new Date(letter.receivedAt.getTime() - HOUR_MS),
    );
    if (isFlood(recent)) return this.intoDigest(author, person?.name ?? null, letter, decision);
    const tlp = tlpOfSubject(letter.subject);
    const { id: ticketId } = await this.tickets.open(this.tx, author, {
      subject: await subjectFor(author.language, letter.subject),
      body: await bodyFor(author.language, letter.parts),
      // Who is not proven to be the source may only tighten what a new ticket is labelled anyway.
      tlp: tlp && decision.sureness === 'UNSURE' ? tlpAfterMail('AMBER', letter.subject) : tlp,
    });
    if (decision.sureness !== 'UNSURE') await this.bringIn(author, ticketId, letter);
    return {
      outcome: 'NEW_TICKET',
      reasons: decision.reasons,
      organisationId: author.organisationId,
      userId: author.userId,
      ticketId,
      ticketMessageId: null,
    };
  }

  /** A ticket for somebody whom an agent has named. */
  async openFor(author: MailAuthor, { subject, parts }: Pick<Letter, 'subject' | 'parts'>): Promise<Placed> {
    const { id: ticketId } = await this.tickets.open(this.tx, author, {
      subject: await subjectFor(author.language, subject),
      body: await bodyFor(author.language, parts),
      tlp: tlpOfSubject(subject),
    });
    return {
      outcome: 'NEW_TICKET',
      reasons: [],
      organisationId: author.organisationId,
      userId: author.userId,
      ticketId,
      ticketMessageId: null,
    };
  }

  async asMessage(
    ticketId: string,
    author: MailAuthor,
    letter: Letter,
    reasons: readonly string[],
  ): Promise<Placed> {
    const ticketMessageId = await this.tickets.reply(this.tx, author, ticketId, {
      subject: letter.subject,
      body: await bodyFor(author.language, letter.parts),
      tlp: tlpOfSubject(letter.subject),
    });
    await this.bringIn(author, ticketId, letter);
    return {
      outcome: 'MESSAGE',
      reasons,
      organisationId: author.organisationId,
      userId: author.userId,
      ticketId,
      ticketMessageId,
    };
  }

  async asUnverified(
    thread: { ticketId: string; organisationId: string },
    parts: StoredContent['parts'],
    reasons: readonly string[],
    userId: string | null,
  ): Promise<Placed> {
    const ticketMessageId = await this.tickets.addUnverified(
      this.tx,
      thread.ticketId,
      await bodyFor('en', parts),
    );
    return {
      outcome: 'UNVERIFIED_MESSAGE',
      reasons,
      organisationId: thread.organisationId,
      userId,
      ticketId: thread.ticketId,
      ticketMessageId,
    };
  }

  /** The person behind an address of this organisation, made when there is none yet. */
  async authorOf(
    author: ReadAddress,
    person: Weighed['person'],
    organisation: OrganisationOfSender,
  ): Promise<MailAuthor> {
    const userId = person?.id ?? (await this.intake.addPerson(author.address, author.name, organisation));
    return {
      userId,
      organisationId: organisation.organisationId,
      language: person?.language ?? organisation.language,
    };
  }

  /** Many messages of one sender become lines of one ticket: nothing is lost, and the queue stays readable. */
  private async intoDigest(
    author: MailAuthor,
    name: string | null,
    letter: Letter,
    { reasons, sureness }: Pick<Weighed['decision'], 'reasons' | 'sureness'>,
  ): Promise<Placed> {
    const { organisationId, userId } = author;
    const since = new Date(letter.receivedAt.getTime() - DAY_MS);
    const ticketId = await this.intake.digestSince(letter.author.address, letter.authentication, since);
    const body = `${letter.subject}\n\n${await bodyFor(author.language, letter.parts)}`
      .trim()
      .slice(0, 20_000);
    if (ticketId && sureness === 'UNSURE')
      return this.asUnverified({ ticketId, organisationId }, letter.parts, [...reasons, 'FLOOD'], userId);
    if (ticketId) {
      const ticketMessageId = await this.tickets.reply(this.tx, author, ticketId, {
        subject: '',
        body,
        tlp: tlpOfSubject(letter.subject),
      });
      return {
        outcome: 'MESSAGE',
        reasons: [...reasons, 'FLOOD'],
        organisationId,
        userId,
        ticketId,
        ticketMessageId,
      };
    }
    const opened = await this.tickets.open(this.tx, author, {
      subject: await digestSubject(author.language, name),
      body,
      tlp: null,
    });
    return {
      outcome: 'NEW_TICKET',
      reasons: [...reasons, 'FLOOD'],
      organisationId,
      userId,
      ticketId: opened.id,
      ticketMessageId: null,
    };
  }

  /** Colleagues of the same organisation to whom the mail was written as well; strangers are left out. */
  private async bringIn(author: MailAuthor, ticketId: string, letter: Letter): Promise<void> {
    const others = new Map(
      letter.to
        .filter(({ address }) => address !== letter.author.address && !this.isOurs(address))
        .map((one) => [one.address, one]),
    );
    if (others.size === 0) return;
    const addresses = [...others.keys()];
    const known = await this.intake.colleagues(addresses, author.organisationId);
    const people = known.map(({ id, name }) => ({ id, name })).slice(0, MAIL_LIMITS.newPeoplePerMessage);
    const taken = await this.intake.addressesOfPeople(addresses);
    const domains = await this.intake.domainsOf(author.organisationId);
    const organisation = await this.intake.organisation(author.organisationId);
    for (const { address, name } of others.values()) {
      if (people.length >= MAIL_LIMITS.newPeoplePerMessage || !organisation) break;
      if (
        taken.has(address) ||
        !domainsOf(address).some((domain) => domains.has(domain) && mayStandForOrganisation(domain))
      )
        continue;
      people.push({
        id: await this.intake.addPerson(address, name, organisation),
        name: name || address.split('@')[0]!,
      });
    }
    await this.tickets.addColleagues(this.tx, author, ticketId, people);
  }

  private isOurs(address: string): boolean {
    return address.endsWith(`@${this.ourDomain.toLowerCase()}`);
  }
}
