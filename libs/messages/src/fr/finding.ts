import type { finding as source } from '../en/finding.js';

export const finding: Record<keyof typeof source, string> = {
  'finding.section': 'S’ouvre à :',
  'finding.stale':
    'Une publication vient d’avoir lieu. Elle n’est peut-être pas encore trouvée ; relancez la recherche dans un instant.',
};
