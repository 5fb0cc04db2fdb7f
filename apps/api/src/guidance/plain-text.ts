/** Markdown as somebody would read it aloud: what the index and the excerpts are made of. */
export interface PlainText {
  readonly headings: readonly string[];
  /** The whole text, headings included, on one line. */
  readonly text: string;
}

const FENCE = /^\s*(```|~~~)/;
const HEADING = /^\s{0,3}#{1,6}\s+/;
const TABLE_RULE = /^\s*\|?(\s*:?-{2,}:?\s*\|)+\s*(:?-{2,}:?\s*)?\|?\s*$/;
const RULE = /^\s*([-*_]\s*){3,}$/;
const BLOCK_MARK = /^\s*(?:>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)/;
/** Lists and quotations within each other. */
const DEEPEST = 10;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|>~])/;
const ENDS_A_SENTENCE = /[.!?:;…·]["'”»)]*$/;

/** Takes the marks of Markdown away. Blocks that do not end like a sentence are parted by a middle dot. */
export function plainText(markdown: string): PlainText {
  const headings: string[] = [];
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of markdown.split('\n')) {
    const block = blockOf(line);
    if (block === null) {
      isOpen = false;
      continue;
    }
    if (block.isHeading) headings.push(block.text);
    if (isOpen && !block.startsAnew) blocks[blocks.length - 1] += ` ${block.text}`;
    else blocks.push(block.text);
    isOpen = !block.isHeading;
  }
  return {
    headings,
    text: blocks
      .map((block) => (ENDS_A_SENTENCE.test(block) ? block : `${block} ·`))
      .join(' ')
      .replace(/ ·$/, ''),
  };
}

interface Block {
  readonly text: string;
  readonly isHeading: boolean;
  readonly startsAnew: boolean;
}

/** Null for a line that parts blocks or shows nothing. */
function blockOf(line: string): Block | null {
  if (FENCE.test(line) || TABLE_RULE.test(line) || RULE.test(line)) return null;
  const isHeading = HEADING.test(line);
  let rest = line.replace(HEADING, '');
  let startsAnew = isHeading;
  for (let depth = 0; depth < DEEPEST && BLOCK_MARK.test(rest); depth += 1) {
    rest = rest.replace(BLOCK_MARK, '');
    startsAnew = true;
  }
  if (/^\s*\|.*\|\s*$/.test(rest)) {
    rest = rest
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(', ');
    startsAnew = true;
  }
  const text = inlineText(rest);
  return text === '' ? null : { text, isHeading, startsAnew };
}

/** Escaped characters stay as they are; every expression looks at each character a bounded number of times. */
function inlineText(text: string): string {
  return text
    .split(ESCAPED)
    .map((piece, index) => (index % 2 === 1 ? piece : withoutInlineMarks(piece)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutInlineMarks(text: string): string {
  return text
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"\n]{0,200}")?\)/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
    .replace(/`+/g, '')
    .replace(/(?:\*\*|__)(?=\S)|(?<=\S)(?:\*\*|__)/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?)])[*_](?![\p{L}\p{N}])/gu, '');
}
