import type { sending as source } from '../en/sending.js';

export const sending: Record<keyof typeof source, string> = {
  'portal.event.MAIL_FAILED': 'Το μήνυμα δεν παραδόθηκε',
  'portal.event.MAIL_BOUNCED': 'Το μήνυμα επέστρεψε',
  'desk.event.mailFailed': 'Το μήνυμα προς {name} δεν παραδόθηκε',
  'desk.event.mailBounced': 'Το μήνυμα προς {name} επέστρεψε',
  'sending.title': 'Μηνύματα που δεν έφτασαν',
  'sending.retry': 'Δοκιμή ξανά',
  'sending.retried': 'Το μήνυμα προς {name} στέλνεται ξανά.',
  'sending.retryFailed': 'Το μήνυμα δεν μπήκε ξανά στην ουρά.',
  'sending.notArrived':
    '{count, plural, one {Ένα μήνυμα για αυτό το αίτημα δεν έφτασε} other {# μηνύματα για αυτό το αίτημα δεν έφτασαν}}',
  'sending.unreachable': 'Τα μηνύματα δεν φτάνουν σε: {names}',
  'sending.unreachableBody':
    'Σύμφωνα με αναφορές, η διεύθυνση δεν δέχεται μηνύματα. Τηλεφωνήστε ή προσθέστε συνάδελφο· όταν η διεύθυνση λειτουργήσει πάλι, στείλτε ξανά ένα μήνυμα.',
  'sending.line': '{kind} προς {name}, {address}',
  'sending.noAnswer': 'Ο διακομιστής δεν έδωσε λόγο.',
  'sending.kind.ACKNOWLEDGEMENT': 'Επιβεβαίωση λήψης',
  'sending.kind.REPLY': 'Απάντηση',
  'sending.kind.RESOLVED': 'Λύση',
  'sending.kind.REOPENED': 'Εκ νέου άνοιγμα',
  'sending.kind.ESCALATED': 'Κλιμάκωση',
  'sending.kind.HANDED_OVER': 'Παράδοση',
  'sending.kind.NOTICE': 'Ειδοποίηση κανόνα',
  'sending.kind.RULES_STOPPED': 'Προειδοποίηση για κανόνες',
  'sending.kind.SUBSCRIPTION': 'Συνδρομή',
  'sending.state.FAILED': 'Απορρίφθηκε',
  'sending.state.BOUNCED': 'Επέστρεψε',
  'sending.state.WAITING': 'Σε αναμονή',
  'sending.state.SENT': 'Στάλθηκε',
  'sending.state.WITHDRAWN': 'Ανακλήθηκε',
};
