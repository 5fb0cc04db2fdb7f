/** A piece of a line: words, or a link to guidance. */
export interface Inline {
  readonly text: string;
  readonly href: string | null;
}

/** A paragraph or a list, each line cut into words and links. */
export type Block =
  | { readonly kind: 'text'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'bullets'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly lines: readonly (readonly Inline[])[] };

const PATH = '/guidance/[a-z0-9][a-z0-9-]*(?:/[a-z]{2})?(?![a-z0-9-])';

/**
 * Cuts a line at its links to our own guidance, written as a path, as an address of this site or as `[words](path)`.
 * Everything else stays plain text: an address that somebody sends is never made clickable by us.
 */
export function cutLinks(line: string, origin: string): Inline[] {
  const site = origin.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const pattern = new RegExp(
    `\\[([^[\\]\\n]+)\\]\\((?:${site})?(${PATH})\\)|(?<![\\w/:.-])(?:${site})?(${PATH})`,
    'gu',
  );
  const parts: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: line.slice(end, match.index), href: null });
    const href = match[2] ?? match[3] ?? '';
    parts.push({ text: match[1] ?? href, href });
    end = match.index + match[0].length;
  }
  if (end < line.length) parts.push({ text: line.slice(end), href: null });
  return parts;
}

interface Line {
  readonly kind: Block['kind'];
  readonly text: string;
  readonly number: number;
}

function readLine(line: string): Line {
  const numbered = /^\s{0,3}(\d{1,3})[.)]\s+(.*)$/u.exec(line);
  if (numbered?.[2] !== undefined) return { kind: 'numbers', text: numbered[2], number: Number(numbered[1]) };
  const bullet = /^\s{0,3}[-*•–]\s+(.*)$/u.exec(line);
  if (bullet?.[1] !== undefined) return { kind: 'bullets', text: bullet[1], number: 0 };
  return { kind: 'text', text: line, number: 0 };
}

interface OpenBlock {
  readonly kind: Block['kind'];
  readonly start: number;
  readonly lines: Inline[][];
}

/** Reads the text of a message: paragraphs by blank lines, lists by their marks, links to guidance. */
export function readMessage(text: string, origin: string): Block[] {
  const paragraphs = text.replace(/\r\n?/gu, '\n').split(/\n[ \t]*\n+/u);
  return paragraphs.flatMap((paragraph) => readParagraph(paragraph, origin));
}

/** Lines of one kind that follow each other belong together. */
function readParagraph(paragraph: string, origin: string): Block[] {
  const blocks: OpenBlock[] = [];
  for (const raw of paragraph.split('\n').filter((line) => line.trim() !== '')) {
    const line = readLine(raw);
    const parts = cutLinks(line.text, origin);
    const open = blocks.at(-1);
    if (open?.kind === line.kind) open.lines.push(parts);
    else blocks.push({ kind: line.kind, start: line.number, lines: [parts] });
  }
  return blocks;
}
