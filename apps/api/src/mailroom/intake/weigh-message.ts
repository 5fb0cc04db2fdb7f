// Gathers what a decision about a message needs, and takes the decision by the rules.
import {
  automaticMail,
  decideIntake,
  domainsOf,
  type IntakeDecision,
  LOOP_HEADER,
  type MailSender,
} from '@salus/rules';
import type { Intake, KnownPerson, OrganisationOfSender, Thread } from './intake.repository.js';
import type { WaitingMessage } from './intake-message.js';
import { type OurAddress, ourAddress } from './our-addresses.js';
import type { ReadAddress, ReadMessage } from './read-message.js';

export interface Ours {
  readonly domain: string;
  readonly secret: string;
  /** What our own loop header says. */
  readonly loopSeal: string;
}

/** A message with all that was found out about it. */
export interface Weighed {
  readonly decision: IntakeDecision;
  readonly author: ReadAddress | null;
  readonly person: KnownPerson | null;
  readonly organisation: OrganisationOfSender | null;
  readonly thread: Thread | null;
  readonly aboutMail: (Thread & { id: string }) | null;
  readonly probeId: string | null;
}

export async function weigh(
  intake: Intake,
  arrived: Pick<WaitingMessage, 'envelopeFrom' | 'envelopeTo'>,
  message: ReadMessage,
  ours: Ours,
): Promise<Weighed> {
  const addressed = [...arrived.envelopeTo, ...message.to.map(({ address }) => address)]
    .map((address) => ourAddress(address, ours.domain, ours.secret))
    .filter((address) => address !== null);
  const author = message.from.length === 1 ? message.from[0]! : null;
  const thread = await threadOf(intake, addressed, message.references);
  const person = author ? await intake.person(author.address, thread?.ticketId ?? null) : null;
  const { sender, organisation } = await senderOf(intake, message.from, author, person);
  // Only the envelope sender of the mail, to which a report comes back, tells which it was: its id is known to all who got it.
  const bounced = addressed.flatMap((address) => (address.kind === 'BOUNCE' ? [address.mailId] : []));
  const aboutMail = message.report && (await intake.ourMail(bounced));
  const probeId = addressed.find((address) => address.kind === 'PROBE')?.probeId ?? null;
  const decision = decideIntake({
    sender,
    thread,
    isProbe: probeId !== null,
    isOwnMail: await isOwn(intake, message, ours),
    isBlocked: author !== null && (await intake.isBlocked(author.address)),
    deliveryReport: message.report && { isMatched: aboutMail !== null },
    automatic: automaticMail({
      headers: message.headers,
      envelopeFrom: arrived.envelopeFrom,
      fromAddress: author?.address ?? null,
      subject: message.subject,
    }),
    authentication: message.authentication.verdict,
  });
  return { decision, author, person, organisation, thread, aboutMail, probeId };
}

async function threadOf(intake: Intake, addressed: readonly OurAddress[], references: readonly string[]) {
  const byAddress = await intake.threadOfToken(
    addressed.flatMap((address) => (address.kind === 'REPLY' ? [address.tokenHash] : [])),
  );
  if (byAddress) return { ...byAddress, by: 'REPLY_ADDRESS' as const };
  const byReference = await intake.threadOfReferences(references);
  return byReference && { ...byReference, by: 'OUR_MESSAGE' as const, isRevoked: false };
}

// A mail of our own that comes back, by whatever way.
async function isOwn(
  intake: Intake,
  { headers, messageId }: ReadMessage,
  { loopSeal }: Ours,
): Promise<boolean> {
  if (headers[LOOP_HEADER]?.includes(loopSeal)) return true;
  return messageId !== null && intake.isOurMessage(messageId);
}

async function senderOf(
  intake: Intake,
  from: readonly ReadAddress[],
  author: ReadAddress | null,
  person: KnownPerson | null,
): Promise<{ sender: MailSender; organisation: OrganisationOfSender | null }> {
  const nobody = (kind: 'NOBODY' | 'SEVERAL' | 'UNKNOWN' | 'CENTRE' | 'DISABLED') => ({
    sender: { kind },
    organisation: null,
  });
  if (!author) return nobody(from.length === 0 ? 'NOBODY' : 'SEVERAL');
  if (person) {
    if (person.side === 'CENTRE') return nobody('CENTRE');
    if (person.isDisabled) return nobody('DISABLED');
    const { organisationId, isOnThread } = person;
    return {
      sender: { kind: 'PERSON', organisationId, isOnThread },
      organisation: await intake.organisation(organisationId),
    };
  }
  const contact = await intake.organisationOfContact(author.address);
  if (contact)
    return { sender: { kind: 'CONTACT', organisationId: contact.organisationId }, organisation: contact };
  const ofDomain = await intake.organisationOfDomain(domainsOf(author.address));
  return ofDomain
    ? { sender: { kind: 'DOMAIN', organisationId: ofDomain.organisationId }, organisation: ofDomain }
    : nobody('UNKNOWN');
}
