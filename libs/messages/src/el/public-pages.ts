import type { publicPages as source } from '../en/public-pages.js';

export const publicPages: Record<keyof typeof source, string> = {
  'public.home.title': 'Βοήθεια για την κυβερνοασφάλεια του νοσοκομείου σας',
  'public.home.description':
    'Οδηγίες και ανθρώπινη βοήθεια για νοσοκομεία που δέχονται κυβερνοεπίθεση, μέρα και νύχτα, στη γλώσσα σας.',
  'public.home.lead': 'Αναζητήστε στις οδηγίες ή πείτε μας τι συμβαίνει. Απαντούν άνθρωποι, μέρα και νύχτα.',
  'public.home.searchLabel': 'Σε τι χρειάζεστε βοήθεια;',
  'public.home.searchHint':
    'Για παράδειγμα: λυτρισμικό, ηλεκτρονικό ψάρεμα, εκτός λειτουργίας ο ηλεκτρονικός φάκελος',
  'public.home.incidentDoor': 'Αναφέρετε περιστατικό τώρα',
  'public.home.incidentHelp':
    'Βλέπετε κάτι παράξενο ή τα συστήματα σταμάτησαν. Χρειάζεται ένα λεπτό· παίρνετε αμέσως αριθμό αναφοράς.',
  'public.home.incidentPhone': 'Ή καλέστε, μέρα και νύχτα:',
  'public.home.questionDoor': 'Κάντε μια ερώτηση',
  'public.home.questionHelp':
    'Δεν είναι επείγον, αλλά θέλετε να είστε σίγουροι. Απαντάμε τις εργάσιμες ώρες.',
  'public.home.doorsTitle': 'Βοήθεια από άνθρωπο',
  'public.home.pillarsTitle': 'Οδηγίες ανά προτεραιότητα',
  'public.home.pillar.PREVENT':
    'Κλείστε τις πόρτες πριν τις δοκιμάσει κάποιος: αντίγραφα ασφαλείας, ενημερώσεις, κωδικοί, προμήθειες, προμηθευτές.',
  'public.home.pillar.DETECT':
    'Δείτε μια επίθεση νωρίς: σημάδια στην κλινική, αρχεία καταγραφής, προειδοποιήσεις, γνωστές αδυναμίες.',
  'public.home.pillar.RESPOND':
    'Συνεχίστε να φροντίζετε τους ασθενείς στη διάρκεια μιας επίθεσης, σταματήστε την και επιστρέψτε στην κανονική λειτουργία.',
  'public.home.pillar.DETER':
    'Κάντε τις επιθέσεις λιγότερο επικερδείς: αποδείξεις, αστυνομία, απαιτήσεις λύτρων.',
  'public.home.aboutTitle': 'Τι είναι το Κέντρο',
  'public.home.about1':
    'Το Κέντρο βοηθά δωρεάν νοσοκομεία, κλινικές, μονάδες φροντίδας, εργαστήρια και όλους όσοι φροντίζουν ασθενείς στην Ευρώπη. Αποτελεί μέρος του ευρωπαϊκού σχεδίου δράσης για την κυβερνοασφάλεια των νοσοκομείων και των παρόχων υγείας.',
  'public.home.about2':
    'Ένα αίτημα εδώ είναι εμπιστευτικό. Δεν είναι επίσημη αναφορά προς την αρχή σας: σας λέμε ποιες αναφορές οφείλετε, ως πότε και προς ποιον.',
  'public.home.about3':
    'Δεν χρειάζεται να είστε βέβαιοι. Ένας λάθος συναγερμός κοστίζει μία ώρα, ένας καθυστερημένος κοστίζει εβδομάδες.',
  'public.search.results': 'Αποτελέσματα αναζήτησης',
  'public.search.found':
    '{count, plural, =0 {Δεν βρέθηκε οδηγία} one {Βρέθηκε # άρθρο} other {Βρέθηκαν # άρθρα}}',
  'public.search.allResults': 'Όλα τα αποτελέσματα για «{query}»',
  'public.search.searching': 'Γίνεται αναζήτηση',
  'public.search.basic':
    'Η πλήρης αναζήτηση δεν είναι διαθέσιμη αυτή τη στιγμή, γι’ αυτό η αναζήτηση είναι απλή. Ελέγξτε την ορθογραφία και δοκιμάστε άλλες λέξεις.',
  'public.search.noneTitle': 'Δεν βρέθηκε τίποτα για «{query}»',
  'public.search.noneBody':
    'Δοκιμάστε λιγότερες ή άλλες λέξεις ή ρωτήστε μας: οι λέξεις σας είναι ήδη συμπληρωμένες.',
  'public.search.noneFiltered': 'Υπάρχουν ενεργά φίλτρα. Χωρίς αυτά ίσως υπάρχουν περισσότερα.',
  'public.search.ask': 'Ρωτήστε το',
  'public.search.failed': 'Η αναζήτηση δεν απάντησε.',
  'public.guidance.title': 'Οδηγίες',
  'public.guidance.titleQuery': '{query}: οδηγίες',
  'public.guidance.description':
    'Πρακτικές οδηγίες για νοσοκομεία: πρόληψη, εντοπισμός, αντιμετώπιση και αποτροπή κυβερνοεπιθέσεων.',
  'public.guidance.lead':
    'Σύντομες, ελεγμένες οδηγίες για την κλινική, την πληροφορική, τη διοίκηση και τα νομικά θέματα.',
  'public.guidance.filters': 'Φίλτρα',
  'public.guidance.pillar': 'Προτεραιότητα',
  'public.guidance.audience': 'Για ποιον',
  'public.guidance.language': 'Γλώσσα',
  'public.guidance.anyPillar': 'Όλες οι προτεραιότητες',
  'public.guidance.anyAudience': 'Όλοι',
  'public.guidance.anyLanguage': 'Πρώτα η γλώσσα μου',
  'public.guidance.emptyTitle': 'Εδώ δεν υπάρχει ακόμη οδηγία',
  'public.guidance.emptyBody': 'Αφαιρέστε ένα φίλτρο ή ρωτήστε μας.',
  'public.guidance.nextPage': 'Επόμενη σελίδα',
  'public.guidance.also': 'Επίσης στα:',
  'public.article.for': 'Για:',
  'public.article.reviewed': 'Τελευταίος έλεγχος:',
  'public.article.contents': 'Σε αυτή τη σελίδα',
  'public.article.linkTo': 'Σύνδεσμος προς «{heading}»',
  'public.article.languages': 'Αυτό το άρθρο σε άλλες γλώσσες',
  'public.article.otherLanguage':
    'Γλώσσα που ζητήσατε, δεν υπάρχει ακόμη: {wanted}. Γλώσσα που διαβάζετε: {shown}.',
  'public.article.sources': 'Πηγές',
  'public.article.related': 'Σχετικές οδηγίες',
  'public.article.print': 'Εκτύπωση',
  'public.article.table': 'Πίνακας',
  'public.article.notFoundTitle': 'Αυτό το άρθρο δεν υπάρχει',
  'public.article.notFoundBody': 'Ίσως αποσύρθηκε ή μετονομάστηκε. Αναζητήστε το θέμα του στις οδηγίες.',
  'public.article.askTitle': 'Δεν απαντά στην ερώτησή σας;',
  'public.signIn.title': 'Σύνδεση',
  'public.signIn.lead':
    'Για το προσωπικό εγγεγραμμένων οργανισμών και του Κέντρου. Για να διαβάσετε τις οδηγίες δεν χρειάζεται λογαριασμός.',
  'public.signIn.email': 'Διεύθυνση ηλεκτρονικού ταχυδρομείου',
  'public.signIn.password': 'Κωδικός πρόσβασης',
  'public.signIn.showPassword': 'Εμφάνιση του κωδικού',
  'public.signIn.submit': 'Σύνδεση',
  'public.signIn.working': 'Γίνεται σύνδεση',
  'public.signIn.emailMissing': 'Γράψτε τη διεύθυνση ηλεκτρονικού ταχυδρομείου σας.',
  'public.signIn.emailShape': 'Γράψτε μια διεύθυνση όπως onoma@nosokomeio.example.',
  'public.signIn.passwordMissing': 'Γράψτε τον κωδικό πρόσβασης.',
  'public.signIn.refused':
    'Αυτή η διεύθυνση και αυτός ο κωδικός δεν ταιριάζουν. Ελέγξτε και τα δύο και δοκιμάστε ξανά.',
  'public.signIn.tooMany':
    'Πάρα πολλές προσπάθειες. Περιμένετε λίγα λεπτά και δοκιμάστε ξανά ή καλέστε {phone}.',
  'public.signIn.noScript':
    'Η σύνδεση χρειάζεται JavaScript. Αν ο περιηγητής σας δεν το επιτρέπει, καλέστε {phone}: ανοίγουμε εμείς το αίτημα.',
  'public.signIn.endedTitle': 'Η σύνδεσή σας έληξε',
  'public.signIn.noAccount':
    'Δεν έχετε λογαριασμό ή πρόσβαση στην αλληλογραφία σας; Καλέστε {phone}. Σε ένα περιστατικό κανείς δεν περιμένει λογαριασμό.',
  'public.signIn.already': 'Έχετε συνδεθεί ως {name}.',
  'public.signIn.goOn': 'Συνέχεια',
  'public.accessibility.title': 'Δήλωση προσβασιμότητας',
  'public.accessibility.lead':
    'Όλοι όσοι εργάζονται σε νοσοκομείο πρέπει να μπορούν να χρησιμοποιούν αυτή την υπηρεσία, ακόμη και μόνο με πληκτρολόγιο, με αναγνώστη οθόνης, σε μεγέθυνση ή υπό πίεση.',
  'public.accessibility.standardTitle': 'Τι τηρούμε',
  'public.accessibility.standard':
    'Η υπηρεσία είναι κατασκευασμένη σύμφωνα με τις Οδηγίες για την Προσβασιμότητα Περιεχομένου Ιστού (WCAG) 2.2, επίπεδο AA, και επομένως με το πρότυπο EN 301 549.',
  'public.accessibility.howTitle': 'Τι μπορείτε να κάνετε',
  'public.accessibility.how1':
    'Να χρησιμοποιείτε τα πάντα με το πληκτρολόγιο. Σε κάθε σελίδα το πρώτο πάτημα του πλήκτρου Tab προσφέρει τη μετάβαση στο περιεχόμενο.',
  'public.accessibility.how2':
    'Να μεγεθύνετε τη σελίδα έως 400 τοις εκατό ή να τη διαβάζετε σε στενή οθόνη, χωρίς κύλιση προς τα πλάγια.',
  'public.accessibility.how3':
    'Να επιλέγετε στην κορυφή κάθε σελίδας φωτεινή, σκούρα ή εμφάνιση υψηλής αντίθεσης. Η κίνηση καταργείται όταν το ζητά η συσκευή σας.',
  'public.accessibility.how4': 'Να διαβάζετε όλες τις οδηγίες χωρίς JavaScript και να τις τυπώνετε.',
  'public.accessibility.how5': 'Να απενεργοποιείτε τις συντομεύσεις ενός πλήκτρου του γραφείου.',
  'public.accessibility.testedTitle': 'Πώς ελέγχεται',
  'public.accessibility.tested':
    'Κάθε σελίδα ελέγχεται αυτόματα σε κάθε αλλαγή. Οι αυτόματοι έλεγχοι βρίσκουν μόνο μέρος των εμποδίων· πείτε μας τι μας διέφυγε.',
  'public.accessibility.limitsTitle': 'Γνωστά όρια',
  'public.accessibility.limits':
    'Τα κείμενα που γράφουν άλλοι στα αιτήματα διατηρούν τη γλώσσα τους. Ορισμένες οδηγίες υπάρχουν προς το παρόν μόνο στα αγγλικά και επισημαίνονται ως αγγλικές.',
  'public.accessibility.feedbackTitle': 'Πείτε μας για ένα εμπόδιο',
  'public.accessibility.feedback':
    'Καλέστε {phone} ή γράψτε μας με μορφή ερώτησης. Πείτε μας τη σελίδα και τι θέλατε να κάνετε. Απαντάμε μέσα σε πέντε εργάσιμες ημέρες.',
  'public.accessibility.feedbackLink': 'Γράψτε μας για ένα εμπόδιο',
  'public.accessibility.feedbackSubject': 'Προσβασιμότητα: εμπόδιο στη σελίδα',
  'public.accessibility.enforcement':
    'Αν η απάντησή μας δεν βοηθά, μπορείτε να απευθυνθείτε στον φορέα της χώρας σας που παρακολουθεί την προσβασιμότητα των δημόσιων υπηρεσιών.',
  'public.accessibility.reviewed': 'Η δήλωση ελέγχθηκε τελευταία φορά στις',
  'public.gallery.title': 'Συστατικά',
};
