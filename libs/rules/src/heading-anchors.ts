/** The part of an address that names a heading: its letters and digits, of any script, with hyphens between. */
export function headingId(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join('-') ?? 'section';
}

/**
 * Names the headings of one text, in their order: one that repeats another gets a number behind it. The page and the search
 * name them by this, so that what was found opens at the right heading.
 */
export function headingAnchors(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const id = headingId(text);
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}
