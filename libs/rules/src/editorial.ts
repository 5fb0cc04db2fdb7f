/** The life of a revision of an article as one table that a person can read: from which state, to which, by which step, by whom. */
import { isLoosening } from './tlp.js';
import { ErrorCode, Tlp, type ValueOf } from './vocabulary.js';

export const RevisionState = {
  DRAFT: 'DRAFT',
  IN_REVIEW: 'IN_REVIEW',
  APPROVED: 'APPROVED',
  SCHEDULED: 'SCHEDULED',
  PUBLISHED: 'PUBLISHED',
  SUPERSEDED: 'SUPERSEDED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type RevisionState = ValueOf<typeof RevisionState>;

/** Everything that can move a revision. What it says never changes: whoever writes on makes the next revision. */
export const RevisionStep = {
  SUBMIT: 'SUBMIT',
  RECALL: 'RECALL',
  RETURN: 'RETURN',
  APPROVE: 'APPROVE',
  SCHEDULE: 'SCHEDULE',
  UNSCHEDULE: 'UNSCHEDULE',
  PUBLISH: 'PUBLISH',
  IMPORT: 'IMPORT',
  SUPERSEDE: 'SUPERSEDE',
  WITHDRAW: 'WITHDRAW',
} as const;
export type RevisionStep = ValueOf<typeof RevisionStep>;

/**
 * Who takes a step: any editor, an editor who wrote the revision, an editor who did not, the product itself when a
 * moment has come, or the operator who imports files from the command line.
 */
export type EditorialWho = 'editor' | 'author' | 'otherEditor' | 'product' | 'operator';

type EditorialTransition = readonly [
  from: RevisionState,
  to: RevisionState,
  by: RevisionStep,
  who: EditorialWho,
];

/** What is not in this table is refused. Nobody approves what they wrote. */
export const REVISION_TRANSITIONS: readonly EditorialTransition[] = [
  // Somebody asks a colleague to read it; a revision that came back may be asked for again as it is.
  ['DRAFT', 'IN_REVIEW', 'SUBMIT', 'editor'],

  // Until it is public, who wrote it may take it back, and who did not may send it back, with a reason.
  ['IN_REVIEW', 'DRAFT', 'RECALL', 'author'],
  ['APPROVED', 'DRAFT', 'RECALL', 'author'],
  ['SCHEDULED', 'DRAFT', 'RECALL', 'author'],
  ['IN_REVIEW', 'DRAFT', 'RETURN', 'otherEditor'],
  ['APPROVED', 'DRAFT', 'RETURN', 'otherEditor'],
  ['SCHEDULED', 'DRAFT', 'RETURN', 'otherEditor'],

  // The second pair of eyes.
  ['IN_REVIEW', 'APPROVED', 'APPROVE', 'otherEditor'],

  // Once approved, any editor says when; the product does it at that moment.
  ['APPROVED', 'SCHEDULED', 'SCHEDULE', 'editor'],
  ['SCHEDULED', 'SCHEDULED', 'SCHEDULE', 'editor'],
  ['SCHEDULED', 'APPROVED', 'UNSCHEDULE', 'editor'],
  ['APPROVED', 'PUBLISHED', 'PUBLISH', 'editor'],
  ['SCHEDULED', 'PUBLISHED', 'PUBLISH', 'editor'],
  ['SCHEDULED', 'PUBLISHED', 'PUBLISH', 'product'],

  // Files that were reviewed elsewhere: the operator of the installation answers for them.
  ['DRAFT', 'PUBLISHED', 'IMPORT', 'operator'],

  // The end of a published revision: the next one takes its place, or nobody is to read it any more.
  ['PUBLISHED', 'SUPERSEDED', 'SUPERSEDE', 'product'],
  ['PUBLISHED', 'WITHDRAWN', 'WITHDRAW', 'editor'],
  ['PUBLISHED', 'WITHDRAWN', 'WITHDRAW', 'product'],
];

/**
 * Why a step is refused:
 * - `OWN_TEXT`: an author asks for what only a colleague may do;
 * - `NOT_AUTHOR`: only who wrote it takes it back; others send it back;
 * - `NOT_YOURS`: this step belongs to the product or the operator;
 * - `WRONG_STATE`: from where the revision stands, no such step leads on.
 */
export type StepRefusal = 'OWN_TEXT' | 'NOT_AUTHOR' | 'NOT_YOURS' | 'WRONG_STATE';

export type StepResult =
  | { readonly ok: true; readonly to: RevisionState }
  | {
      readonly ok: false;
      readonly code: typeof ErrorCode.FORBIDDEN | typeof ErrorCode.CONFLICT;
      readonly reason: StepRefusal;
    };

/** All that an editor is to a revision. */
export function editorsPart(userId: string, authorIds: readonly string[]): readonly EditorialWho[] {
  return ['editor', authorIds.includes(userId) ? 'author' : 'otherEditor'];
}

/** Where a step brings a revision, or why it is refused: FORBIDDEN for the wrong person, CONFLICT for the wrong moment. */
export function takeStep(
  state: RevisionState,
  step: RevisionStep,
  parts: readonly EditorialWho[],
): StepResult {
  const ofStep = REVISION_TRANSITIONS.filter(([, , by]) => by === step);
  const mine = ofStep.filter(([, , , who]) => parts.includes(who));
  const found = mine.find(([from]) => from === state);
  if (found) return { ok: true, to: found[1] };
  if (mine.length > 0) return { ok: false, code: ErrorCode.CONFLICT, reason: 'WRONG_STATE' };
  const whos = ofStep.map(([, , , who]) => who);
  if (whos.includes('otherEditor') && parts.includes('author'))
    return { ok: false, code: ErrorCode.FORBIDDEN, reason: 'OWN_TEXT' };
  if (whos.includes('author') && parts.includes('otherEditor'))
    return { ok: false, code: ErrorCode.FORBIDDEN, reason: 'NOT_AUTHOR' };
  return { ok: false, code: ErrorCode.FORBIDDEN, reason: 'NOT_YOURS' };
}

/** The steps that lead on from a state, in the order of the table. */
export function possibleSteps(state: RevisionState, parts: readonly EditorialWho[]): readonly RevisionStep[] {
  const steps = REVISION_TRANSITIONS.filter(([from, , , who]) => from === state && parts.includes(who));
  return [...new Set(steps.map(([, , by]) => by))];
}

/** Guidance under these labels can be found; under stricter ones it is read only by who is given its address. */
export const LISTED_TLP: readonly Tlp[] = [Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER];

/** Whether organisations are to be named that may read it: AMBER and AMBER+STRICT are for them alone. */
export function namesReaders(tlp: Tlp): boolean {
  return tlp === Tlp.AMBER || tlp === Tlp.AMBER_STRICT;
}

/** A label, and who is named with it. */
export interface ReaderLabel {
  readonly tlp: Tlp;
  readonly organisationIds: readonly string[];
}

/** What lets in only whom both labels let in. PostgreSQL says the same of what is public. */
export function stricterLabel(one: ReaderLabel, other: ReaderLabel): ReaderLabel {
  const tlp = isLoosening(one.tlp, other.tlp) ? one.tlp : other.tlp;
  const naming = [one, other].filter((label) => namesReaders(label.tlp));
  const [first = [], second = first] = naming.map(({ organisationIds }) => organisationIds);
  return { tlp, organisationIds: namesReaders(tlp) ? first.filter((id) => second.includes(id)) : [] };
}
