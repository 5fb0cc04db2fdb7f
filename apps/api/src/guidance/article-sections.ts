import { headingAnchors } from '@salus/rules';
import type { Nodes, Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** A part of an article that a reader can be led to: what stands below one heading, or before the first. */
export interface ArticleSection {
  /** 0 is what stands before the first heading. */
  readonly position: number;
  /** The part of the address behind `#`; null at position 0. */
  readonly anchor: string | null;
  /** Null at position 0. */
  readonly heading: string | null;
  /** As somebody would read it aloud, on one line. */
  readonly text: string;
}

// As the page reads it (`apps/web/src/lib/markdown`): without HTML.
const reader = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);
const SECTION_HEADINGS = new Set(['h2', 'h3']);
/** What stands within a line; everything else begins and ends one. */
const WITHIN = new Set(['a', 'code', 'del', 'em', 'img', 'input', 'strong', 'sup']);
const ENDS_A_SENTENCE = /[.!?:;…·]["'”»)]*$/;

/** The sections of a text in Markdown, with the anchors under which the page shows them. */
export function articleSections(markdown: string): ArticleSection[] {
  const anchorOf = headingAnchors();
  const sections: { anchor: string | null; heading: string | null; blocks: string[] }[] = [
    { anchor: null, heading: null, blocks: [] },
  ];
  for (const node of read(markdown).children) {
    if (node.type === 'element' && SECTION_HEADINGS.has(node.tagName)) {
      const text = textOf(node);
      sections.push({ anchor: anchorOf(text), heading: oneLine(text), blocks: [] });
    } else sections.at(-1)!.blocks.push(...blocksOf(node));
  }
  return sections.map(({ anchor, heading, blocks }, position) => ({
    position,
    anchor,
    heading,
    text: joined(blocks),
  }));
}

function read(markdown: string): Root {
  try {
    return reader.runSync(reader.parse(markdown));
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure;
    // Quotations within quotations, thousands deep: no page shows that. It is still found by its words.
    const words = { type: 'text', value: markdown.replace(/[>*_#|\s]+/g, ' ') } as const;
    return { type: 'root', children: [words] };
  }
}

/** The texts of all blocks of a node, in order. */
function blocksOf(node: Nodes): string[] {
  const blocks: string[] = [];
  let open = '';
  const close = () => {
    if (oneLine(open) !== '') blocks.push(oneLine(open));
    open = '';
  };
  const collect = (from: Nodes): void => {
    if (from.type === 'text') open += from.value;
    if (!('children' in from)) return;
    const isWithin = from.type === 'element' && WITHIN.has(from.tagName);
    if (!isWithin) close();
    from.children.forEach(collect);
    if (!isWithin) close();
  };
  collect(node);
  close();
  return blocks;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Blocks that do not end like a sentence are parted by a middle dot. */
function joined(blocks: readonly string[]): string {
  return blocks
    .map((block, index) => (index < blocks.length - 1 && !ENDS_A_SENTENCE.test(block) ? `${block} ·` : block))
    .join(' ');
}
