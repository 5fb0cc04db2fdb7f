import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { PdfPages } from './pdf-pages.js';

const reader = unified().use(remarkParse).use(remarkGfm);
const INDENT = 16;
/** Lists and quotations within each other; what lies deeper is written as deep as this. */
const DEEPEST = 4;

/** A piece of a line in one look. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly href: string | null;
}

/** Writes a text in Markdown onto the pages. `headings` says how far below the top its highest heading stands. */
export function writeMarkdown(pages: PdfPages, markdown: string, headings: 'H2' | 'H3'): void {
  writeBlocks(pages, reader.parse(markdown).children, headings, 0);
}

function writeBlocks(
  pages: PdfPages,
  blocks: readonly RootContent[],
  headings: 'H2' | 'H3',
  depth: number,
): void {
  const indent = Math.min(depth, DEEPEST) * INDENT;
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
        pages.heading(
          block.depth <= 2 ? headings : headings === 'H2' ? 'H3' : 'H4',
          plain(runs(block.children)),
        );
        break;
      case 'paragraph':
        pages.paragraph(runs(block.children), { indent });
        break;
      case 'blockquote':
        pages.aside(() => writeBlocks(pages, block.children, headings, depth + 1), indent);
        break;
      case 'list':
        writeList(pages, block, headings, depth);
        break;
      case 'table':
        writeTable(pages, block, indent);
        break;
      case 'code':
        pages.paragraph([{ text: block.value, isBold: false, href: null }], { indent: indent + INDENT });
        break;
      case 'thematicBreak':
        pages.rule();
        break;
      default:
        // HTML and definitions are not shown on the page either.
        break;
    }
  }
}

function writeList(pages: PdfPages, list: List, headings: 'H2' | 'H3', depth: number): void {
  const indent = Math.min(depth, DEEPEST) * INDENT;
  pages.list(() =>
    list.children.forEach((item, index) => {
      const [first, ...rest] = item.children;
      const box = item.checked === null || item.checked === undefined ? null : item.checked ? '☑' : '☐';
      const mark = box ?? (list.ordered ? `${(list.start ?? 1) + index}.` : '•');
      pages.item(() => {
        pages.paragraph(first?.type === 'paragraph' ? runs(first.children) : [], {
          indent: indent + INDENT,
          mark,
        });
        writeBlocks(pages, first?.type === 'paragraph' ? rest : item.children, headings, depth + 1);
      });
    }),
  );
}

function writeTable(pages: PdfPages, table: Table, indent: number): void {
  const rows = table.children.map((row) => row.children.map((cell) => plain(runs(cell.children))));
  pages.table(rows, indent);
}

/** The pieces of a line; a picture is told by its alternative text. */
function runs(nodes: readonly PhrasingContent[], isBold = false, href: string | null = null): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ text: node.value.replace(/\s+/g, ' '), isBold, href }];
      case 'break':
        return [{ text: '\n', isBold, href }];
      case 'strong':
        return runs(node.children, true, href);
      case 'link':
        return runs(node.children, isBold, node.url);
      case 'image':
        return node.alt ? [{ text: `[${node.alt}]`, isBold, href }] : [];
      case 'emphasis':
      case 'delete':
        return runs(node.children, isBold, href);
      default:
        return [];
    }
  });
}

function plain(pieces: readonly Run[]): string {
  return pieces.map(({ text }) => text).join('');
}
