/** Searching the guidance, and what editors do to make it found. */
export const finding = {
  'finding.section': 'Opens at:',
  'finding.stale': 'Something was published a moment ago. It may not be found yet; search again shortly.',
};
