/** What administrators set: the frame of the settings and its pages. */
export const settings = {
  'settings.title': 'Settings',
  'settings.nav': 'Settings',
  'settings.back': 'Back to the settings',
  'settings.none': 'There is nothing here that you may set.',
};
