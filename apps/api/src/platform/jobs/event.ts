/** Who may read an event: both sides of a ticket, or only the Centre. */
export type EventAudience = 'EVERYONE' | 'CENTRE';

/** Something that happened: the timeline people read, the audit trail, and what others react to. */
export interface DomainEvent {
  readonly type: string;
  readonly organisationId: string;
  readonly ticketId: string | null;
  readonly articleId: string | null;
  readonly audience: EventAudience;
  /** Ids, values that changed, and the reason somebody gave; messages stand in their own rows. */
  readonly facts: Readonly<Record<string, string | null>>;
  /** The same for what only the Centre reads, also of an event that everyone sees. */
  readonly centreFacts?: Readonly<Record<string, string | null>>;
  /** True when no open screen need hear of it: what it tells was changed by another event that they have heard. */
  readonly isQuiet?: boolean;
  /** The person for whom the product itself has done it, as with what arrives by mail. */
  readonly onBehalfOf?: string | null;
}

export interface RecordedEvent extends DomainEvent {
  readonly id: string;
  readonly at: Date;
  /** Null when the product itself did it. */
  readonly actorId: string | null;
}

/** What the open screens are told: ids, never content. */
export interface LiveNotice {
  readonly id: string;
  readonly organisationId: string;
  readonly ticketId: string | null;
  readonly articleId: string | null;
  readonly type: string;
  readonly audience: EventAudience;
  readonly at: string;
}
