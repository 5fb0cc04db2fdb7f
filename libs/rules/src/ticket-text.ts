/** What a text of a ticket must look like before it is stored. Pure, so that the form says the same as the server. */
import { LIMITS } from './limits.js';

export type TextProblemCode = 'EMPTY' | 'TOO_LONG' | 'TOO_SHORT' | 'TOO_MANY' | 'BAD_CHARACTER';

/** Why a text is refused. `max` (or `min`) is in code points, or in entries for TOO_MANY. */
export interface TextProblem {
  readonly field: string;
  readonly code: TextProblemCode;
  readonly max?: number;
  readonly min?: number;
}

/**
 * The form in which a text is stored: line ends as \n, no blank around it, composed characters (NFC), so that the
 * same word typed on two keyboards is found by one search. All checks below look at this form.
 */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** Code points, not UTF-16 units: an emoji or a rare letter counts once, as PostgreSQL's char_length does. */
export function codePointLength(text: string): number {
  return Array.from(text).length;
}

// Only blanks and characters without any ink (zero-width space, joiners, fillers, the empty Braille cell): empty for a reader.
const NOTHING_TO_READ = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]*$/u;
// Control characters other than line end and tab, and halves of surrogate pairs, which UTF-8 cannot store.
const UNSTORABLE = /[^\P{Cc}\n\t]|\p{Cs}/u;
// One line only: no control character at all, no Unicode line or paragraph separator.
const BREAKS_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}]/u;
// Overrides, embeddings and isolates can show a line in another order than it is stored ("exe.fdp").
const REORDERS = /[\u202A-\u202E\u2066-\u2069]/u;

/** How long a text may be, and whether it is one line. */
export interface TextShape {
  readonly max: number;
  readonly min?: number;
  readonly singleLine: boolean;
}

/** The check behind all others: something to read, nothing that cannot be stored or shown, not longer than fits. */
export function checkText(
  field: string,
  text: string,
  { max, min, singleLine }: TextShape,
): TextProblem | null {
  // Generous to accents typed as two characters and to blanks around, but nobody makes us walk through megabytes.
  if (text.length > 4 * max + 1_000) return { field, code: 'TOO_LONG', max };
  const tidy = tidyText(text);
  if (NOTHING_TO_READ.test(tidy)) return { field, code: 'EMPTY' };
  if (UNSTORABLE.test(tidy)) return { field, code: 'BAD_CHARACTER' };
  if (singleLine && (BREAKS_A_LINE.test(tidy) || REORDERS.test(tidy)))
    return { field, code: 'BAD_CHARACTER' };
  const length = codePointLength(tidy);
  if (length > max) return { field, code: 'TOO_LONG', max };
  if (min !== undefined && length < min) return { field, code: 'TOO_SHORT', min };
  return null;
}

function checkList(
  field: string,
  entries: readonly string[],
  shape: TextShape,
  maxEntries: number,
): TextProblem | null {
  if (entries.length > maxEntries) return { field, code: 'TOO_MANY', max: maxEntries };
  for (const [index, entry] of entries.entries()) {
    const problem = checkText(`${field}.${index}`, entry, shape);
    if (problem) return problem;
  }
  return null;
}

/** Subjects go into mail headers and lists: one line, and nothing that changes the reading order. */
export function checkSubject(subject: string, field = 'subject'): TextProblem | null {
  return checkText(field, subject, { max: LIMITS.subject, singleLine: true });
}

export function checkBody(body: string, field = 'body'): TextProblem | null {
  return checkText(field, body, { max: LIMITS.body, singleLine: false });
}

/** A reply or a note. */
export function checkMessage(message: string, field = 'body'): TextProblem | null {
  return checkText(field, message, { max: LIMITS.message, singleLine: false });
}

/** Why somebody escalates, lowers a priority or reopens. */
export function checkReason(reason: string, field = 'reason'): TextProblem | null {
  return checkText(field, reason, { max: LIMITS.reason, singleLine: false });
}

/** The name of a person or of an organisation. */
export function checkName(name: string, field = 'name'): TextProblem | null {
  return checkText(field, name, { max: LIMITS.name, singleLine: true });
}

export function checkTags(tags: readonly string[], field = 'tags'): TextProblem | null {
  return checkList(field, tags, { max: LIMITS.tagLength, singleLine: true }, LIMITS.tagsPerTicket);
}

export function checkAffectedSystems(
  systems: readonly string[],
  field = 'affectedSystems',
): TextProblem | null {
  const shape = { max: LIMITS.affectedSystemLength, singleLine: true };
  return checkList(field, systems, shape, LIMITS.affectedSystemsPerTicket);
}

/** A search may be empty (then the newest is shown), but not endless and not unstorable. */
export function checkSearchQuery(query: string, field = 'query'): TextProblem | null {
  const problem = checkText(field, query, { max: LIMITS.searchQuery, singleLine: true });
  return problem?.code === 'EMPTY' ? null : problem;
}

const IDEMPOTENCY_KEY = /^[\x21-\x7E]+$/;

/** Keys are compared byte by byte, so they are printable ASCII without spaces and are never tidied. */
export function checkIdempotencyKey(key: string, field = 'idempotencyKey'): TextProblem | null {
  const { idempotencyKeyMin: min, idempotencyKeyMax: max } = LIMITS;
  if (key.length === 0) return { field, code: 'EMPTY' };
  if (key.length > max) return { field, code: 'TOO_LONG', max };
  if (!IDEMPOTENCY_KEY.test(key)) return { field, code: 'BAD_CHARACTER' };
  return key.length < min ? { field, code: 'TOO_SHORT', min } : null;
}
