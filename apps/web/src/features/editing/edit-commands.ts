/** What a button of the toolbar does to a text. Pure: the editor carries it out, so that it can be undone like typing. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** What is selected afterwards. */
  readonly select: readonly [from: number, to: number];
}
export interface Selection {
  readonly from: number;
  readonly to: number;
}

/** Puts marks around the selection, or takes them away; without a selection, `sample` stands between them. */
export function wrap(text: string, { from, to }: Selection, mark: string, sample: string): TextEdit {
  const size = mark.length;
  const isMarked = text.slice(from - size, from) === mark && text.slice(to, to + size) === mark;
  if (isMarked)
    return {
      from: from - size,
      to: to + size,
      insert: text.slice(from, to),
      select: [from - size, to - size],
    };
  const words = text.slice(from, to) || sample;
  return {
    from,
    to,
    insert: `${mark}${words}${mark}`,
    select: [from + size, from + size + words.length],
  };
}

/** Begins each line of the selection with a mark, in the place of the one it has; the same mark again takes it away. */
export function prefixLines(
  text: string,
  { from, to }: Selection,
  mark: (line: number) => string,
  sample: string,
): TextEdit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const bare = lines.map((line) => line.replace(/^(?:#{1,6} |- \[[ xX]\] |[-*+] |\d{1,9}[.)] )/, ''));
  const isOn = lines.every((line, place) => line === mark(place) + bare[place]! && line !== '');
  const insert = bare
    .map((line, place) => (isOn ? line : `${mark(place)}${line === '' && bare.length === 1 ? sample : line}`))
    .join('\n');
  return {
    from: start,
    to: end,
    insert,
    select: [start + (isOn ? 0 : mark(0).length), start + insert.length],
  };
}

/** Puts a block between blank lines at the place of the selection; `{}` in it is replaced by what was selected, or by `sample`. */
export function insertBlock(text: string, { from, to }: Selection, block: string, sample: string): TextEdit {
  const words = text.slice(from, to).trim() || sample;
  const before = text.slice(0, from);
  const after = text.slice(to);
  const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = after === '' ? '\n' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  const filled = block.replace('{}', words.replaceAll('\n', block.startsWith('>') ? '\n> ' : '\n'));
  const at = from + lead.length + Math.max(0, block.indexOf('{}'));
  const isSampled = block.includes('{}');
  return {
    from,
    to,
    insert: `${lead}${filled}${tail}`,
    select: isSampled
      ? [at, at + words.length]
      : [from + lead.length + filled.length, from + lead.length + filled.length],
  };
}

/** Puts words in the place of the selection. */
export function replace({ from, to }: Selection, insert: string): TextEdit {
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}

/** A link; brackets in its words are escaped. */
export const linkText = (words: string, address: string): string =>
  `[${words.replace(/[[\]]/g, '\\$&')}](${address})`;
