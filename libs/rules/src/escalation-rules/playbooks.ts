/** Checklists for what must not be forgotten. Titles and steps are texts of the catalogues: `playbook.RANSOMWARE.isolate`. */
import type { ValueOf } from '../vocabulary.js';

export const Playbook = {
  RANSOMWARE: 'RANSOMWARE',
  DATA_BREACH: 'DATA_BREACH',
  PHISHING: 'PHISHING',
  MEDICAL_DEVICE: 'MEDICAL_DEVICE',
} as const;
export type Playbook = ValueOf<typeof Playbook>;

/** The steps in the order in which they are best done. */
export const PLAYBOOK_STEPS = {
  RANSOMWARE: [
    'callBack',
    'isolate',
    'keepEvidence',
    'checkBackups',
    'paperProcedures',
    'noPayment',
    'authorities',
  ],
  DATA_BREACH: ['whatData', 'stopOutflow', 'keepEvidence', 'dataProtection', 'authorities', 'tellPatients'],
  PHISHING: ['collectMail', 'blockSender', 'whoClicked', 'resetPasswords', 'warnColleagues'],
  MEDICAL_DEVICE: ['patientsSafe', 'disconnect', 'manufacturer', 'replacement', 'authorities'],
} as const satisfies Record<Playbook, readonly string[]>;

/** True when the checklist has a step of this name. */
export function isPlaybookStep(playbook: Playbook, step: string): boolean {
  return (PLAYBOOK_STEPS[playbook] as readonly string[]).includes(step);
}
