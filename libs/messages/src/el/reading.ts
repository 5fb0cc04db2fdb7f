import type { reading as english } from '../en/reading.js';

export const reading: Record<keyof typeof english, string> = {
  'reading.time': 'Χρόνος ανάγνωσης:',
  'reading.minutes': '{minutes, plural, one {# λεπτό} other {# λεπτά}}',
  'reading.linkCopied': 'Ο σύνδεσμος αντιγράφηκε',
  'reading.feedback.title': 'Σας βοήθησε αυτό;',
  'reading.feedback.line': 'Λείπει κάτι ή είναι κάτι λάθος; (προαιρετικό)',
  'reading.feedback.hint': 'Το διαβάζει ο υπεύθυνος του άρθρου. Μη γράψετε ονόματα ούτε τίποτα για ασθενείς.',
  'reading.feedback.yes': 'Ναι, με βοήθησε',
  'reading.feedback.no': 'Όχι, δεν με βοήθησε',
  'reading.feedback.thanks': 'Ευχαριστούμε. Ο υπεύθυνος του άρθρου βλέπει την απάντησή σας.',
  'reading.feedback.heard': 'Τι είπαν οι αναγνώστες',
  'reading.feedback.counts':
    '{helped, plural, one {Βοήθησε # αναγνώστη} other {Βοήθησε # αναγνώστες}}, {notHelped, plural, one {δεν βοήθησε #} other {δεν βοήθησε #}}, {solved, plural, one {και # δεν χρειάστηκε πια αίτημα} other {και # δεν χρειάστηκαν πια αίτημα}}.',
  'reading.feedback.noLines': 'Κανείς δεν έχει αφήσει ακόμη σχόλιο.',
  'reading.solved.ask': 'Αυτό το έλυσε',
  'reading.solved.askOf': 'Αυτό το έλυσε: {title}',
  'reading.solved.title': 'Χαιρόμαστε που λύθηκε',
  'reading.solved.body':
    'Δεν στάλθηκε τίποτα στο Κέντρο. Ό,τι είχατε γράψει διαγράφηκε από αυτή τη συσκευή. Αν ξανασυμβεί, ρωτήστε μας.',
  'reading.solved.back': 'Πίσω στα αιτήματά σας',
};
