import type { mail as source } from '../en/mail.js';

export const mail: Record<keyof typeof source, string> = {
  'mail.greeting': 'Γεια σας {name},',
  'mail.openTicket': 'Άνοιγμα {reference}',
  'mail.notAnEmergencyService':
    'Το κέντρο υποστήριξης δεν είναι υπηρεσία έκτακτης ανάγκης. Αν κινδυνεύουν ζωές, καλέστε το 112. Το αίτημα δεν είναι νόμιμη κοινοποίηση: οι δικές σας υποχρεώσεις αναφοράς συνεχίζουν να ισχύουν.',
  'mail.contentWithheld':
    'Φέρει τη σήμανση {tlp}, γι’ αυτό τίποτα από αυτό δεν υπάρχει σε αυτό το μήνυμα. Συνδεθείτε για να το διαβάσετε και να απαντήσετε:',
  'mail.promise':
    'Ένας άνθρωπος απαντά μέσα σε {minutes, plural, one {# λεπτό} other {# λεπτά}}, οποιαδήποτε ώρα.',
  'mail.promiseOfficeHours':
    'Ένας άνθρωπος απαντά μέσα σε {hours, plural, one {# εργάσιμη ώρα} other {# εργάσιμες ώρες}} του Κέντρου.',
  'mail.acknowledgement.title':
    'Λάβαμε {ticketKind, select, QUESTION {το αίτημά σας} other {την αναφορά σας}}',
  'mail.acknowledgement.opening':
    'Λάβαμε {ticketKind, select, QUESTION {το αίτημά σας} other {την αναφορά σας}}. Αριθμός: {reference}, προτεραιότητα: {priority}.',
  'mail.acknowledgement.next':
    'Σας γράφουμε μόλις υπάρξει απάντηση· ως τότε δεν χρειάζεται να κάνετε κάτι. Αν αλλάξει κάτι, απαντήστε σε αυτό το μήνυμα ή συμπληρώστε το αίτημα:',
  'mail.reply.title': 'Υπάρχει απάντηση',
  'mail.reply.opening': 'Ο/Η {author} σας έγραψε για το {reference}:',
  'mail.reply.next': 'Απαντήστε σε αυτό το μήνυμα ή στη σελίδα του αιτήματος:',
  'mail.resolved.title': 'Πιστεύουμε ότι λύθηκε',
  'mail.resolved.opening': 'Ο/Η {author} σημείωσε το {reference} ως λυμένο.',
  'mail.resolved.next':
    'Αν ναι, δεν χρειάζεται να κάνετε κάτι, ή επιβεβαιώστε το στη σελίδα. Αν όχι, απαντήστε σε αυτό το μήνυμα ή ανοίξτε ξανά το αίτημα:',
  'mail.reopened.title': 'Άνοιξε ξανά',
  'mail.reopened.opening': 'Ο/Η {author} άνοιξε ξανά το {reference}:',
  'mail.reopened.next':
    'Εργαζόμαστε ξανά πάνω σε αυτό. Απαντήστε σε αυτό το μήνυμα ή στη σελίδα του αιτήματος:',
  'mail.escalated.title': 'Προωθήθηκε στη δεύτερη γραμμή',
  'mail.escalated.opening':
    'Το {reference} ({priority}, {organisation}) προωθήθηκε στη δεύτερη γραμμή από {author}:',
  'mail.escalated.next': 'Θα το βρείτε στην προβολή «Προωθήθηκαν σε εμάς»:',
  'mail.handedOver.title': 'Παράδοση στην εθνική CSIRT',
  'mail.handedOver.opening':
    'Το ευρωπαϊκό κέντρο υποστήριξης νοσοκομείων σας παραδίδει το {reference} ({priority}, {organisation}). Ο/Η {author} έγραψε:',
  'mail.handedOver.next':
    'Γράψτε σε αυτή τη διεύθυνση για να βρείτε το Κέντρο και αναφέρετε τον αριθμό. Το αίτημα στο Κέντρο:',
  'mail.replyAbove': 'Γράψτε την απάντησή σας πάνω από αυτή τη γραμμή',
  'mail.filesEnclosed': '{count, plural, one {Συνημμένο: {names}} other {Συνημμένα: {names}}}',
  'mail.filesOnPage':
    '{count, plural, one {Αυτό το αρχείο βρίσκεται μόνο στη σελίδα του αιτήματος: {names}} other {Αυτά τα αρχεία βρίσκονται μόνο στη σελίδα του αιτήματος: {names}}}',
  'mail.news.title': 'Υπάρχουν νέα',
  'mail.news.opening': 'Υπάρχουν νέα για το {reference}.',
};
