import type { mailroom as source } from '../en/mailroom.js';

export const mailroom: Record<keyof typeof source, string> = {
  'mailroom.noSubject': '(sans objet)',
  'mailroom.noText': '(Le courriel ne contient pas de texte.)',
  'mailroom.unverified': 'Courriel, expéditeur non vérifié',
  'mailroom.unknownAuthor': 'Expéditeur non vérifié',
  'portal.event.TICKET_MAIL_UNVERIFIED': "Courriel d'un expéditeur non vérifié",
  'mailroom.digest': 'Nombreux courriels de {sender}',
  'mailroom.digestUnnamed': 'Nombreux courriels d’un même expéditeur',
};
