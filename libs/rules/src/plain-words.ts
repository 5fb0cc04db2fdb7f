/** What hospital staff can say they see, without knowing the taxonomy. Agents refine what follows from it. */
import { RSIT_DEFAULT, type RsitPair } from './rsit.js';
import { Ransomware, type ValueOf } from './vocabulary.js';

export const PlainWord = {
  FILES_ENCRYPTED: 'FILES_ENCRYPTED',
  SYSTEM_DOWN: 'SYSTEM_DOWN',
  STRANGE_MAIL: 'STRANGE_MAIL',
  STRANGE_CALL: 'STRANGE_CALL',
  ACCOUNT_MISUSED: 'ACCOUNT_MISUSED',
  VIRUS_WARNING: 'VIRUS_WARNING',
  DATA_EXPOSED: 'DATA_EXPOSED',
  DEVICE_ODD: 'DEVICE_ODD',
  LOST_OR_STOLEN: 'LOST_OR_STOLEN',
  OTHER: 'OTHER',
} as const;
export type PlainWord = ValueOf<typeof PlainWord>;

export interface PlainChoice extends RsitPair {
  readonly word: PlainWord;
  /** Never YES: that somebody sees encrypted files is a suspicion, an agent or the hospital confirms it. */
  readonly ransomware: Ransomware;
}

/** In the order in which they are offered: what cannot wait comes first. */
export const PLAIN_CHOICES: readonly PlainChoice[] = [
  {
    word: PlainWord.FILES_ENCRYPTED,
    rsitClass: 'information-content-security',
    rsitType: 'unauthorised-information-modification',
    ransomware: Ransomware.SUSPECTED,
  },
  { word: PlainWord.SYSTEM_DOWN, rsitClass: 'availability', rsitType: 'outage', ransomware: Ransomware.NO },
  { word: PlainWord.STRANGE_MAIL, rsitClass: 'fraud', rsitType: 'phishing', ransomware: Ransomware.NO },
  {
    word: PlainWord.STRANGE_CALL,
    rsitClass: 'information-gathering',
    rsitType: 'social-engineering',
    ransomware: Ransomware.NO,
  },
  {
    word: PlainWord.ACCOUNT_MISUSED,
    rsitClass: 'intrusions',
    rsitType: 'unprivileged-account-compromise',
    ransomware: Ransomware.NO,
  },
  {
    word: PlainWord.VIRUS_WARNING,
    rsitClass: 'malicious-code',
    rsitType: 'infected-system',
    ransomware: Ransomware.NO,
  },
  {
    word: PlainWord.DATA_EXPOSED,
    rsitClass: 'information-content-security',
    rsitType: 'data-leak',
    ransomware: Ransomware.NO,
  },
  // A device that behaves oddly may be broken, misconfigured or attacked: nobody on the ward can tell.
  { word: PlainWord.DEVICE_ODD, ...RSIT_DEFAULT, ransomware: Ransomware.NO },
  {
    word: PlainWord.LOST_OR_STOLEN,
    rsitClass: 'information-content-security',
    rsitType: 'data-loss',
    ransomware: Ransomware.NO,
  },
  { word: PlainWord.OTHER, ...RSIT_DEFAULT, ransomware: Ransomware.NO },
];

/** The classification that follows from what was said; undetermined when nothing was. */
export function classificationOf(word: PlainWord | null): RsitPair & { readonly ransomware: Ransomware } {
  const choice = PLAIN_CHOICES.find((candidate) => candidate.word === word);
  if (!choice) return { ...RSIT_DEFAULT, ransomware: Ransomware.NO };
  const { rsitClass, rsitType, ransomware } = choice;
  return { rsitClass, rsitType, ransomware };
}
