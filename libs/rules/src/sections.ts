/** An article's Markdown by its headings: what a translator, a reviewer and a search look at one by one. */

/** A part of an article below one heading, as far as the next heading of any level. */
export interface Section {
  /** Null for what comes before the first heading. */
  readonly heading: string | null;
  /** 2 and 3 for the headings that readers can go to; 0 for what comes before the first one. */
  readonly level: number;
  readonly text: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t](.*))?$/;
const CLOSING = /(?:^|[ \t])#+$/;

/** The heading that a line is, with its level and its words; null when it is none. */
export function headingIn(line: string): { readonly depth: number; readonly words: string } | null {
  const [, marks, rest = ''] = HEADING.exec(line) ?? [];
  if (marks === undefined) return null;
  // In steps, each of which passes the line once: one pattern for all would pass it again at every blank.
  return { depth: marks.length, words: rest.trim().replace(CLOSING, '').trimEnd() };
}

/** Takes an article apart at its headings; a `#` in a block of code is none. */
export function sectionsOf(markdown: string): Section[] {
  const sections: { heading: string | null; level: number; lines: string[] }[] = [
    { heading: null, level: 0, lines: [] },
  ];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined) {
      if (fence === null) fence = mark;
      else if (mark.startsWith(fence)) fence = null;
    }
    const heading = fence === null ? headingIn(line) : null;
    if (heading && heading.depth <= 3)
      sections.push({ heading: heading.words, level: heading.depth, lines: [] });
    else sections.at(-1)!.lines.push(line);
  }
  return sections
    .map(({ heading, level, lines }) => ({ heading, level, text: lines.join('\n').trim() }))
    .filter(({ heading, text }) => heading !== null || text !== '');
}

/**
 * The headings of `after` under which something is different from `before`, in their order, and then those that are gone.
 * The same heading twice is told apart by its place among its equals.
 */
export function changedSections(before: string, after: string): (string | null)[] {
  const earlier = byPlace(sectionsOf(before));
  const later = byPlace(sectionsOf(after));
  const changed = [...later].filter(([key, { text }]) => earlier.get(key)?.text !== text);
  const gone = [...earlier].filter(([key]) => !later.has(key));
  return [...changed, ...gone].map(([, { heading }]) => heading);
}

function byPlace(sections: readonly Section[]): Map<string, Section> {
  const seen = new Map<string | null, number>();
  return new Map(
    sections.map((section) => {
      const place = (seen.get(section.heading) ?? 0) + 1;
      seen.set(section.heading, place);
      return [`${place} ${section.heading ?? ''}`, section];
    }),
  );
}
