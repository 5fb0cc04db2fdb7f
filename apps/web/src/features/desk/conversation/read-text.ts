/** A piece of a line: words, or a link with its words. */
export type Inline =
  | { readonly kind: 'WORDS'; readonly text: string }
  | { readonly kind: 'LINK'; readonly text: string; readonly href: string; readonly isInside: boolean };

/** A piece of a message. `start` is the number of the first item of an ordered list. */
export type Block =
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  | { readonly kind: 'ITEMS'; readonly items: readonly string[] }
  | { readonly kind: 'NUMBERED'; readonly start: number; readonly items: readonly string[] };

const NUMBERED = /^(\d{1,3})[.)]\s+(.*)$/;
const ITEM = /^[-*•]\s+(.*)$/;
const INDENTED = /^\s{2,}\S/;

/**
 * Reads the little Markdown that messages are written in: paragraphs, whose line ends count, and lists. Everything
 * else stays as it was typed, because people paste log lines and ransom notes.
 */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    let lines: string[] = [];
    const flush = (): void => {
      if (lines.length > 0) blocks.push({ kind: 'PARAGRAPH', text: lines.join('\n') });
      lines = [];
    };
    let list = null as { kind: 'ITEMS' | 'NUMBERED'; items: string[] } | null;
    for (const line of chunk.split('\n')) {
      const numbered = NUMBERED.exec(line);
      const item = numbered ? null : ITEM.exec(line);
      if (numbered || item) {
        const kind = numbered ? 'NUMBERED' : 'ITEMS';
        const words = (numbered ? numbered[2] : item?.[1]) ?? '';
        if (list?.kind === kind) list.items.push(words);
        else {
          flush();
          const items = [words];
          list = { kind, items };
          blocks.push(
            kind === 'NUMBERED' ? { kind, start: Number(numbered?.[1]), items } : { kind: 'ITEMS', items },
          );
        }
      } else if (list !== null && INDENTED.test(line)) {
        list.items[list.items.length - 1] += `\n${line.trim()}`;
      } else {
        list = null;
        if (line.trim() !== '' || lines.length > 0) lines.push(line);
      }
    }
    flush();
  }
  return blocks;
}

// In this order: [words](address), a bare address of the web, a bare address of our guidance.
const LINK =
  /\[([^\][\n]{1,200})\]\((https?:\/\/[^\s()]+|mailto:[^\s()]+|\/guidance\/[^\s()]+)\)|(https?:\/\/[^\s<>"]+)|(?<![\w/.])(\/guidance\/[a-z0-9-]+(?:\/[a-z]{2})?)(?![\w-])/g;

/** Full stops and brackets that end a sentence are not part of an address. */
function withoutEnd(address: string): string {
  return address.replace(/[.,;:!?)\]'»”]+$/u, '');
}

/** Finds the links of a line. */
export function readInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words, address, bare, ours] = match;
    const href = address ?? ours ?? withoutEnd(bare ?? '');
    const length = bare === undefined ? whole.length : href.length;
    if (match.index > from) pieces.push({ kind: 'WORDS', text: text.slice(from, match.index) });
    pieces.push({ kind: 'LINK', text: words ?? href, href, isInside: href.startsWith('/') });
    from = match.index + length;
  }
  if (from < text.length) pieces.push({ kind: 'WORDS', text: text.slice(from) });
  return pieces;
}
