// Made by `npm run generate` from the schema; change that, not this.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A moment in UTC, ISO 8601. */
  DateTime: { input: string; output: string };
  /** A day without a time, YYYY-MM-DD. */
  LocalDate: { input: string; output: string };
};

/** A note that only the Centre reads. */
export type AddNoteInput = {
  /** At most 20,000 characters. */
  body: Scalars['String']['input'];
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** A guidance article in one language. */
export type Article = {
  /** For whom it is written. */
  audiences: Array<Audience>;
  /** The text in Markdown, without HTML. */
  body: Scalars['String']['output'];
  /** Names the text in this language. */
  id: Scalars['ID']['output'];
  /** Language of the text, two letters. */
  language: Scalars['String']['output'];
  /** The day on which somebody last checked that it is right. */
  lastReviewedOn: Scalars['LocalDate']['output'];
  /** The priority of the plan that it belongs to. */
  pillar: Pillar;
  /** When it was last made public; null when it never was. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Other articles that go on from this one, at most four. */
  related: Array<ArticleTranslation>;
  /** The article's address, the same in all its languages. */
  slug: Scalars['String']['output'];
  /** Where its statements come from. */
  sources: Array<ArticleSource>;
  /** Whether it is public; only the Centre sees texts that are not. */
  status: ArticleStatus;
  /** What a reader gets from it, in a sentence or two. */
  summary: Scalars['String']['output'];
  /** Title in one line. */
  title: Scalars['String']['output'];
  /** The same article in other languages. */
  translations: Array<ArticleTranslation>;
  /** Counts the changes; name it when you change the text. */
  version: Scalars['Int']['output'];
  /** What the person who asks may do to it now. */
  viewerCan: ArticleViewerCan;
};

/** A page of articles. */
export type ArticleConnection = {
  /** The articles of this page. */
  nodes: Array<Article>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** Where a statement of an article comes from. */
export type ArticleSource = {
  /** What the source is called. */
  title: Scalars['String']['output'];
  /** Its address, always HTTPS. */
  url: Scalars['String']['output'];
};

/** A source of an article. */
export type ArticleSourceInput = {
  /** What the source is called; at most 200 characters. */
  title: Scalars['String']['input'];
  /** Its address, HTTPS only. */
  url: Scalars['String']['input'];
};

/** DRAFT is being written, PUBLISHED is read by everyone, WITHDRAWN was read once and is no longer. */
export type ArticleStatus = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';

/** Another text that a reader can go to. */
export type ArticleTranslation = {
  /** Language of the text, two letters. */
  language: Scalars['String']['output'];
  /** The article's address. */
  slug: Scalars['String']['output'];
  /** Title of the text. */
  title: Scalars['String']['output'];
};

/** What the person who asks may do to this text now. */
export type ArticleViewerCan = {
  /** Save changes. */
  edit: Scalars['Boolean']['output'];
  /** Make it public. */
  publish: Scalars['Boolean']['output'];
  /** Take it back. */
  withdraw: Scalars['Boolean']['output'];
};

/** Who works on it. What is left out stays; null for assigneeId gives it back. */
export type AssignTicketInput = {
  /** An agent. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** A team. */
  team?: InputMaybe<Team>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** For whom an article is written. */
export type Audience = 'CLINICAL' | 'LEGAL' | 'MANAGEMENT' | 'TECHNICAL';

/** What kind of incident it is. */
export type ClassifyTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Whether ransomware is part of it. */
  ransomware: Ransomware;
  /** Class of the Reference Security Incident Taxonomy. */
  rsitClass: Scalars['String']['input'];
  /** Type within that class. */
  rsitType: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** What the running promise is about. */
export type ClockKind = 'FIRST_ANSWER' | 'NEXT_ANSWER';

/** Closes a resolved ticket. */
export type CloseTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** The requester agrees that it is solved. */
export type ConfirmResolutionInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** What is left out stays. */
export type DescribeTicketInput = {
  /** At most 30. */
  affectedSystems?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** At most 20. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Hands a ticket on. */
export type EscalateTicketInput = {
  /** Required for CSIRT, not allowed otherwise. */
  csirtId?: InputMaybe<Scalars['ID']['input']>;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 1,000 characters. */
  reason: Scalars['String']['input'];
  /** To whom. */
  target: EscalationTarget;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** A ticket was handed on. */
export type Escalation = {
  /** When. */
  at: Scalars['DateTime']['output'];
  /** By whom; SYSTEM when a rule did it. */
  by: Person;
  /** Names the escalation. */
  id: Scalars['ID']['output'];
  /** The national CSIRT; null for the second line. */
  organisation: Maybe<Organisation>;
  /** Why; null for staff of the hospital: it is how the Centre works inside. */
  reason: Maybe<Scalars['String']['output']>;
  /** To whom. */
  target: EscalationTarget;
};

/** To whom a ticket is escalated. */
export type EscalationTarget = 'CSIRT' | 'SECOND_LINE';

/** How many articles one choice of a filter would leave. */
export type FacetCount = {
  /** Articles with it, under all other filters. */
  count: Scalars['Int']['output'];
  /** The value of the filter. */
  value: Scalars['String']['output'];
};

/** A name and a value that say more about an event. */
export type Fact = {
  /** Which fact, for example from, to, reason. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** What can be chosen to narrow a search; values without articles are left out. */
export type GuidanceFacets = {
  /** By audience. */
  audiences: Array<FacetCount>;
  /** By language. */
  languages: Array<FacetCount>;
  /** By priority of the plan. */
  pillars: Array<FacetCount>;
};

/** Narrows a list or a search; what is left out does not narrow it. */
export type GuidanceFilter = {
  /** Only for this audience. */
  audience?: InputMaybe<Audience>;
  /** Only in this language, two letters. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Only this priority of the plan. */
  pillar?: InputMaybe<Pillar>;
};

/** An article that was found, in the language that serves the reader best. */
export type GuidanceHit = {
  /** The article. */
  article: Article;
  /** About thirty words around what matched, in pieces. */
  excerptParts: Array<HighlightPart>;
  /** Its title, in pieces. */
  titleParts: Array<HighlightPart>;
};

/** What was found. */
export type GuidanceSearch = {
  /** Which engine found it. */
  engine: SearchEngine;
  /** What can be chosen to narrow it. */
  facets: GuidanceFacets;
  /** Best first, each article once. */
  hits: Array<GuidanceHit>;
};

/** A piece of text that was found; marked pieces are what matched. */
export type HighlightPart = {
  /** Whether it matched. */
  marked: Scalars['Boolean']['output'];
  /** The piece, plain text. */
  text: Scalars['String']['output'];
};

/** The eight axes of what an incident does to a hospital, each from 0 (nothing) to 4 (worst). */
export type Impact = {
  /** Patient records and other clinical systems. */
  clinicalSystems: Scalars['Int']['output'];
  /** Data that others may have seen. */
  dataExposure: Scalars['Int']['output'];
  /** Laboratory, imaging, blood bank, medicines. */
  diagnosticsPharmacy: Scalars['Int']['output'];
  /** Room to take in emergencies. */
  emergencyCapacity: Scalars['Int']['output'];
  /** Medical devices. */
  medicalDevices: Scalars['Int']['output'];
  /** Harm to patients. */
  patientSafety: Scalars['Int']['output'];
  /** How long recovery will take. */
  recoverability: Scalars['Int']['output'];
  /** How far it has spread. */
  spread: Scalars['Int']['output'];
};

/** The eight axes, each from 0 to 4. */
export type ImpactInput = {
  /** 0 to 4. */
  clinicalSystems: Scalars['Int']['input'];
  /** 0 to 4. */
  dataExposure: Scalars['Int']['input'];
  /** 0 to 4. */
  diagnosticsPharmacy: Scalars['Int']['input'];
  /** 0 to 4. */
  emergencyCapacity: Scalars['Int']['input'];
  /** 0 to 4. */
  medicalDevices: Scalars['Int']['input'];
  /** 0 to 4. */
  patientSafety: Scalars['Int']['input'];
  /** 0 to 4. */
  recoverability: Scalars['Int']['input'];
  /** 0 to 4. */
  spread: Scalars['Int']['input'];
};

/** Another TLP label. */
export type LabelTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Required when the Centre loosens a label. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
  /** The new label. */
  tlp: Tlp;
};

/** A text in the conversation of a ticket. */
export type Message = {
  /** Who wrote it. */
  author: Person;
  /** What was written, as it was written. */
  body: Scalars['String']['output'];
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** Names the message. */
  id: Scalars['ID']['output'];
  /** Reply or note. */
  kind: MessageKind;
  /** Language it was written in, two letters. */
  language: Scalars['String']['output'];
};

/** A reply is read by both sides, a note only by the Centre. */
export type MessageKind = 'NOTE' | 'REPLY';

export type Mutation = {
  /** Writes a note that only the Centre reads. */
  addNote: Ticket;
  /** Brings in a colleague of the requester. */
  addParticipant: Ticket;
  /** Says who works on it. */
  assignTicket: Ticket;
  /** Says what kind of incident it is. */
  classifyTicket: Ticket;
  /** Closes a resolved ticket. */
  closeTicket: Ticket;
  /** The requester agrees that it is solved. */
  confirmResolution: Ticket;
  /** Changes subject, tags or systems. */
  describeTicket: Ticket;
  /** Hands a ticket to the second line or to a national CSIRT. */
  escalateTicket: Ticket;
  /** Changes the TLP label. */
  labelTicket: Ticket;
  /** Reports an incident or asks a question. */
  openTicket: Ticket;
  /** Changes impact, urgency or priority. */
  prioritiseTicket: Ticket;
  /** Makes a text public. */
  publishArticle: Article;
  /** Takes a colleague out again; the requester stays. */
  removeParticipant: Ticket;
  /** Opens a resolved or closed ticket again. */
  reopenTicket: Ticket;
  /** Writes to the other side. */
  replyToTicket: Ticket;
  /** Says that it is solved. */
  resolveTicket: Ticket;
  /** Goes on with it. */
  resumeTicket: Ticket;
  /** Writes a new text or changes one. A published text stays published. */
  saveArticle: Article;
  /** Starts a session in a cookie. The answer is the same for an unknown account and a wrong password. */
  signIn: Viewer;
  /** Ends the session. */
  signOut: Scalars['Boolean']['output'];
  /** Lets it wait for somebody. */
  waitOnTicket: Ticket;
  /** Takes a published text back. */
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

/** A new ticket. */
export type OpenTicketInput = {
  /** At most 30. */
  affectedSystems?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At most 20,000 characters. */
  body: Scalars['String']['input'];
  /** Number to call back, at most 40 characters. */
  callbackPhone?: InputMaybe<Scalars['String']['input']>;
  /** Made by the caller, 8 to 64 characters; the same key answers the same ticket. */
  idempotencyKey: Scalars['String']['input'];
  /** What it does to the hospital. */
  impact?: InputMaybe<ImpactInput>;
  /** What it is about. */
  kind: TicketKind;
  /** Language of subject and body, two letters. */
  language: Scalars['String']['input'];
  /** When it was noticed; not in the future. */
  noticedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The reporter's own organisation; may be left out. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** NO when left out. */
  ransomware?: InputMaybe<Ransomware>;
  /** Class of the Reference Security Incident Taxonomy. */
  rsitClass?: InputMaybe<Scalars['String']['input']>;
  /** Type within that class. */
  rsitType?: InputMaybe<Scalars['String']['input']>;
  /** In one line, at most 200 characters. */
  subject: Scalars['String']['input'];
  /** At most 20. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** AMBER for questions and AMBER_STRICT for all else when left out. */
  tlp?: InputMaybe<Tlp>;
  /** How soon the harm grows. */
  urgency: Urgency;
};

/** A hospital or another provider, the Centre, or a national CSIRT. */
export type Organisation = {
  /** In the order in which they are tried; empty when the reader may not see them. */
  contacts: Array<OrganisationContact>;
  /** ISO 3166 country code. */
  country: Scalars['String']['output'];
  /** Names the organisation. */
  id: Scalars['ID']['output'];
  /** What kind of organisation it is. */
  kind: OrganisationKind;
  /** Its working language, two letters. */
  language: Scalars['String']['output'];
  /** Its name in its own language. */
  name: Scalars['String']['output'];
  /** Region that is responsible for it, where there is one. */
  region: Maybe<Scalars['String']['output']>;
  /** IANA time zone. */
  timeZone: Scalars['String']['output'];
};

/** How an organisation is reached. */
export type OrganisationContact = {
  /** E-mail address. */
  email: Scalars['String']['output'];
  /** What they are responsible for. */
  function: Scalars['String']['output'];
  /** Name of the person or desk. */
  name: Scalars['String']['output'];
  /** Telephone number with country code. */
  phone: Scalars['String']['output'];
};

/** What kind of organisation it is. */
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

/** Where a page of a list ends. */
export type PageInfo = {
  /** Give this as `after` to get the next page; null when the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is a page after this one. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A colleague of the requester. */
export type ParticipantInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Someone of the ticket's organisation. */
  personId: Scalars['ID']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Someone who takes part in a ticket. */
export type Person = {
  /** Names the person; opens nothing. */
  id: Scalars['ID']['output'];
  /** The name as the person wants it read. */
  name: Scalars['String']['output'];
  /** The side on which the person stands. */
  side: Side;
};

/** The four priorities of the European action plan. */
export type Pillar = 'DETECT' | 'DETER' | 'PREVENT' | 'RESPOND';

/** Impact and urgency compute the priority; `priority` overrides it. */
export type PrioritiseTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** What it does to the hospital. */
  impact?: InputMaybe<ImpactInput>;
  /** Sets another priority than the computed one; lowering needs a reason. */
  priority?: InputMaybe<Priority>;
  /** At most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
  /** How soon the harm grows. */
  urgency?: InputMaybe<Urgency>;
};

/** P1 is the most urgent. */
export type Priority = 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

/** One step of the computation of the priority; the web app has words for each code. */
export type PriorityReason = {
  /** The impact axis it is about. */
  axis: Maybe<Scalars['String']['output']>;
  /** Which rule it is. */
  code: Scalars['String']['output'];
  /** What it was before this step. */
  from: Maybe<Scalars['String']['output']>;
  /** What it is after this step. */
  to: Maybe<Scalars['String']['output']>;
  /** The value on that axis. */
  value: Maybe<Scalars['Int']['output']>;
};

/** Which text to make public. */
export type PublishArticleInput = {
  /** The version you have read. */
  expectedVersion: Scalars['Int']['input'];
  /** The text. */
  id: Scalars['ID']['input'];
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: Scalars['String']['input'];
};

export type Query = {
  /** Agents of the Centre to whom a ticket can be assigned. */
  agents: Array<Person>;
  /** An article by its address, in the language asked for or else the best there is; null when there is none for you. */
  article: Maybe<Article>;
  /** Texts of articles, newest first; a page has at most 100. Only the Centre sees those that are not published. */
  articles: ArticleConnection;
  /** Members of a ticket's organisation who can be added to it. */
  colleagues: Array<Person>;
  /** National CSIRTs to which a ticket can be escalated, the one of its country first. */
  csirts: Array<Organisation>;
  /** Finds published guidance, from the first letters on and with typos; an empty query gives the newest. At most 50. */
  searchGuidance: GuidanceSearch;
  /** By id or reference. Null when it is not there or not yours. */
  ticket: Maybe<Ticket>;
  /** Tickets in a view; a page has at most 100. */
  tickets: TicketConnection;
  /** Who asks. */
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

/** Whether ransomware is part of it. */
export type Ransomware = 'NO' | 'SUSPECTED' | 'YES';

/** Opens a resolved or closed ticket again. */
export type ReopenTicketInput = {
  /** What is still wrong, at most 20,000 characters. */
  body: Scalars['String']['input'];
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** A reply to the other side. */
export type ReplyToTicketInput = {
  /** At most 20,000 characters. */
  body: Scalars['String']['input'];
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Says that it is solved. */
export type ResolveTicketInput = {
  /** Closing words to the requester, at most 20,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** Goes on with a ticket that waited. */
export type ResumeTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
};

/** What a person may do: staff and security contacts belong to hospitals, all others to the Centre. */
export type Role = 'ADMINISTRATOR' | 'AGENT' | 'EDITOR' | 'SECOND_LINE' | 'SECURITY_CONTACT' | 'STAFF';

/** A text of an article as an editor writes it. */
export type SaveArticleInput = {
  /** At least one; changes for all languages of the article. */
  audiences: Array<Audience>;
  /** Markdown, at most 60000 characters. */
  body: Scalars['String']['input'];
  /** The version you have read; required with `id`, refused without. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The text to change; leave it out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: Scalars['String']['input'];
  /** One of the 24 official languages, two letters. */
  language: Scalars['String']['input'];
  /** Not in the future. */
  lastReviewedOn: Scalars['LocalDate']['input'];
  /** The priority of the plan; changes for all languages of the article. */
  pillar: Pillar;
  /** Small letters, digits and hyphens. An address that exists gets a new language. */
  slug: Scalars['String']['input'];
  /** At most 20. */
  sources: Array<ArticleSourceInput>;
  /** At most 500 characters. */
  summary: Scalars['String']['input'];
  /** One line, at most 200 characters. */
  title: Scalars['String']['input'];
};

/** Which engine found it: POSTGRESQL answers, more simply, while Meilisearch cannot. */
export type SearchEngine = 'MEILISEARCH' | 'POSTGRESQL';

/** On which side of a ticket someone stands; SYSTEM is the product itself. */
export type Side = 'CENTRE' | 'REQUESTER' | 'SYSTEM';

/** E-mail and password. */
export type SignInInput = {
  /** The address of the account; capital letters do not matter. */
  email: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
};

export type Subscription = {
  /** Without ticketId: every ticket that the reader may see. */
  ticketChanged: TicketNotice;
};

export type SubscriptionTicketChangedArgs = {
  ticketId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who at the Centre works on it. */
export type Team = 'FIRST_LINE' | 'SECOND_LINE';

/** A question or an incident, and everything said about it. */
export type Ticket = {
  /** Systems that are hit. */
  affectedSystems: Array<Scalars['String']['output']>;
  /** Who at the Centre has taken it. */
  assignee: Maybe<Person>;
  /** As it was reported. */
  body: Scalars['String']['output'];
  /** Number on which the hospital can be reached now. */
  callbackPhone: Maybe<Scalars['String']['output']>;
  /** The next promise that runs; null when none does. */
  clock: Maybe<TicketClock>;
  /** When it was closed. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** To whom it was last escalated. */
  escalatedTo: Maybe<EscalationTarget>;
  /** Oldest first. */
  escalations: Array<Escalation>;
  /** When the Centre first answered. */
  firstAnsweredAt: Maybe<Scalars['DateTime']['output']>;
  /** Names the ticket. */
  id: Scalars['ID']['output'];
  /** What it does to the hospital; null when nobody has said. */
  impact: Maybe<Impact>;
  /** What it is about. */
  kind: TicketKind;
  /** Language of subject and body, two letters. */
  language: Scalars['String']['output'];
  /** When something last happened. */
  lastActivityAt: Scalars['DateTime']['output'];
  /** Oldest first, at most 500; notes only for agents. */
  messages: Array<Message>;
  /** When the hospital noticed it. */
  noticedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was reported. */
  openedAt: Scalars['DateTime']['output'];
  /** Whose ticket it is. */
  organisation: Organisation;
  /** Everyone of the hospital who takes part, the requester included; at most 100. */
  participants: Array<Person>;
  /** P1 to P5. */
  priority: Priority;
  /** Why an agent set another priority than the computed one; null when none did. */
  priorityOverrideReason: Maybe<Scalars['String']['output']>;
  /** How the priority was computed from impact and urgency. */
  priorityReasons: Array<PriorityReason>;
  /** Whether ransomware is part of it. */
  ransomware: Ransomware;
  /** What people call it: SAL, the year, six digits. */
  reference: Scalars['String']['output'];
  /** Who opened it. */
  requester: Person;
  /** When the Centre said it is solved. */
  resolvedAt: Maybe<Scalars['DateTime']['output']>;
  /** Class of the Reference Security Incident Taxonomy. */
  rsitClass: Scalars['String']['output'];
  /** Type within that class. */
  rsitType: Scalars['String']['output'];
  /** Where it stands. */
  status: TicketStatus;
  /** In one line. */
  subject: Scalars['String']['output'];
  /** Free words to find it by. */
  tags: Array<Scalars['String']['output']>;
  /** Who at the Centre works on it. */
  team: Team;
  /** Oldest first, at most 500; events of notes only for agents. */
  timeline: Array<TimelineEvent>;
  /** With whom the content may be shared. */
  tlp: Tlp;
  /** Whose turn it is. */
  turn: Turn;
  /** How soon the harm grows. */
  urgency: Urgency;
  /** Counts the changes. */
  version: Scalars['Int']['output'];
  /** What the reader may do to it now. */
  viewerCan: TicketViewerCan;
};

/** The next promise that runs, and why it is due then. */
export type TicketClock = {
  /** When it is due. */
  dueAt: Scalars['DateTime']['output'];
  /** What is promised. */
  kind: ClockKind;
  /** Minutes from the start. */
  minutes: Scalars['Int']['output'];
  /** When it began to run. */
  startedAt: Scalars['DateTime']['output'];
  /** True when only office hours of the Centre count. */
  workingTime: Scalars['Boolean']['output'];
};

/** A page of tickets. */
export type TicketConnection = {
  /** The tickets of this page. */
  nodes: Array<Ticket>;
  /** Where the page ends. */
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

/** All given conditions hold. */
export type TicketFilter = {
  /** Only this kind. */
  kind?: InputMaybe<TicketKind>;
  /** Only tickets of this organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only this priority. */
  priority?: InputMaybe<Priority>;
  /** Only tickets with this tag. */
  tag?: InputMaybe<Scalars['String']['input']>;
};

/** What a ticket is about. */
export type TicketKind = 'INCIDENT' | 'NEAR_MISS' | 'QUESTION' | 'VULNERABILITY';

/** Says that something changed, never what: whoever hears it asks again under their own rights. */
export type TicketNotice = {
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** The event; see the timeline. */
  eventId: Scalars['ID']['output'];
  /** The ticket's priority now. */
  priority: Priority;
  /** The ticket. */
  ticketId: Scalars['ID']['output'];
  /** What happened. */
  type: TicketEventType;
};

/** QUEUE: what must be answered first comes first. RECENT: what changed last comes first. */
export type TicketOrder = 'QUEUE' | 'RECENT';

/** Where a ticket stands. */
export type TicketStatus =
  'CLOSED' | 'NEW' | 'OPEN' | 'REOPENED' | 'RESOLVED' | 'WAITING_FOR_REQUESTER' | 'WAITING_FOR_THIRD_PARTY';

/** Lists of tickets. Agents: of all organisations. Hospital staff: of their own. */
export type TicketView =
  'ALL' | 'ESCALATED_TO_US' | 'FINISHED' | 'MINE' | 'NEEDS_ANSWER' | 'OPEN' | 'UNASSIGNED' | 'WAITING';

/** What the reader may do to this ticket now. */
export type TicketViewerCan = {
  /** Bring in a colleague. */
  addParticipant: Scalars['Boolean']['output'];
  /** Say who works on it. */
  assign: Scalars['Boolean']['output'];
  /** Say what kind of incident it is. */
  classify: Scalars['Boolean']['output'];
  /** Close it. */
  close: Scalars['Boolean']['output'];
  /** Agree that it is solved. */
  confirm: Scalars['Boolean']['output'];
  /** Change subject, tags and systems. */
  describe: Scalars['Boolean']['output'];
  /** Hand it to the second line or to a national CSIRT. */
  escalate: Scalars['Boolean']['output'];
  /** Change the TLP label. */
  label: Scalars['Boolean']['output'];
  /** Write a note for the Centre. */
  note: Scalars['Boolean']['output'];
  /** Change impact, urgency or priority. */
  prioritise: Scalars['Boolean']['output'];
  /** Open it again. */
  reopen: Scalars['Boolean']['output'];
  /** Write to the other side. */
  reply: Scalars['Boolean']['output'];
  /** Say that it is solved. */
  resolve: Scalars['Boolean']['output'];
  /** Go on with it. */
  resume: Scalars['Boolean']['output'];
  /** Let it wait for somebody. */
  wait: Scalars['Boolean']['output'];
};

/** One line of the timeline. */
export type TimelineEvent = {
  /** Who did it. */
  actor: Person;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** More about it. */
  facts: Array<Fact>;
  /** Names the event. */
  id: Scalars['ID']['output'];
  /** What happened. */
  type: TicketEventType;
};

/** Traffic Light Protocol 2.0: with whom the content may be shared. */
export type Tlp = 'AMBER' | 'AMBER_STRICT' | 'CLEAR' | 'GREEN' | 'RED';

/** Whose turn it is. */
export type Turn = 'CENTRE' | 'NOBODY' | 'REQUESTER' | 'THIRD_PARTY';

/** How soon the harm grows. */
export type Urgency = 'DAYS' | 'HOURS' | 'NONE' | 'NOW';

/** The person who asks; `user` is null for a visitor. */
export type Viewer = {
  /** What the person may do at all. */
  can: ViewerCan;
  /** The organisation of the person; null for a visitor. */
  organisation: Maybe<Organisation>;
  /** Roles in that organisation. */
  roles: Array<Role>;
  /** Null for a visitor. */
  user: Maybe<ViewerUser>;
};

/** What the person who asks may do at all; what may be done to one ticket stands on the ticket. */
export type ViewerCan = {
  /** Change settings, people and organisations. */
  administer: Scalars['Boolean']['output'];
  /** Write and publish guidance. */
  editGuidance: Scalars['Boolean']['output'];
  /** Report an incident or ask a question. */
  openTicket: Scalars['Boolean']['output'];
  /** Work on tickets of all organisations. */
  workDesk: Scalars['Boolean']['output'];
  /** Take what was escalated to the second line. */
  workSecondLine: Scalars['Boolean']['output'];
};

/** The signed-in person. */
export type ViewerUser = {
  /** The address with which the person signs in. */
  email: Scalars['String']['output'];
  /** Names the person. */
  id: Scalars['ID']['output'];
  /** Preferred language, two letters. */
  language: Scalars['String']['output'];
  /** The name as the person wants it read. */
  name: Scalars['String']['output'];
  /** IANA time zone. */
  timeZone: Scalars['String']['output'];
};

/** For whom a ticket waits. */
export type WaitFor = 'REQUESTER' | 'THIRD_PARTY';

/** Lets a ticket wait. */
export type WaitOnTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The ticket. */
  ticketId: Scalars['ID']['input'];
  /** For whom. */
  waitFor: WaitFor;
};

/** Which text to take back, and why. */
export type WithdrawArticleInput = {
  /** The text. */
  id: Scalars['ID']['input'];
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: Scalars['String']['input'];
  /** Why; at most 1000 characters, read by the Centre only. */
  reason: Scalars['String']['input'];
};
