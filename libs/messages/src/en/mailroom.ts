export const mailroom = {
  'mailroom.noSubject': '(no subject)',
  'mailroom.noText': '(The mail has no text.)',
  'mailroom.unverified': 'Mail, sender not verified',
  'mailroom.unknownAuthor': 'Sender not verified',
  'portal.event.TICKET_MAIL_UNVERIFIED': 'Mail from a sender who is not verified',
  'mailroom.digest': 'Many mails from {sender}',
  'mailroom.digestUnnamed': 'Many mails from one sender',
} as const;
