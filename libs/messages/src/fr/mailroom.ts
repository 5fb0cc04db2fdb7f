import type { mailroom as source } from '../en/mailroom.js';

export const mailroom: Record<keyof typeof source, string> = {
  'mailroom.noSubject': '(sans objet)',
  'mailroom.noText': '(L’e-mail ne contient pas de texte.)',
  'mailroom.unverified': 'E-mail, expéditeur non vérifié',
  'mailroom.unknownAuthor': 'Expéditeur non vérifié',
  'portal.event.TICKET_MAIL_UNVERIFIED': "E-mail d'un expéditeur non vérifié",
  'mailroom.digest': 'Nombreux e-mails de {sender}',
  'mailroom.digestUnnamed': 'Nombreux e-mails d’un même expéditeur',
};
