export const onCall = {
  'onCall.team.FIRST_LINE': 'Πρώτη γραμμή',
  'onCall.team.SECOND_LINE': 'Δεύτερη γραμμή',
  'onCall.team.INCIDENT_LEAD': 'Επικεφαλής συμβάντων',
  'onCall.page.noTicket': 'χωρίς αίτημα',
  'onCall.page.subject': '{drill, select, true {ΑΣΚΗΣΗ: } other {}}Σας καλούν: {reference} {priority}',
  'onCall.page.line':
    '{drill, select, true {Αυτή είναι άσκηση. } other {}}{urgent, select, true {Επείγον: } other {}}σας καλούν για {team}: {reference} {priority}.',
  'onCall.page.acknowledgeHere': 'Δηλώστε εδώ ότι το αναλαμβάνετε· τότε δεν θα κληθεί κανένας άλλος:',
  'onCall.page.linkWorks':
    'Ο σύνδεσμος ισχύει μία φορά και για τέσσερις ώρες. Το άνοιγμά του δεν επιβεβαιώνει τίποτα: πατήστε το κουμπί στη σελίδα. Δεν χρειάζεται σύνδεση.',
  'onCall.acknowledge.OPEN.title': '{team}: σας καλούν',
  'onCall.acknowledge.OPEN.text': 'Αφορά το {reference}.',
  'onCall.acknowledge.button': 'Το αναλαμβάνω',
  'onCall.acknowledge.what':
    'Τότε δεν καλείται κανένας άλλος και οι συνάδελφοι βλέπουν ότι επιβεβαιώσατε. Τίποτε άλλο δεν γίνεται: το αίτημα δεν αλλάζει.',
  'onCall.acknowledge.NOW.title': 'Το αναλάβατε',
  'onCall.acknowledge.NOW.text':
    'Επιβεβαιώσατε την κλήση για το {reference}. Κανένας άλλος δεν καλείται τώρα.',
  'onCall.acknowledge.BEFORE.title': 'Κάποιος το έχει ήδη αναλάβει',
  'onCall.acknowledge.BEFORE.text':
    'Επιβεβαίωσε την κλήση για το {reference}: {name}. Δεν χρειάζεται να κάνετε τίποτα.',
  'onCall.acknowledge.ENDED.title': 'Δεν χρειάζεται πια κανένας',
  'onCall.acknowledge.ENDED.text':
    'Το {reference} απαντήθηκε ή έκλεισε εν τω μεταξύ. Δεν χρειάζεται να κάνετε τίποτα.',
  'onCall.acknowledge.EXPIRED.title': 'Ο σύνδεσμος έχει χρησιμοποιηθεί ή είναι πολύ παλιός',
  'onCall.acknowledge.EXPIRED.text':
    'Η κλήση για το {reference} είναι ακόμη ανοιχτή. Συνδεθείτε και επιβεβαιώστε τη στο γραφείο.',
  'onCall.acknowledge.UNKNOWN.title': 'Ο σύνδεσμος δεν οδηγεί πουθενά',
  'onCall.acknowledge.UNKNOWN.text':
    'Ίσως κόπηκε στο μήνυμα. Αντιγράψτε ολόκληρη τη διεύθυνση ή συνδεθείτε και επιβεβαιώστε την κλήση στο γραφείο.',
  'onCall.acknowledge.drill': 'Άσκηση',
  'onCall.acknowledge.toTicket': 'Άνοιγμα του {reference} στο γραφείο',
  'onCall.calendar.ofTeam': 'Εφημερία: {team}',
  'onCall.calendar.mine': 'Οι εφημερίες μου',
  'onCall.calendar.entry': 'Εφημερία: {name} ({team})',
  'onCall.calendar.standIn': 'Αντικατάσταση',
  'onCall.timeline.paged': 'Κλήθηκε {drill, select, true {σε άσκηση } other {}}{names} ({team}, βήμα {rung})',
  'onCall.timeline.acknowledged':
    'Επιβεβαίωσε την κλήση: {actor} ({team}, {via, select, LINK {με τον σύνδεσμο} other {στο γραφείο}})',
} as const;
