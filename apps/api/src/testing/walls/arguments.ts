// Arguments made from the schema itself: the ids, references and words of hospital B wherever something of that name is asked for.
import { randomUUID } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What of hospital B a caller has got hold of. */
export interface Things {
  readonly ticketId: string;
  readonly reference: string;
  readonly organisationId: string;
  /** Somebody of B who takes no part in the ticket. */
  readonly personId: string;
  /** Somebody of B who takes part. */
  readonly participantId: string;
  readonly email: string;
  /** A mail of B that waits in quarantine, and one that stands on the ticket. */
  readonly intakeId: string;
  readonly placedIntakeId: string;
  readonly senderAddress: string;
  /** A mail domain of B. */
  readonly domain: string;
  readonly agentId: string;
  readonly csirtId: string;
  /** A mail to somebody of B that did not arrive. */
  readonly mailId: string;
  /** A page on B's ticket, and two things of the Centre beside it. */
  readonly pageId: string;
  readonly overrideId: string;
  readonly feedId: string;
  /** A word that stands in all of B's texts. */
  readonly word: string;
  /** An article that B alone may read, by its address and by the ids of which editors know. */
  readonly slug: string;
  readonly articleId: string;
  readonly translationId: string;
  readonly revisionId: string;
  /** Where a page of B's list ends, by the order of the list. */
  readonly cursors: Readonly<Record<string, string>>;
}

/** What stands for an argument of this name; functions, because keys are new each time. */
const BY_NAME: Readonly<Record<string, (things: Things) => unknown>> = {
  id: ({ ticketId }) => ticketId,
  ticketId: ({ ticketId }) => ticketId,
  reference: ({ reference }) => reference,
  organisationId: ({ organisationId }) => organisationId,
  personId: ({ personId }) => personId,
  intakeId: ({ intakeId }) => intakeId,
  fromAddress: ({ senderAddress }) => senderAddress,
  domain: ({ domain }) => domain,
  name: ({ word }) => word,
  blocked: () => true,
  takeDomain: () => false,
  assigneeId: ({ agentId }) => agentId,
  csirtId: ({ csirtId }) => csirtId,
  mailId: ({ mailId }) => mailId,
  email: ({ email }) => email,
  idempotencyKey: () => randomUUID(),
  subject: ({ word }) => word,
  body: ({ word }) => word,
  reason: ({ word }) => word,
  query: ({ word }) => word,
  tag: ({ word }) => word,
  words: ({ word }) => word,
  askedAs: ({ word }) => word,
  tags: ({ word }) => word,
  affectedSystems: ({ word }) => word,
  slug: ({ slug }) => slug,
  articleId: ({ articleId }) => articleId,
  redirectToArticleId: ({ articleId }) => articleId,
  translationId: ({ translationId }) => translationId,
  revisionId: ({ revisionId }) => revisionId,
  fromRevisionId: ({ revisionId }) => revisionId,
  sourceRevisionId: ({ revisionId }) => revisionId,
  commentId: ({ revisionId }) => revisionId,
  organisationIds: ({ organisationId }) => organisationId,
  reviewerId: ({ agentId }) => agentId,
  ownerId: ({ agentId }) => agentId,
  quote: ({ word }) => word,
  text: ({ word }) => word,
  changeNote: ({ word }) => word,
  toTranslateInto: () => 'de',
  reviewDueOn: () => '2999-01-01',
  reviewBy: () => '2999-01-01',
  publishAt: () => '2099-01-01T00:00:00Z',
  expiresAt: () => '2099-01-01T00:00:00Z',
  title: ({ word }) => word,
  summary: ({ word }) => word,
  url: ({ word }) => `https://${word.toLowerCase()}.example/`,
  password: () => 'not the password of anybody',
  language: () => 'en',
  rsitClass: () => 'fraud',
  rsitType: () => 'phishing',
  callbackPhone: () => '+30 1',
  noticedAt: () => '2026-01-01T00:00:00Z',
  lastReviewedOn: () => '2026-01-01',
  expectedVersion: () => 1,
  first: () => 10,
  after: () => undefined,
  ruleId: ({ ticketId }) => ticketId,
  checklistId: ({ ticketId }) => ticketId,
  condition: () => '{"combinator":"and","rules":[]}',
  step: () => 'isolate',
  patientSafety: () => 4,
  pageId: ({ pageId }) => pageId,
  overrideId: ({ overrideId }) => overrideId,
  feedId: ({ feedId }) => feedId,
  personIds: ({ agentId }) => agentId,
  week: () => '2026-01-05',
  timeZone: () => 'Europe/Athens',
  country: () => 'GR',
  daysOff: () => '2026-01-05',
  firstDay: () => '2026-01-05',
  start: () => '09:00',
  end: () => '17:00',
  startsAt: () => new Date(Date.now() + 3_600_000).toISOString(),
  endsAt: () => new Date(Date.now() + 7_200_000).toISOString(),
  phone: () => '+302101234567',
  isCritical: () => true,
  countries: () => 'IE',
  languages: () => 'en',
  calendarId: () => randomUUID(),
  policyId: () => randomUUID(),
  policyIds: () => randomUUID(),
  zone: () => 'Europe/Dublin',
  holidayCountry: () => 'IE',
  date: () => '2026-12-24',
  isActive: () => true,
  recipientName: ({ word }) => word,
  recipientSite: () => 'authority.example',
  basis: ({ word }) => word,
  note: ({ word }) => word,
  awareAt: () => '2026-01-01T00:00:00Z',
  submittedAt: () => '2026-01-02T00:00:00Z',
  dueAt: () => new Date(Date.now() + 3_600_000).toISOString(),
};
/** Lists that are left empty here: files belong to one draft of one person, and have a walk of their own. */
const EMPTY_LISTS: ReadonlySet<string> = new Set(['attachmentIds']);
/** The axes of an impact, and whatever else is a small number. */
const NUMBER = 1;

function valueFor(name: string, type: GraphQLInputType, things: Things): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType as GraphQLInputType, things);
  if (EMPTY_LISTS.has(name)) return [];
  if (isListType(type)) return [valueFor(name, type.ofType as GraphQLInputType, things)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, valueFor(field.name, field.type, things)]),
    );
  }
  const make = BY_NAME[name];
  if (make) return make(things);
  if (type.name === 'Int') return NUMBER;
  if (type.name === 'Boolean') return true;
  throw new Error(
    `Nothing stands for the argument ${name} yet: say in arguments.ts what of hospital B it is`,
  );
}

/** Every argument of a root field, with what belongs to B; `other` replaces some of them, also inside `input`. */
export function argumentsFor(
  field: GraphQLField<unknown, unknown>,
  things: Things,
  other: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const values = Object.fromEntries(field.args.map(({ name, type }) => [name, valueFor(name, type, things)]));
  const { input } = values;
  const merged: Record<string, unknown> = input ? { input: { ...input, ...other } } : { ...values, ...other };
  return merged;
}

/** The operation that asks a root field with its arguments as variables. */
export function operationFor(kind: string, field: GraphQLField<unknown, unknown>, selection: string): string {
  if (field.args.length === 0) return `${kind} { ${field.name} ${selection} }`;
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} (${declared}) { ${field.name}(${given}) ${selection} }`;
}
