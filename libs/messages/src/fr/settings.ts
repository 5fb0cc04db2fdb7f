import type { settings as source } from '../en/settings.js';

export const settings: Record<keyof typeof source, string> = {
  'settings.title': 'Paramètres',
  'settings.nav': 'Paramètres',
  'settings.back': 'Retour aux paramètres',
  'settings.none': 'Il n’y a rien ici que vous puissiez régler.',
};
