import type { settings as source } from '../en/settings.js';

export const settings: Record<keyof typeof source, string> = {
  'settings.title': 'Ρυθμίσεις',
  'settings.nav': 'Ρυθμίσεις',
  'settings.back': 'Πίσω στις ρυθμίσεις',
  'settings.none': 'Δεν υπάρχει τίποτα εδώ που μπορείτε να ρυθμίσετε.',
};
