/** What makes an article hard to read for somebody, found in its Markdown: the editor says it while it is written. */
import { articleExcess } from './article-weight.js';
import { headingIn } from './sections.js';

/**
 * - `ALT_MISSING`: a picture without words for who does not see it; it cannot be submitted;
 * - `PICTURE_ELSEWHERE`: a picture that does not lie here; readers would not get it;
 * - `NESTED_TOO_DEEP`: lists and quotations within each other, deeper than any page shows; it cannot be submitted;
 * - `TOO_MANY_MARKS`: so many marks that rendering would take too long; it cannot be submitted;
 * - `HEADING_JUMP`: a heading two levels below the one before it;
 * - `HEADING_EMPTY`: a heading without words;
 * - `TITLE_AGAIN`: a heading of the first level, which is the title's;
 * - `LINK_UNCLEAR`: a link whose words do not say where it leads;
 * - `LINK_EMPTY`: a link without words, or that leads nowhere.
 */
export type ArticleFindingCode =
  | 'ALT_MISSING'
  | 'PICTURE_ELSEWHERE'
  | 'NESTED_TOO_DEEP'
  | 'TOO_MANY_MARKS'
  | 'HEADING_JUMP'
  | 'HEADING_EMPTY'
  | 'TITLE_AGAIN'
  | 'LINK_UNCLEAR'
  | 'LINK_EMPTY';

export interface ArticleFinding {
  readonly code: ArticleFindingCode;
  /** Counts from 1. */
  readonly line: number;
  /** The words it is about. */
  readonly text: string;
}

/** What readers must not meet at all: who submits it is refused. */
export const FORBIDDEN_FINDINGS: readonly ArticleFindingCode[] = [
  'ALT_MISSING',
  'PICTURE_ELSEWHERE',
  'NESTED_TOO_DEEP',
  'TOO_MANY_MARKS',
];

/** Where the pictures of articles lie; only these are shown to readers. */
export const PICTURE_PATH = '/guidance/pictures/';

/** Whether this could be the address of an article. What could not is asked of no database, which takes no NUL. */
export function isSlug(text: string): boolean {
  return text.length <= 120 && /^[a-z0-9-]+$/.test(text);
}

/** Words that say nothing out of their sentence, as a list of links is read to somebody who does not see. */
const UNCLEAR = new Set(
  [
    ['here', 'click here', 'this', 'this link', 'link', 'more', 'read more', 'see here', 'learn more'],
    [
      'hier',
      'hier klicken',
      'klicken sie hier',
      'dieser link',
      'mehr',
      'mehr lesen',
      'weiterlesen',
      'siehe hier',
    ],
    [
      'ici',
      'cliquez ici',
      'cliquer ici',
      'ce lien',
      'lien',
      'plus',
      'lire la suite',
      'en savoir plus',
      'voir ici',
    ],
    ['εδώ', 'κάντε κλικ εδώ', 'πατήστε εδώ', 'σύνδεσμος', 'αυτός ο σύνδεσμος', 'περισσότερα', 'δείτε εδώ'],
    [
      'aquí',
      'aqui',
      'qui',
      'clicca qui',
      'haz clic aquí',
      'clique aqui',
      'tutaj',
      'kliknij tutaj',
      'więcej',
      'zde',
    ],
    [
      'här',
      'her',
      'klik hier',
      'täällä',
      'tässä',
      'tu',
      'ovdje',
      'tukaj',
      'itt',
      'kattints ide',
      'aici',
      'тук',
      'siin',
    ],
  ].flat(),
);

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
// A link or picture on one line. No part of it can hold a bracket, so that reading stays one pass.
const LINK = /(!?)\[([^[\]\n]{0,500})\]\(([^()\s]{0,2000})(?:[ \t]+"[^"\n]{0,200}")?[ \t]*\)/g;

/** Everything in the order of the lines. */
export function checkArticleText(markdown: string): ArticleFinding[] {
  const findings: ArticleFinding[] = [];
  // The title of the article is the first level.
  let level = 1;
  let fence: string | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const find = (code: ArticleFindingCode, text: string) => {
      findings.push({ code, line: index + 1, text });
    };
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && fence === null) {
      fence = mark;
      continue;
    }
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    const heading = headingIn(line);
    if (heading) {
      const { depth, words } = heading;
      if (words === '') find('HEADING_EMPTY', line.trim());
      else if (depth === 1) find('TITLE_AGAIN', words);
      else if (depth > level + 1) find('HEADING_JUMP', words);
      level = depth;
    }
    // What stands between back quotes is code.
    const prose = line.replace(/`[^`\n]{1,500}`/g, (code) => ' '.repeat(code.length));
    for (const [, picture, words, address] of prose.matchAll(LINK)) {
      const text = words!.trim();
      if (picture === '!') {
        if (text === '') find('ALT_MISSING', address!);
        if (!address!.startsWith(PICTURE_PATH)) find('PICTURE_ELSEWHERE', address!);
      } else if (text === '' || address === '') find('LINK_EMPTY', text || address!);
      else if (isUnclear(text)) find('LINK_UNCLEAR', text);
    }
  }
  const excess = articleExcess(markdown);
  if (excess) findings.push({ ...excess, text: '' });
  return findings.sort((one, other) => one.line - other.line);
}

function isUnclear(words: string): boolean {
  return UNCLEAR.has(
    words
      .toLowerCase()
      .replace(/[*_.…!»«"'()→›>:]/gu, '')
      .trim(),
  );
}

/** The ids of the pictures that an article shows. */
export function picturesOf(markdown: string): string[] {
  const ids = new Set<string>();
  for (const [, , , address] of markdown.matchAll(LINK))
    if (address!.startsWith(PICTURE_PATH)) ids.add(address!.slice(PICTURE_PATH.length));
  return [...ids];
}
