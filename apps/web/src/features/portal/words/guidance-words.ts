import type { Translate } from '@salus/messages';
import { PLAIN_CHOICES, type PlainWord } from '@salus/rules';

/** What to search the guidance for when somebody says that they see this; empty when it says nothing. */
export function wordsToSearch(t: Translate, word: PlainWord | ''): string {
  return word === '' || word === 'OTHER' ? '' : t(`portal.see.${word}.search`);
}

interface Classified {
  readonly rsitClass: string;
  readonly rsitType: string;
  readonly ransomware: string;
}

/** The same for a ticket that has been sent: what was chosen then can be read from its classification. */
export function wordsToSearchFor(t: Translate, { rsitClass, rsitType, ransomware }: Classified): string {
  if (ransomware !== 'NO') return wordsToSearch(t, 'FILES_ENCRYPTED');
  const choice = PLAIN_CHOICES.find((one) => one.rsitClass === rsitClass && one.rsitType === rsitType);
  // Several choices lead to "undetermined": no telling which it was.
  return choice === undefined || rsitType === 'undetermined' ? '' : wordsToSearch(t, choice.word);
}
