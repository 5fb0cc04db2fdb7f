/** What surrounds a published text: whether it helped, subscriptions, reading without a connection. */
export const reading = {
  'reading.time': 'Reading time:',
  'reading.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'reading.linkCopied': 'Link copied',
  'reading.kept.keep': 'Keep for offline reading',
  'reading.kept.keepAll':
    '{count, plural, one {Keep # article for offline reading} other {Keep all # articles for offline reading}}',
  'reading.kept.done': 'Kept on this device',
  'reading.kept.forgotten': 'No longer kept on this device',
  'reading.kept.failed': 'This could not be kept. Try again when the network is there.',
  'reading.kept.title': 'Kept on this device',
  'reading.kept.titleCount':
    '{count, plural, one {# article is kept on this device} other {# articles are kept on this device}}',
  'reading.kept.forget': 'Keep no longer: {title}',
  'reading.kept.offline':
    'There is no network now. These articles are kept on this device, as they were when it was last there.',
  'reading.pdf': 'PDF',
  'reading.pdf.footer': '{title} · as of {day} · page {page} of {pages}',
  'reading.handbook.title': 'Handbook: {pillar}',
  'reading.handbook.lead': 'All guidance on this priority. The articles online may be newer than this print.',
  'reading.handbook.get': 'Handbook as PDF: {pillar}',
  'reading.feedback.title': 'Did this help?',
  'reading.feedback.line': 'Is something missing or wrong? (optional)',
  'reading.feedback.hint': 'The owner of this article reads it. Write no names and nothing about patients.',
  'reading.feedback.yes': 'Yes, it helped',
  'reading.feedback.no': 'No, it did not help',
  'reading.feedback.thanks': 'Thank you. The owner of this article sees your answer.',
  'reading.feedback.heard': 'What readers said',
  'reading.feedback.counts':
    '{helped, plural, one {It helped # reader} other {It helped # readers}}, {notHelped, plural, one {it did not help #} other {it did not help #}}, {solved, plural, one {and # needed no ticket any more} other {and # needed no ticket any more}}.',
  'reading.feedback.noLines': 'Nobody has left a line yet.',
  'reading.solved.ask': 'This solved it',
  'reading.solved.askOf': 'This solved it: {title}',
  'reading.solved.title': 'Good to hear',
  'reading.solved.body':
    'Nothing was sent to the Centre. What you had typed is deleted from this device. If it comes back, ask us.',
  'reading.solved.back': 'Back to your tickets',
} as const;
