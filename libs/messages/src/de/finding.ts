import type { finding as source } from '../en/finding.js';

export const finding: Record<keyof typeof source, string> = {
  'finding.section': 'Öffnet bei:',
  'finding.stale':
    'Soeben wurde etwas veröffentlicht. Vielleicht wird es noch nicht gefunden; suchen Sie gleich noch einmal.',
};
