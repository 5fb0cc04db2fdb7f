/** A word of a text: where it stands, and the form in which words are compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

const PLAIN = /^[A-Za-z0-9]*$/;

/** Without capitals, accents and ligatures, and with one form of the Greek sigma: as PostgreSQL folds what it indexes. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      // Cyrillic й and ї are letters of their own, there and here.
      .replace(/(?<![иі])\p{M}/gu, '')
      .normalize('NFC')
      .replace(/[ßœæøłđðþħıς]/g, (letter) => LETTERS[letter]!)
  );
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

/** A text with its words. */
export interface SplitText {
  readonly text: string;
  readonly words: readonly Word[];
}

export function split(text: string): SplitText {
  return { text, words: wordsOf(text) };
}

/** `split` that remembers the texts it has split last, `most` of them: what is found often is shown often. */
export function rememberingSplit(most: number): (text: string) => SplitText {
  const known = new Map<string, SplitText>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const made = split(text);
    const [oldest] = known.keys();
    if (known.size >= most && oldest !== undefined) known.delete(oldest);
    known.set(text, made);
    return made;
  };
}
