import type { finding as source } from '../en/finding.js';

export const finding: Record<keyof typeof source, string> = {
  'finding.section': 'Ανοίγει στο:',
  'finding.stale': 'Μόλις δημοσιεύτηκε κάτι νέο. Ίσως δεν βρίσκεται ακόμη· αναζητήστε ξανά σε λίγο.',
};
