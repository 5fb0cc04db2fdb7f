/**
 * How hard an article is to render. Reading Markdown takes time with the square of what is left open in it, so a text that no person
 * would write could hold a page back for minutes. Nothing here looks twice at a character.
 */

/** Measured: an article of 30,000 characters weighs some 1,700, and one at all of these limits renders in about half a second. */
export const ARTICLE_WEIGHT = {
  /** Lists and quotations within each other. */
  depth: 16,
  /** Marks, lines, cells of tables, and every list and quotation that begins with a line, for two. */
  whole: 6_000,
  /** Marks that stand in one paragraph, one item of a list or one row of a table. */
  paragraph: 1_000,
  /** Openings, each as often as its paragraph has characters: for each of them the paragraph is searched for its end. */
  reach: 10_000_000,
  /** Characters that references can put into the page by naming what stands elsewhere in the text. */
  repeated: 2_000_000,
} as const;

/** `NESTED_TOO_DEEP` in this line, or `TOO_MANY_MARKS` as far as this line. */
export interface ArticleExcess {
  readonly code: 'NESTED_TOO_DEEP' | 'TOO_MANY_MARKS';
  /** Counts from 1. */
  readonly line: number;
}

const BLANK = /^[ \t]*$/;
const CONTAINER = /([ \t]*)(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const BREAK = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const MARK = /[*_~[\]`<&\\@]|:\/\//g;
/** Makes the words before it a heading, which is more work than a line. */
const UNDERLINE = /^ {0,3}(?:-+|=+)[ \t]*$/;
const UNDERLINE_MARKS = 2;
const OPENING = /[[<]/g;
/** Where another text of its own begins, whatever stands before: an item of a list at the margin. */
const ITEM = /^ {0,3}[-+*] +\S/;
const ROW = /^ {0,3}\|/;
const DELIMITERS = /^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** The first place where a text goes beyond `ARTICLE_WEIGHT`; null when it goes nowhere beyond. */
export function articleExcess(markdown: string): ArticleExcess | null {
  const lines = markdown.split('\n');
  let whole = 0;
  let reach = 0;
  for (let first = 0; first < lines.length; first += 1) {
    if (BLANK.test(lines[first]!)) {
      // One stands between two paragraphs; more of them only take time.
      whole += 1;
      continue;
    }
    let end = first + 1;
    while (end < lines.length && !BLANK.test(lines[end]!)) end += 1;
    const block = lines.slice(first, end);
    const isTable = startsTable(block);
    // A row of a table is filled up with empty cells to the width of the table.
    const cells = block.reduce((most, line) => Math.max(most, count(line, '|')), 0);
    let paragraph = { marks: 0, openings: 0, length: 0 };
    for (const [index, line] of block.entries()) {
      const depth = depthOf(line);
      if (depth.levels > ARTICLE_WEIGHT.depth) return { code: 'NESTED_TOO_DEEP', line: first + index + 1 };
      if (ITEM.test(line) || (isTable && ROW.test(line))) {
        reach += paragraph.openings * paragraph.length;
        paragraph = { marks: 0, openings: 0, length: 0 };
      }
      const marks = UNDERLINE.test(line) ? UNDERLINE_MARKS : (line.match(MARK)?.length ?? 0);
      paragraph.marks += marks;
      paragraph.openings += line.match(OPENING)?.length ?? 0;
      paragraph.length += line.length + 1;
      whole += 1 + marks + cells + 2 * depth.containers;
      if (
        whole > ARTICLE_WEIGHT.whole ||
        paragraph.marks > ARTICLE_WEIGHT.paragraph ||
        reach + paragraph.openings * paragraph.length > ARTICLE_WEIGHT.reach
      )
        return { code: 'TOO_MANY_MARKS', line: first + index + 1 };
    }
    reach += paragraph.openings * paragraph.length;
    first = end;
  }
  return repeated(markdown) > ARTICLE_WEIGHT.repeated ? { code: 'TOO_MANY_MARKS', line: 1 } : null;
}

/** How deep a line stands: each mark of a list or quotation at its beginning, and each two columns before one. */
function depthOf(line: string): { levels: number; containers: number } {
  const found = { levels: 0, containers: 0 };
  if (BREAK.test(line)) return found;
  CONTAINER.lastIndex = 0;
  for (let mark = CONTAINER.exec(line); mark; mark = CONTAINER.exec(line)) {
    found.containers += 1;
    found.levels += 1 + Math.floor(columns(mark[1]!) / 2);
  }
  return found;
}

const columns = (blanks: string) => blanks.length + 3 * count(blanks, '\t');

/** A table that nothing before it could turn into words: its two first lines have the same number of cells. */
function startsTable([head = '', delimiters = '']: readonly string[]): boolean {
  if (!ROW.test(head) || !DELIMITERS.test(delimiters)) return false;
  const cells = head.replace(/\\[\\|]/g, '').trimEnd();
  return cells.endsWith('|') && count(cells, '|') === count(delimiters, '|');
}

/** Each reference may be followed by all that one definition says. */
function repeated(markdown: string): number {
  const longest = markdown
    .split(/\n[ \t]*\n/)
    .flatMap((block) => block.split(']:').slice(1))
    .reduce((most, definition) => Math.max(most, definition.length), 0);
  return longest * count(markdown, ']');
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
