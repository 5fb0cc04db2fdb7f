import { headingAnchors } from '@salus/rules';
import { textOf, type HtmlNode } from './html-node.js';

/** A heading that can be linked to. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: 2 | 3;
}

/** Gives each h2 and h3 an id of its own and writes them into `found`, in order. */
export function markHeadings(found: Heading[]) {
  return () =>
    (tree: HtmlNode): void => {
      found.length = 0;
      const anchorOf = headingAnchors();
      for (const node of tree.children ?? []) {
        if (node.tagName !== 'h2' && node.tagName !== 'h3') continue;
        const text = textOf(node);
        const id = anchorOf(text);
        node.properties = { ...node.properties, id };
        found.push({ id, text, level: node.tagName === 'h2' ? 2 : 3 });
      }
    };
}
