import { citation, type Cited } from './cite.js';

/** What somebody is looking for with a slash: where the slash stands and the words behind it. */
export interface SlashQuery {
  readonly start: number;
  readonly words: string;
}

const LONGEST_WORDS = 5;

/**
 * A slash at the start of a word, with the words up to the caret: `We advise /first hour`. Not in `and/or`, an
 * address or a path, nor when so much follows that it is a sentence.
 */
export function slashQuery(text: string, caret: number): SlashQuery | null {
  const found = /(?:^|\s)\/([^\s/][^\n/]{0,60})?$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const words = found[1] ?? '';
  if (words.split(/\s+/).length > LONGEST_WORDS || /\s{2}$/.test(words)) return null;
  return { start: caret - words.length - 1, words };
}

/** Names an article where the slash and its words stood. Gives the text and where the caret goes. */
export function insertLink(
  text: string,
  { start, words }: SlashQuery,
  article: Cited,
): { text: string; caret: number } {
  const link = citation(article);
  const rest = text.slice(start + 1 + words.length);
  const space = /^\s/.test(rest) ? '' : ' ';
  return { text: text.slice(0, start) + link + space + rest, caret: start + link.length + 1 };
}
