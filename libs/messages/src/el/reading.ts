import type { reading as english } from '../en/reading.js';

export const reading: Record<keyof typeof english, string> = {
  'reading.time': 'Χρόνος ανάγνωσης:',
  'reading.minutes': '{minutes, plural, one {# λεπτό} other {# λεπτά}}',
  'reading.linkCopied': 'Ο σύνδεσμος αντιγράφηκε',
  'reading.kept.keep': 'Διατήρηση για ανάγνωση χωρίς σύνδεση',
  'reading.kept.keepAll':
    '{count, plural, one {Διατήρηση # άρθρου για ανάγνωση χωρίς σύνδεση} other {Διατήρηση και των # άρθρων για ανάγνωση χωρίς σύνδεση}}',
  'reading.kept.done': 'Διατηρείται σε αυτή τη συσκευή',
  'reading.kept.forgotten': 'Δεν διατηρείται πια σε αυτή τη συσκευή',
  'reading.kept.failed': 'Δεν ήταν δυνατή η διατήρηση. Δοκιμάστε ξανά όταν υπάρχει δίκτυο.',
  'reading.kept.title': 'Διατηρούνται σε αυτή τη συσκευή',
  'reading.kept.titleCount':
    '{count, plural, one {# άρθρο διατηρείται σε αυτή τη συσκευή} other {# άρθρα διατηρούνται σε αυτή τη συσκευή}}',
  'reading.kept.forget': 'Να μη διατηρείται πια: {title}',
  'reading.kept.offline':
    'Δεν υπάρχει δίκτυο τώρα. Αυτά τα άρθρα διατηρούνται σε αυτή τη συσκευή, όπως ήταν την τελευταία φορά που υπήρχε.',
  'reading.pdf': 'PDF',
  'reading.pdf.footer': '{title} · έκδοση {day} · σελίδα {page} από {pages}',
  'reading.handbook.title': 'Εγχειρίδιο: {pillar}',
  'reading.handbook.lead':
    'Όλες οι οδηγίες για αυτή την προτεραιότητα. Τα άρθρα στο διαδίκτυο μπορεί να είναι νεότερα από αυτή την εκτύπωση.',
  'reading.handbook.get': 'Εγχειρίδιο σε PDF: {pillar}',
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
