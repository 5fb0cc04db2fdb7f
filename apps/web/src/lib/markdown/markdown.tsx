import type { ReactElement } from 'react';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { markHeadings, type Heading } from './headings.js';
import './markdown.css';
import { markdownParts } from './parts.js';

const REMARK = [remarkGfm];

/**
 * An article's Markdown as elements, and its headings for a table of contents. HTML inside Markdown is shown as
 * nothing: authors have no raw HTML.
 */
export function readMarkdown(text: string): { body: ReactElement; headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const body = ReactMarkdown({
    children: text,
    remarkPlugins: REMARK,
    rehypePlugins: [markHeadings(headings)],
    components: markdownParts,
    skipHtml: true,
  });
  return { body, headings };
}

/** A message's Markdown; without links to its headings. */
export function Markdown({ text }: { text: string }): ReactElement {
  return (
    <ReactMarkdown remarkPlugins={REMARK} components={markdownParts} skipHtml>
      {text}
    </ReactMarkdown>
  );
}
