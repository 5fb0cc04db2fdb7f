// Made by `npm run generate` from the schema; change that, not this.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC, ISO 8601. */
  DateTime: { input: string; output: string; }
  /** A day without a time, YYYY-MM-DD. */
  LocalDate: { input: string; output: string; }
};

export type AddNoteInput = {
  body: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};

export type Article = {
  audiences: Array<Audience>;
  body: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  language: Scalars['String']['output'];
  lastReviewedOn: Scalars['LocalDate']['output'];
  pillar: Pillar;
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  related: Array<ArticleTranslation>;
  slug: Scalars['String']['output'];
  sources: Array<ArticleSource>;
  status: ArticleStatus;
  summary: Scalars['String']['output'];
  title: Scalars['String']['output'];
  translations: Array<ArticleTranslation>;
  version: Scalars['Int']['output'];
  viewerCan: ArticleViewerCan;
};

export type ArticleConnection = {
  nodes: Array<Article>;
  pageInfo: PageInfo;
};

export type ArticleSource = {
  title: Scalars['String']['output'];
  url: Scalars['String']['output'];
};

export type ArticleSourceInput = {
  title: Scalars['String']['input'];
  url: Scalars['String']['input'];
};

export type ArticleStatus =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'WITHDRAWN';

export type ArticleTranslation = {
  language: Scalars['String']['output'];
  slug: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

export type ArticleViewerCan = {
  edit: Scalars['Boolean']['output'];
  publish: Scalars['Boolean']['output'];
  withdraw: Scalars['Boolean']['output'];
};

export type AssignTicketInput = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey: Scalars['String']['input'];
  team?: InputMaybe<Team>;
  ticketId: Scalars['ID']['input'];
};

export type Audience =
  | 'CLINICAL'
  | 'LEGAL'
  | 'MANAGEMENT'
  | 'TECHNICAL';

export type ClassifyTicketInput = {
  idempotencyKey: Scalars['String']['input'];
  ransomware: Ransomware;
  rsitClass: Scalars['String']['input'];
  rsitType: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};

export type ClockKind =
  | 'FIRST_ANSWER'
  | 'NEXT_ANSWER';

export type CloseTicketInput = {
  idempotencyKey: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};

export type ConfirmResolutionInput = {
  idempotencyKey: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};

export type DescribeTicketInput = {
  affectedSystems?: InputMaybe<Array<Scalars['String']['input']>>;
  idempotencyKey: Scalars['String']['input'];
  subject?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  ticketId: Scalars['ID']['input'];
};

export type EscalateTicketInput = {
  csirtId?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  target: EscalationTarget;
  ticketId: Scalars['ID']['input'];
};

export type Escalation = {
  at: Scalars['DateTime']['output'];
  by: Person;
  id: Scalars['ID']['output'];
  organisation: Maybe<Organisation>;
  reason: Scalars['String']['output'];
  target: EscalationTarget;
};

export type EscalationTarget =
  | 'CSIRT'
  | 'SECOND_LINE';

export type FacetCount = {
  count: Scalars['Int']['output'];
  value: Scalars['String']['output'];
};

export type Fact = {
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type GuidanceFacets = {
  audiences: Array<FacetCount>;
  languages: Array<FacetCount>;
  pillars: Array<FacetCount>;
};

export type GuidanceFilter = {
  audience?: InputMaybe<Audience>;
  language?: InputMaybe<Scalars['String']['input']>;
  pillar?: InputMaybe<Pillar>;
};

export type GuidanceHit = {
  article: Article;
  excerptParts: Array<HighlightPart>;
  titleParts: Array<HighlightPart>;
};

export type GuidanceSearch = {
  engine: SearchEngine;
  facets: GuidanceFacets;
  hits: Array<GuidanceHit>;
};

/** A piece of text that was found; marked pieces are what matched. */
export type HighlightPart = {
  marked: Scalars['Boolean']['output'];
  text: Scalars['String']['output'];
};

export type Impact = {
  clinicalSystems: Scalars['Int']['output'];
  dataExposure: Scalars['Int']['output'];
  diagnosticsPharmacy: Scalars['Int']['output'];
  emergencyCapacity: Scalars['Int']['output'];
  medicalDevices: Scalars['Int']['output'];
  patientSafety: Scalars['Int']['output'];
  recoverability: Scalars['Int']['output'];
  spread: Scalars['Int']['output'];
};

export type ImpactInput = {
  clinicalSystems: Scalars['Int']['input'];
  dataExposure: Scalars['Int']['input'];
  diagnosticsPharmacy: Scalars['Int']['input'];
  emergencyCapacity: Scalars['Int']['input'];
  medicalDevices: Scalars['Int']['input'];
  patientSafety: Scalars['Int']['input'];
  recoverability: Scalars['Int']['input'];
  spread: Scalars['Int']['input'];
};

export type LabelTicketInput = {
  idempotencyKey: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  ticketId: Scalars['ID']['input'];
  tlp: Tlp;
};

export type Message = {
  author: Person;
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: MessageKind;
  language: Scalars['String']['output'];
};

export type MessageKind =
  | 'NOTE'
  | 'REPLY';

export type Mutation = {
  addNote: Ticket;
  addParticipant: Ticket;
  assignTicket: Ticket;
  classifyTicket: Ticket;
  closeTicket: Ticket;
  confirmResolution: Ticket;
  describeTicket: Ticket;
  escalateTicket: Ticket;
  labelTicket: Ticket;
  openTicket: Ticket;
  prioritiseTicket: Ticket;
  publishArticle: Article;
  removeParticipant: Ticket;
  reopenTicket: Ticket;
  replyToTicket: Ticket;
  resolveTicket: Ticket;
  resumeTicket: Ticket;
  saveArticle: Article;
  signIn: Viewer;
  signOut: Scalars['Boolean']['output'];
  waitOnTicket: Ticket;
  withdrawArticle: Article;
};


export type MutationAddNoteArgs = {
  input: AddNoteInput;
};


export type MutationAddParticipantArgs = {
  input: ParticipantInput;
};


export type MutationAssignTicketArgs = {
  input: AssignTicketInput;
};


export type MutationClassifyTicketArgs = {
  input: ClassifyTicketInput;
};


export type MutationCloseTicketArgs = {
  input: CloseTicketInput;
};


export type MutationConfirmResolutionArgs = {
  input: ConfirmResolutionInput;
};


export type MutationDescribeTicketArgs = {
  input: DescribeTicketInput;
};


export type MutationEscalateTicketArgs = {
  input: EscalateTicketInput;
};


export type MutationLabelTicketArgs = {
  input: LabelTicketInput;
};


export type MutationOpenTicketArgs = {
  input: OpenTicketInput;
};


export type MutationPrioritiseTicketArgs = {
  input: PrioritiseTicketInput;
};


export type MutationPublishArticleArgs = {
  input: PublishArticleInput;
};


export type MutationRemoveParticipantArgs = {
  input: ParticipantInput;
};


export type MutationReopenTicketArgs = {
  input: ReopenTicketInput;
};


export type MutationReplyToTicketArgs = {
  input: ReplyToTicketInput;
};


export type MutationResolveTicketArgs = {
  input: ResolveTicketInput;
};


export type MutationResumeTicketArgs = {
  input: ResumeTicketInput;
};


export type MutationSaveArticleArgs = {
  input: SaveArticleInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationWaitOnTicketArgs = {
  input: WaitOnTicketInput;
};


export type MutationWithdrawArticleArgs = {
  input: WithdrawArticleInput;
};

export type OpenTicketInput = {
  affectedSystems?: InputMaybe<Array<Scalars['String']['input']>>;
  body: Scalars['String']['input'];
  callbackPhone?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['String']['input'];
  impact?: InputMaybe<ImpactInput>;
  kind: TicketKind;
  language: Scalars['String']['input'];
  noticedAt?: InputMaybe<Scalars['DateTime']['input']>;
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  ransomware?: InputMaybe<Ransomware>;
  rsitClass?: InputMaybe<Scalars['String']['input']>;
  rsitType?: InputMaybe<Scalars['String']['input']>;
  subject: Scalars['String']['input'];
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  tlp?: InputMaybe<Tlp>;
  urgency: Urgency;
};

export type Organisation = {
  contacts: Array<OrganisationContact>;
  country: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: OrganisationKind;
  language: Scalars['String']['output'];
  name: Scalars['String']['output'];
  region: Maybe<Scalars['String']['output']>;
  timeZone: Scalars['String']['output'];
};

export type OrganisationContact = {
  email: Scalars['String']['output'];
  function: Scalars['String']['output'];
  name: Scalars['String']['output'];
  phone: Maybe<Scalars['String']['output']>;
};

export type OrganisationKind =
  | 'AMBULANCE'
  | 'CARE_HOME'
  | 'DIALYSIS'
  | 'GENERAL_HOSPITAL'
  | 'GP_PRACTICE'
  | 'HEALTH_AUTHORITY'
  | 'IMAGING_CENTRE'
  | 'LABORATORY'
  | 'NATIONAL_CSIRT'
  | 'PRIVATE_CLINIC'
  | 'PSYCHIATRIC_HOSPITAL'
  | 'REGIONAL_IT'
  | 'REHABILITATION'
  | 'SUPPORT_CENTRE'
  | 'UNIVERSITY_HOSPITAL';

export type PageInfo = {
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type ParticipantInput = {
  idempotencyKey: Scalars['String']['input'];
  personId: Scalars['ID']['input'];
  ticketId: Scalars['ID']['input'];
};

/** Someone who takes part in a ticket. */
export type Person = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  side: Side;
};

export type Pillar =
  | 'DETECT'
  | 'DETER'
  | 'PREVENT'
  | 'RESPOND';

export type PrioritiseTicketInput = {
  idempotencyKey: Scalars['String']['input'];
  impact?: InputMaybe<ImpactInput>;
  priority?: InputMaybe<Priority>;
  reason?: InputMaybe<Scalars['String']['input']>;
  ticketId: Scalars['ID']['input'];
  urgency?: InputMaybe<Urgency>;
};

export type Priority =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'P5';

/** One step of the computation of the priority. */
export type PriorityReason = {
  axis: Maybe<Scalars['String']['output']>;
  code: Scalars['String']['output'];
  from: Maybe<Scalars['String']['output']>;
  to: Maybe<Scalars['String']['output']>;
  value: Maybe<Scalars['Int']['output']>;
};

export type PublishArticleInput = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  idempotencyKey: Scalars['String']['input'];
};

export type Query = {
  /** Agents of the Centre to whom a ticket can be assigned. */
  agents: Array<Person>;
  article: Maybe<Article>;
  articles: ArticleConnection;
  /** Members of a ticket's organisation who can be added to it. */
  colleagues: Array<Person>;
  /** National CSIRTs to which a ticket can be escalated, the one of the ticket's country first. */
  csirts: Array<Organisation>;
  searchGuidance: GuidanceSearch;
  /** Null when it is not there or not yours. */
  ticket: Maybe<Ticket>;
  /** Tickets in a view; a page has at most 100. */
  tickets: TicketConnection;
  viewer: Viewer;
};


export type QueryArticleArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
  slug: Scalars['String']['input'];
};


export type QueryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GuidanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ArticleStatus>;
};


export type QueryColleaguesArgs = {
  ticketId: Scalars['ID']['input'];
};


export type QueryCsirtsArgs = {
  ticketId: Scalars['ID']['input'];
};


export type QuerySearchGuidanceArgs = {
  filter?: InputMaybe<GuidanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};


export type QueryTicketArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InputMaybe<TicketOrder>;
  view: TicketView;
};

export type Ransomware =
  | 'NO'
  | 'SUSPECTED'
  | 'YES';

export type ReopenTicketInput = {
  body: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};

export type ReplyToTicketInput = {
  body: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};

export type ResolveTicketInput = {
  body?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};

export type ResumeTicketInput = {
  idempotencyKey: Scalars['String']['input'];
  ticketId: Scalars['ID']['input'];
};

export type Role =
  | 'ADMINISTRATOR'
  | 'AGENT'
  | 'EDITOR'
  | 'SECOND_LINE'
  | 'SECURITY_CONTACT'
  | 'STAFF';

export type SaveArticleInput = {
  audiences: Array<Audience>;
  body: Scalars['String']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey: Scalars['String']['input'];
  language: Scalars['String']['input'];
  lastReviewedOn: Scalars['LocalDate']['input'];
  pillar: Pillar;
  slug: Scalars['String']['input'];
  sources: Array<ArticleSourceInput>;
  summary: Scalars['String']['input'];
  title: Scalars['String']['input'];
};

export type SearchEngine =
  | 'MEILISEARCH'
  | 'POSTGRESQL';

export type Side =
  | 'CENTRE'
  | 'REQUESTER'
  | 'SYSTEM';

export type SignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type Subscription = {
  /** Without ticketId: every ticket that the reader may see. */
  ticketChanged: TicketNotice;
};


export type SubscriptionTicketChangedArgs = {
  ticketId?: InputMaybe<Scalars['ID']['input']>;
};

export type Team =
  | 'FIRST_LINE'
  | 'SECOND_LINE';

export type Ticket = {
  affectedSystems: Array<Scalars['String']['output']>;
  assignee: Maybe<Person>;
  body: Scalars['String']['output'];
  callbackPhone: Maybe<Scalars['String']['output']>;
  clock: Maybe<TicketClock>;
  closedAt: Maybe<Scalars['DateTime']['output']>;
  escalatedTo: Maybe<EscalationTarget>;
  escalations: Array<Escalation>;
  firstAnsweredAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  impact: Maybe<Impact>;
  kind: TicketKind;
  language: Scalars['String']['output'];
  lastActivityAt: Scalars['DateTime']['output'];
  /** Oldest first, at most 500. */
  messages: Array<Message>;
  noticedAt: Maybe<Scalars['DateTime']['output']>;
  openedAt: Scalars['DateTime']['output'];
  organisation: Organisation;
  participants: Array<Person>;
  priority: Priority;
  priorityOverrideReason: Maybe<Scalars['String']['output']>;
  priorityReasons: Array<PriorityReason>;
  ransomware: Ransomware;
  reference: Scalars['String']['output'];
  requester: Person;
  resolvedAt: Maybe<Scalars['DateTime']['output']>;
  rsitClass: Scalars['String']['output'];
  rsitType: Scalars['String']['output'];
  status: TicketStatus;
  subject: Scalars['String']['output'];
  tags: Array<Scalars['String']['output']>;
  team: Team;
  /** Oldest first, at most 500; notes and their events only for agents. */
  timeline: Array<TimelineEvent>;
  tlp: Tlp;
  turn: Turn;
  urgency: Urgency;
  version: Scalars['Int']['output'];
  viewerCan: TicketViewerCan;
};

/** The next promise that runs, and why it is due then. */
export type TicketClock = {
  dueAt: Scalars['DateTime']['output'];
  kind: ClockKind;
  minutes: Scalars['Int']['output'];
  startedAt: Scalars['DateTime']['output'];
  workingTime: Scalars['Boolean']['output'];
};

export type TicketConnection = {
  nodes: Array<Ticket>;
  pageInfo: PageInfo;
};

/** What happened on a ticket. */
export type TicketEventType =
  | 'PARTICIPANT_ADDED'
  | 'PARTICIPANT_REMOVED'
  | 'TICKET_ASSIGNED'
  | 'TICKET_CLASSIFIED'
  | 'TICKET_CLOSED'
  | 'TICKET_CONFIRMED'
  | 'TICKET_DESCRIBED'
  | 'TICKET_ESCALATED'
  | 'TICKET_LABELLED'
  | 'TICKET_NOTED'
  | 'TICKET_OPENED'
  | 'TICKET_PRIORITISED'
  | 'TICKET_REOPENED'
  | 'TICKET_REPLIED'
  | 'TICKET_RESOLVED'
  | 'TICKET_RESUMED'
  | 'TICKET_WAITING';

export type TicketFilter = {
  kind?: InputMaybe<TicketKind>;
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  priority?: InputMaybe<Priority>;
  tag?: InputMaybe<Scalars['String']['input']>;
};

export type TicketKind =
  | 'INCIDENT'
  | 'NEAR_MISS'
  | 'QUESTION'
  | 'VULNERABILITY';

/** Says that something changed, never what: whoever hears it asks again under their own rights. */
export type TicketNotice = {
  at: Scalars['DateTime']['output'];
  eventId: Scalars['ID']['output'];
  priority: Priority;
  ticketId: Scalars['ID']['output'];
  type: TicketEventType;
};

export type TicketOrder =
  | 'QUEUE'
  | 'RECENT';

export type TicketStatus =
  | 'CLOSED'
  | 'NEW'
  | 'OPEN'
  | 'REOPENED'
  | 'RESOLVED'
  | 'WAITING_FOR_REQUESTER'
  | 'WAITING_FOR_THIRD_PARTY';

/** Lists of tickets. Agents: of all organisations. Hospital staff: of their own. */
export type TicketView =
  | 'ALL'
  | 'ESCALATED_TO_US'
  | 'FINISHED'
  | 'MINE'
  | 'NEEDS_ANSWER'
  | 'OPEN'
  | 'UNASSIGNED'
  | 'WAITING';

export type TicketViewerCan = {
  addParticipant: Scalars['Boolean']['output'];
  assign: Scalars['Boolean']['output'];
  classify: Scalars['Boolean']['output'];
  close: Scalars['Boolean']['output'];
  confirm: Scalars['Boolean']['output'];
  describe: Scalars['Boolean']['output'];
  escalate: Scalars['Boolean']['output'];
  label: Scalars['Boolean']['output'];
  note: Scalars['Boolean']['output'];
  prioritise: Scalars['Boolean']['output'];
  reopen: Scalars['Boolean']['output'];
  reply: Scalars['Boolean']['output'];
  resolve: Scalars['Boolean']['output'];
  resume: Scalars['Boolean']['output'];
  wait: Scalars['Boolean']['output'];
};

export type TimelineEvent = {
  actor: Person;
  at: Scalars['DateTime']['output'];
  facts: Array<Fact>;
  id: Scalars['ID']['output'];
  type: TicketEventType;
};

export type Tlp =
  | 'AMBER'
  | 'AMBER_STRICT'
  | 'CLEAR'
  | 'GREEN'
  | 'RED';

export type Turn =
  | 'CENTRE'
  | 'NOBODY'
  | 'REQUESTER'
  | 'THIRD_PARTY';

export type Urgency =
  | 'DAYS'
  | 'HOURS'
  | 'NONE'
  | 'NOW';

/** The person who asks; user is null for a visitor. */
export type Viewer = {
  can: ViewerCan;
  organisation: Maybe<Organisation>;
  roles: Array<Role>;
  user: Maybe<ViewerUser>;
};

/** What the signed-in person may do at all. */
export type ViewerCan = {
  administer: Scalars['Boolean']['output'];
  editGuidance: Scalars['Boolean']['output'];
  openTicket: Scalars['Boolean']['output'];
  workDesk: Scalars['Boolean']['output'];
  workSecondLine: Scalars['Boolean']['output'];
};

export type ViewerUser = {
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  language: Scalars['String']['output'];
  name: Scalars['String']['output'];
  timeZone: Scalars['String']['output'];
};

export type WaitFor =
  | 'REQUESTER'
  | 'THIRD_PARTY';

export type WaitOnTicketInput = {
  idempotencyKey: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  ticketId: Scalars['ID']['input'];
  waitFor: WaitFor;
};

export type WithdrawArticleInput = {
  id: Scalars['ID']['input'];
  idempotencyKey: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};
