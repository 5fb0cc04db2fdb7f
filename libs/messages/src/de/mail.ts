import type { mail as source } from '../en/mail.js';

export const mail: Record<keyof typeof source, string> = {
  'mail.greeting': 'Guten Tag {name},',
  'mail.openTicket': '{reference} öffnen',
  'mail.notAnEmergencyService':
    'Das Unterstützungszentrum ist kein Notdienst. Bei Lebensgefahr rufen Sie 112 an. Ein Anliegen ist keine gesetzliche Meldung: Ihre eigenen Meldepflichten laufen weiter.',
  'mail.contentWithheld':
    'Das Anliegen ist als {tlp} eingestuft. Diese E-Mail sagt deshalb nur, dass es Neues gibt. Melden Sie sich an, um es zu lesen.',
  'mail.promise':
    'Ein Mensch antwortet innerhalb von {minutes, plural, one {# Minute} other {# Minuten}}, zu jeder Tageszeit.',
  'mail.promiseOfficeHours':
    'Ein Mensch antwortet innerhalb von {hours, plural, one {# Bürostunde} other {# Bürostunden}} des Zentrums.',
  'mail.acknowledgement.title': 'Ihre Meldung ist angekommen',
  'mail.acknowledgement.opening':
    'Wir haben Ihre Meldung erhalten. Das Zeichen ist {reference}, die Priorität ist {priority}.',
  'mail.acknowledgement.next': 'Hier verfolgen und ergänzen Sie das Anliegen:',
  'mail.reply.title': 'Es gibt eine Antwort',
  'mail.reply.opening': '{author} hat Ihnen zu {reference} geschrieben:',
  'mail.reply.next': 'Hier lesen und antworten Sie:',
  'mail.resolved.title': 'Wir halten es für gelöst',
  'mail.resolved.opening': '{author} hat {reference} als gelöst markiert.',
  'mail.resolved.next':
    'Bitte sagen Sie uns, ob das stimmt: bestätigen Sie es auf der Seite des Anliegens oder öffnen Sie es wieder.',
  'mail.reopened.title': 'Wieder geöffnet',
  'mail.reopened.opening': '{author} hat {reference} wieder geöffnet:',
  'mail.reopened.next': 'Hier lesen und antworten Sie:',
  'mail.escalated.title': 'An die zweite Linie eskaliert',
  'mail.escalated.opening':
    '{reference} ({priority}, {organisation}) wurde von {author} an die zweite Linie eskaliert:',
  'mail.escalated.next': 'Sie finden es in der Ansicht „An uns eskaliert“:',
  'mail.handedOver.title': 'Übergabe an das nationale CSIRT',
  'mail.handedOver.opening':
    'Das europäische Unterstützungszentrum für Krankenhäuser übergibt Ihnen {reference} ({priority}, {organisation}). {author} schrieb:',
  'mail.handedOver.next':
    'Schreiben Sie an diese Adresse, um das Zentrum zu erreichen, und nennen Sie das Zeichen. Das Anliegen im Zentrum:',
};
