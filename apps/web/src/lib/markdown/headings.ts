import { textOf, type HtmlNode } from './html-node.js';

/** A heading that can be linked to. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: 2 | 3;
}

/** The part of an address that names a heading: its letters and digits, of any script, with hyphens between. */
export function headingId(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join('-') ?? 'section';
}

/** Gives each h2 and h3 an id of its own and writes them into `found`, in order. */
export function markHeadings(found: Heading[]) {
  return () =>
    (tree: HtmlNode): void => {
      found.length = 0;
      const used = new Map<string, number>();
      for (const node of tree.children ?? []) {
        if (node.tagName !== 'h2' && node.tagName !== 'h3') continue;
        const text = textOf(node);
        const id = headingId(text);
        const times = (used.get(id) ?? 0) + 1;
        used.set(id, times);
        const unique = times === 1 ? id : `${id}-${times}`;
        node.properties = { ...node.properties, id: unique };
        found.push({ id: unique, text, level: node.tagName === 'h2' ? 2 : 3 });
      }
    };
}
