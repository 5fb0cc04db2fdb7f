/** What of a mail is new, what is quoted history and what is a signature. Nothing is ever left out: the pieces joined are the text. */

export type MailPartKind = 'TEXT' | 'QUOTE' | 'SIGNATURE';

/** A piece of a mail, in the order in which it was written; line ends belong to the piece they close. */
export interface MailPart {
  readonly kind: MailPartKind;
  readonly text: string;
}

/** Above this line people answer; the product puts it into its own mails. */
export const REPLY_ABOVE = '##-';

/** A line longer than this introduces nothing: patterns are not tried on it. */
const LONGEST_MARKER = 300;
const LONGEST_SIGNATURE_LINES = 20;

// "On 3 May 2026, Ann <ann@x> wrote:" in the languages that reach the Centre most.
const WROTE =
  /(?<!\p{L})(?:wrote|schrieb|a écrit|έγραψε|ha scritto|escribió|escreveu|schreef|napisał(?:\(a\))?|napsal|skrev|kirjoitti|написа|a scris)(?!\p{L})[^\n]{0,80}:\s*$/iu;
const ORIGINAL =
  /^\s*[-_]{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|message original|αρχικό μήνυμα|messaggio originale|mensaje original|forwarded message|weitergeleitete nachricht|message transféré|προωθημένο μήνυμα)\s*[-_]{2,}\s*$/iu;
const RULE = /^\s*_{10,}\s*$/u;
const HEADER_FROM = /^\s*\*?(?:from|von|de|από|da|van|od)\*?\s?:\*?\s\S/iu;
const HEADER_NEXT =
  /^\s*\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|στάλθηκε|ημερομηνία|προς|θέμα|inviato|enviado|verzonden)\*?\s?:/iu;
const SIGNATURE = /^--\s?$/u;
const SENT_FROM =
  /^\s*(?:sent from my|get outlook for|von meinem \S+(?: \S+)? gesendet|gesendet von|envoyé de mon|envoyé depuis|στάλθηκε από|inviato da|enviado desde)(?!\p{L})[^\n]{0,100}$/iu;

/** Splits a text into what is new, quoted and signed. One pass over the lines. */
export function foldMail(text: string): MailPart[] {
  const lines = text.split(/(?<=\n)/);
  const kinds = kindsOf(lines.map((line) => line.replace(/\r?\n$/, '')));
  const parts: { kind: MailPartKind; lines: string[] }[] = [];
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    if (last && last.kind === kinds[index]) last.lines.push(line);
    else parts.push({ kind: kinds[index]!, lines: [line] });
  });
  const folded = parts.map(({ kind, lines: own }) => ({ kind, text: own.join('') }));
  return folded.length > 0 ? folded : [{ kind: 'TEXT', text: '' }];
}

/** The words that are new, without what is folded. */
export function newText(parts: readonly MailPart[]): string {
  return parts
    .filter(({ kind }) => kind === 'TEXT')
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function kindsOf(lines: readonly string[]): MailPartKind[] {
  const kinds: MailPartKind[] = [];
  let index = 0;
  while (index < lines.length) {
    if (beginsHistory(lines, index)) {
      while (index < lines.length) kinds[index++] = 'QUOTE';
    } else if (isQuoted(lines[index]!) || introducesQuote(lines, index)) {
      index = markQuote(lines, kinds, index);
    } else if (isSignatureStart(lines, index)) {
      index = markSignature(lines, kinds, index);
    } else kinds[index++] = 'TEXT';
  }
  return kinds;
}

const isQuoted = (line: string) => /^\s?>/.test(line);
const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
const isShort = (line: string) => line.length <= LONGEST_MARKER;

/** From here to the end everything is history that stands without quotation marks. */
function beginsHistory(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  if (!isShort(line)) return false;
  if (line.trimStart().startsWith(REPLY_ABOVE) || ORIGINAL.test(line)) return true;
  const from = RULE.test(line) ? index + 1 : index;
  if (!isHeaderBlock(lines, from)) return introducesUnmarked(lines, index);
  return true;
}

function isHeaderBlock(lines: readonly string[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || !isShort(line) || !HEADER_FROM.test(line)) return false;
  const following = lines
    .slice(index + 1, index + 6)
    .filter((next) => isShort(next) && HEADER_NEXT.test(next));
  return following.length >= 2;
}

// "On ... wrote:" with the earlier mail below it, not quoted line by line: some programs for telephones do that.
function introducesUnmarked(lines: readonly string[], index: number): boolean {
  if (!wroteAt(lines, index)) return false;
  const next = firstWords(lines, index + wroteLength(lines, index));
  return next !== undefined && !isQuoted(next);
}

/** An introduction may be broken over two lines. */
function wroteAt(lines: readonly string[], index: number): boolean {
  return wroteLength(lines, index) > 0;
}

function wroteLength(lines: readonly string[], index: number): 0 | 1 | 2 {
  const line = lines[index]!;
  if (!isShort(line) || isBlank(line) || isQuoted(line)) return 0;
  if (WROTE.test(line)) return /[\d@]/.test(line) ? 1 : 0;
  const next = lines[index + 1];
  if (next === undefined || !isShort(next) || isBlank(next) || isQuoted(next)) return 0;
  return WROTE.test(next) && /\d/.test(line) && /[@<\d]/.test(`${line}${next}`) ? 2 : 0;
}

function introducesQuote(lines: readonly string[], index: number): boolean {
  const length = wroteLength(lines, index);
  if (length === 0) return false;
  const next = firstWords(lines, index + length);
  return next !== undefined && isQuoted(next);
}

/** The first line with words; only a few are looked at, so that looking costs the same everywhere. */
function firstWords(lines: readonly string[], from: number): string | undefined {
  return lines.slice(from, from + 4).find((line) => !isBlank(line));
}

/** A run of quoted lines with the line that introduces it; blank lines between quoted ones belong to it. */
function markQuote(lines: readonly string[], kinds: MailPartKind[], start: number): number {
  let index = start;
  for (let left = isQuoted(lines[index]!) ? 0 : wroteLength(lines, index); left > 0; left -= 1)
    kinds[index++] = 'QUOTE';
  for (;;) {
    let next = index;
    while (next < lines.length && isBlank(lines[next])) next += 1;
    if (next >= lines.length || !isQuoted(lines[next]!)) return index;
    while (index <= next) kinds[index++] = 'QUOTE';
  }
}

function isSignatureStart(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  return isShort(line) && (SENT_FROM.test(line) || SIGNATURE.test(line));
}

/** Up to the end of the mail or the beginning of what is quoted, and never more than a signature is long. */
function markSignature(lines: readonly string[], kinds: MailPartKind[], start: number): number {
  let index = start;
  kinds[index++] = 'SIGNATURE';
  if (SENT_FROM.test(lines[start]!)) return index;
  while (index < lines.length && index - start <= LONGEST_SIGNATURE_LINES) {
    if (isQuoted(lines[index]!) || beginsHistory(lines, index) || introducesQuote(lines, index)) break;
    kinds[index++] = 'SIGNATURE';
  }
  return index;
}
