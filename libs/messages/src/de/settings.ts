import type { settings as source } from '../en/settings.js';

export const settings: Record<keyof typeof source, string> = {
  'settings.title': 'Einstellungen',
  'settings.nav': 'Einstellungen',
  'settings.back': 'Zurück zu den Einstellungen',
  'settings.none': 'Hier gibt es nichts, was Sie einstellen dürfen.',
};
