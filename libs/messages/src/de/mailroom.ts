import type { mailroom as source } from '../en/mailroom.js';

export const mailroom: Record<keyof typeof source, string> = {
  'mailroom.noSubject': '(ohne Betreff)',
  'mailroom.noText': '(Die Mail enthält keinen Text.)',
  'mailroom.unverified': 'E-Mail, Absender nicht geprüft',
  'mailroom.unknownAuthor': 'Absender nicht geprüft',
  'portal.event.TICKET_MAIL_UNVERIFIED': 'E-Mail von einem nicht geprüften Absender',
  'mailroom.digest': 'Viele Mails von {sender}',
  'mailroom.digestUnnamed': 'Viele Mails von einem Absender',
};
