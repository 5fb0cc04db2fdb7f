interface CalloutWords {
  readonly danger: string;
  readonly first: string;
  readonly note: string;
}

const ENGLISH: CalloutWords = { danger: 'Danger:', first: 'Do this first:', note: 'Note:' };
/** The bold words that make a quotation a call-out belong to the text, so they are in its language. */
const WORDS = new Map<string, CalloutWords>(
  Object.entries({
    en: ENGLISH,
    de: { danger: 'Gefahr:', first: 'Als Erstes:', note: 'Hinweis:' },
    fr: { danger: 'Danger :', first: 'À faire d’abord :', note: 'À noter :' },
    el: { danger: 'Κίνδυνος:', first: 'Κάντε πρώτα αυτό:', note: 'Σημείωση:' },
  }),
);

/** In other languages the English words do the same. */
export const calloutWords = (language: string): CalloutWords => WORDS.get(language) ?? ENGLISH;
