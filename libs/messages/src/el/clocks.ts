import type { clocks as source } from '../en/clocks.js';

export const clocks: Record<keyof typeof source, string> = {
  'clocks.kind.FIRST_ANSWER': 'Πρώτη απάντηση',
  'clocks.kind.NEXT_ANSWER': 'Επόμενη απάντηση',
  'clocks.kind.UPDATE': 'Επόμενη ενημέρωση',
  'clocks.kind.RESOLUTION': 'Επίλυση',
  'clocks.kind.NIS2_EARLY_WARNING': 'Έγκαιρη προειδοποίηση NIS2',
  'clocks.kind.NIS2_NOTIFICATION': 'Κοινοποίηση περιστατικού NIS2',
  'clocks.kind.NIS2_FINAL_REPORT': 'Τελική έκθεση NIS2',
  'clocks.kind.GDPR_ART_33': 'ΓΚΠΔ άρθ. 33: γνωστοποίηση στην αρχή',
  'clocks.kind.GDPR_ART_34': 'ΓΚΠΔ άρθ. 34: ανακοίνωση στα πρόσωπα που αφορά',
  'clocks.kind.DEVICE_VIGILANCE': 'Επαγρύπνηση ιατροτεχνολογικών προϊόντων',
  'clocks.label': '{kind}:',
  'clocks.event.CLOCK_BREACHED': 'Η προθεσμία πέρασε: {kind}',
  'clocks.event.CLOCK_ENDED_LATE': 'Ολοκληρώθηκε, αλλά με καθυστέρηση: {kind}',
  'portal.event.CLOCK_BREACHED': 'Μια προθεσμία πέρασε',
  'portal.event.CLOCK_ENDED_LATE': 'Ολοκληρώθηκε μετά την προθεσμία',
};
