import type { reading as english } from '../en/reading.js';

export const reading: Record<keyof typeof english, string> = {
  'reading.time': 'Χρόνος ανάγνωσης:',
  'reading.version': 'Έκδοση {version}',
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
  'reading.kept.notSent':
    'Δεν υπάρχει δίκτυο τώρα: η απάντησή σας δεν στάλθηκε. Γυρίστε πίσω και στείλτε τη όταν υπάρξει δίκτυο. Αυτά τα άρθρα διατηρούνται σε αυτή τη συσκευή.',
  'reading.kept.offline':
    'Δεν υπάρχει δίκτυο τώρα. Αυτά τα άρθρα διατηρούνται σε αυτή τη συσκευή, όπως ήταν την τελευταία φορά που υπήρχε.',
  'reading.fitting.label': 'Σχετικές οδηγίες:',
  'reading.fitting.cite': 'Παράθεση',
  'reading.fitting.citeOf': 'Παράθεση: {title}',
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
  'reading.subscription.title': 'Ενημέρωση για νέες οδηγίες',
  'reading.subscription.lead':
    'Με μήνυμα, όταν κάτι δημοσιεύεται ή αλλάζει. Κάθε μήνυμα έχει σύνδεσμο για να το σταματήσετε.',
  'reading.subscription.feed': 'Ως ροή, για πρόγραμμα ανάγνωσης ροών',
  'reading.subscription.about': 'Για τι;',
  'reading.subscription.aboutArticle': 'Αυτό το άρθρο',
  'reading.subscription.address': 'Η διεύθυνση ηλεκτρονικού ταχυδρομείου σας',
  'reading.subscription.hint':
    'Τη χρησιμοποιούμε μόνο γι’ αυτό και την ξεχνάμε όταν τερματίσετε τη συνδρομή.',
  'reading.subscription.ask': 'Εγγραφή',
  'reading.subscription.taken':
    'Δείτε τα μηνύματά σας: αν αυτή η διεύθυνση δέχεται μηνύματα, ένα με σύνδεσμο είναι στον δρόμο. Δεν στέλνεται τίποτα μέχρι να το επιβεβαιώσετε.',
  'reading.subscription.badAddress':
    'Αυτό δεν μοιάζει με διεύθυνση ηλεκτρονικού ταχυδρομείου. Γράψτε την έτσι: onoma@nosokomeio.example.',
  'reading.subscription.later': 'Πάρα πολλές συνδρομές από το δίκτυό σας. Δοκιμάστε ξανά σε μία ώρα.',
  'reading.subscription.everything': 'όλες τις οδηγίες',
  'reading.subscription.pillar': 'τις οδηγίες για «{pillar}»',
  'reading.subscription.article': 'το άρθρο «{title}»',
  'reading.subscription.oneArticle': 'ένα άρθρο',
  'reading.subscription.manage': 'Προβολή ή τερματισμός της συνδρομής',
  'reading.subscription.leave': 'Τερματισμός αυτής της συνδρομής',
  'reading.subscription.toGuidance': 'Στις οδηγίες',
  'reading.subscription.confirm.subject': 'Παρακαλούμε επιβεβαιώστε: μηνύματα για νέες οδηγίες',
  'reading.subscription.confirm.text':
    'Κάποιος, πιθανότατα εσείς, θέλει μηνύματα από το Salus για {what}. Αν είναι σωστό, ανοίξτε αυτή τη σελίδα και πατήστε το κουμπί:',
  'reading.subscription.confirm.link': 'Επιβεβαίωση της συνδρομής',
  'reading.subscription.confirm.ignore':
    'Αν δεν ήσασταν εσείς, μην κάνετε τίποτα: χωρίς το κουμπί δεν στέλνεται τίποτα άλλο και η διεύθυνση ξεχνιέται μετά από δύο ημέρες.',
  'reading.subscription.known.subject': 'Έχετε ήδη αυτή τη συνδρομή',
  'reading.subscription.known.text':
    'Κάποιος, πιθανότατα εσείς, ζήτησε ξανά για αυτή τη διεύθυνση συνδρομή για {what}. Την έχετε ήδη· δεν άλλαξε τίποτα.',
  'reading.subscription.page.confirm': 'Ναι, στείλτε μου μηνύματα',
  'reading.subscription.page.leaveAll': 'Τερματισμός όλων των συνδρομών αυτής της διεύθυνσης',
  'reading.subscription.page.CONFIRM.title': 'Επιβεβαίωση της συνδρομής',
  'reading.subscription.page.CONFIRM.text':
    'Θα λαμβάνετε μήνυμα όταν κάτι δημοσιεύεται ή αλλάζει, για {what}.',
  'reading.subscription.page.CONFIRMED.title': 'Η συνδρομή ισχύει',
  'reading.subscription.page.CONFIRMED.text':
    'Από τώρα λαμβάνετε μήνυμα όταν κάτι δημοσιεύεται ή αλλάζει, για {what}.',
  'reading.subscription.page.LEAVE.title': 'Η συνδρομή σας',
  'reading.subscription.page.LEAVE.text': 'Λαμβάνετε μηνύματα για {what}.',
  'reading.subscription.page.LEFT.title': 'Η συνδρομή τερματίστηκε',
  'reading.subscription.page.LEFT.text': 'Δεν λαμβάνετε πια μηνύματα για {what}.',
  'reading.subscription.page.LEFT_ALL.title': 'Όλες οι συνδρομές τερματίστηκαν',
  'reading.subscription.page.LEFT_ALL.text': 'Δεν λαμβάνετε πια μηνύματα για οδηγίες. Ξεχάσαμε τη διεύθυνση.',
  'reading.subscription.page.GONE.title': 'Αυτός ο σύνδεσμος δεν ανοίγει πια τίποτα',
  'reading.subscription.page.GONE.text':
    'Η συνδρομή τερματίστηκε ή δεν επιβεβαιώθηκε μέσα σε δύο ημέρες. Μπορείτε να εγγραφείτε ξανά κάτω από κάθε άρθρο.',
  'reading.news.newSubject': 'Νέα οδηγία: {title}',
  'reading.news.changedSubject': 'Αλλαγή σε οδηγία: {title}',
  'reading.news.new': 'Δημοσιεύσαμε το «{title}».',
  'reading.news.changed': 'Αλλάξαμε το «{title}».',
  'reading.news.whatChanged': 'Τι άλλαξε:',
  'reading.news.read': 'Διαβάστε το',
  'reading.news.why': 'Λαμβάνετε αυτό το μήνυμα επειδή έχετε συνδρομή για {what}.',
};
