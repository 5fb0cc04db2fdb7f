import type { mailroom as source } from '../en/mailroom.js';

export const mailroom: Record<keyof typeof source, string> = {
  'mailroom.noSubject': '(χωρίς θέμα)',
  'mailroom.noText': '(Το μήνυμα δεν έχει κείμενο.)',
  'mailroom.unverified': 'Μήνυμα, ο αποστολέας δεν επαληθεύτηκε',
  'mailroom.unknownAuthor': 'Μη επαληθευμένος αποστολέας',
  'portal.event.TICKET_MAIL_UNVERIFIED': 'Μήνυμα από αποστολέα που δεν επαληθεύτηκε',
  'mailroom.digest': 'Πολλά μηνύματα από {sender}',
  'mailroom.digestUnnamed': 'Πολλά μηνύματα από έναν αποστολέα',
};
