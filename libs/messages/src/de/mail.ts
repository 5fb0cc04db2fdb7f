import type { mail as source } from '../en/mail.js';

export const mail: Record<keyof typeof source, string> = {
  'mail.greeting': 'Guten Tag {name},',
  'mail.openTicket': '{reference} öffnen',
  'mail.notAnEmergencyService':
    'Das Unterstützungszentrum ist kein Notdienst. Bei Lebensgefahr rufen Sie 112 an. Ein Anliegen ist keine gesetzliche Meldung: Ihre eigenen Meldepflichten laufen weiter.',
  'mail.contentWithheld':
    'Das Anliegen trägt die Kennzeichnung {tlp}; deshalb steht in dieser Mail nichts daraus. Melden Sie sich an, um es zu lesen und zu antworten:',
  'mail.promise':
    'Ein Mensch antwortet innerhalb von {minutes, plural, one {# Minute} other {# Minuten}}, zu jeder Tageszeit.',
  'mail.promiseOfficeHours':
    'Ein Mensch antwortet innerhalb von {hours, plural, one {# Arbeitsstunde} other {# Arbeitsstunden}} des Zentrums.',
  'mail.acknowledgement.title':
    '{ticketKind, select, QUESTION {Ihr Anliegen ist angekommen} other {Ihre Meldung ist angekommen}}',
  'mail.acknowledgement.opening':
    'Wir haben {ticketKind, select, QUESTION {Ihr Anliegen} other {Ihre Meldung}} erhalten. Das Aktenzeichen ist {reference}, die Priorität ist {priority}.',
  'mail.acknowledgement.next':
    'Wir schreiben Ihnen, sobald es eine Antwort gibt; bis dahin müssen Sie nichts tun. Ändert sich etwas, antworten Sie auf diese Mail oder ergänzen Sie das Anliegen:',
  'mail.reply.title': 'Es gibt eine Antwort',
  'mail.reply.opening': '{author} hat Ihnen zu {reference} geschrieben:',
  'mail.reply.next': 'Antworten Sie auf diese Mail oder auf der Seite des Anliegens:',
  'mail.resolved.title': 'Wir halten es für gelöst',
  'mail.resolved.opening': '{author} hat {reference} als gelöst markiert.',
  'mail.resolved.next':
    'Wenn ja, müssen Sie nichts tun oder bestätigen es auf der Seite. Wenn nicht, antworten Sie auf diese Mail oder öffnen Sie das Anliegen wieder:',
  'mail.reopened.title': 'Wieder geöffnet',
  'mail.reopened.opening': '{author} hat {reference} wieder geöffnet:',
  'mail.reopened.next':
    'Wir arbeiten wieder daran. Antworten Sie auf diese Mail oder auf der Seite des Anliegens:',
  'mail.escalated.title': 'An die zweite Linie eskaliert',
  'mail.escalated.opening':
    '{reference} ({priority}, {organisation}) wurde von {author} an die zweite Linie eskaliert:',
  'mail.escalated.next': 'Sie finden es in der Ansicht „An uns eskaliert“:',
  'mail.handedOver.title': 'Übergabe an das nationale CSIRT',
  'mail.handedOver.opening':
    'Das europäische Unterstützungszentrum für Krankenhäuser übergibt Ihnen {reference} ({priority}, {organisation}). {author} schrieb:',
  'mail.handedOver.next':
    'Schreiben Sie an diese Adresse, um das Zentrum zu erreichen, und nennen Sie das Aktenzeichen. Das Anliegen im Zentrum:',
  'mail.replyAbove': 'Schreiben Sie Ihre Antwort über diese Zeile',
  'mail.filesEnclosed': '{count, plural, one {Anlage: {names}} other {Anlagen: {names}}}',
  'mail.filesOnPage':
    '{count, plural, one {Diese Datei steht nur auf der Seite des Anliegens: {names}} other {Diese Dateien stehen nur auf der Seite des Anliegens: {names}}}',
  'mail.news.title': 'Es gibt Neues',
  'mail.news.opening': 'Es gibt Neues zu {reference}.',
};
