import type { reading as english } from '../en/reading.js';

export const reading: Record<keyof typeof english, string> = {
  'reading.time': 'Lesezeit:',
  'reading.version': 'Version {version}',
  'reading.minutes': '{minutes, plural, one {# Minute} other {# Minuten}}',
  'reading.linkCopied': 'Link kopiert',
  'reading.kept.keep': 'Offline lesbar machen',
  'reading.kept.keepAll':
    '{count, plural, one {# Artikel offline lesbar machen} other {Alle # Artikel offline lesbar machen}}',
  'reading.kept.done': 'Auf diesem Gerät gespeichert',
  'reading.kept.forgotten': 'Nicht mehr auf diesem Gerät gespeichert',
  'reading.kept.failed':
    'Das konnte nicht gespeichert werden. Versuchen Sie es noch einmal, wenn das Netz da ist.',
  'reading.kept.title': 'Auf diesem Gerät gespeichert',
  'reading.kept.titleCount':
    '{count, plural, one {# Artikel ist auf diesem Gerät gespeichert} other {# Artikel sind auf diesem Gerät gespeichert}}',
  'reading.kept.forget': 'Nicht mehr speichern: {title}',
  'reading.kept.notSent':
    'Gerade gibt es kein Netz: Ihre Antwort wurde nicht gesendet. Gehen Sie zurück und senden Sie sie, wenn das Netz wieder da ist. Diese Artikel sind auf diesem Gerät gespeichert.',
  'reading.kept.offline':
    'Gerade gibt es kein Netz. Diese Artikel sind auf diesem Gerät gespeichert, so wie sie waren, als es zuletzt da war.',
  'reading.fitting.label': 'Passende Anleitungen:',
  'reading.fitting.cite': 'Zitieren',
  'reading.fitting.citeOf': 'Zitieren: {title}',
  'reading.pdf': 'PDF',
  'reading.pdf.footer': '{title} · Stand {day} · Seite {page} von {pages}',
  'reading.handbook.title': 'Handbuch: {pillar}',
  'reading.handbook.lead':
    'Alle Artikel zu diesem Schwerpunkt. Im Netz können sie neuer sein als dieser Druck.',
  'reading.handbook.get': 'Handbuch als PDF: {pillar}',
  'reading.feedback.title': 'Hat das geholfen?',
  'reading.feedback.line': 'Fehlt etwas oder stimmt etwas nicht? (freiwillig)',
  'reading.feedback.hint':
    'Das liest, wer für diesen Artikel zuständig ist. Schreiben Sie keine Namen und nichts über Patientinnen und Patienten.',
  'reading.feedback.yes': 'Ja, es hat geholfen',
  'reading.feedback.no': 'Nein, es hat nicht geholfen',
  'reading.feedback.thanks': 'Danke. Wer für diesen Artikel zuständig ist, sieht Ihre Antwort.',
  'reading.feedback.heard': 'Was Leserinnen und Leser sagen',
  'reading.feedback.counts':
    '{helped, plural, one {# Person hat es geholfen} other {# Personen hat es geholfen}}, {notHelped, plural, one {# nicht} other {# nicht}}, {solved, plural, one {und # brauchte kein Anliegen mehr} other {und # brauchten kein Anliegen mehr}}.',
  'reading.feedback.noLines': 'Noch hat niemand etwas dazu geschrieben.',
  'reading.solved.ask': 'Das hat es gelöst',
  'reading.solved.askOf': 'Das hat es gelöst: {title}',
  'reading.solved.title': 'Schön, dass es gelöst ist',
  'reading.solved.body':
    'An das Zentrum wurde nichts gesendet. Was Sie geschrieben hatten, ist auf diesem Gerät gelöscht. Wenn es wiederkommt, fragen Sie uns.',
  'reading.solved.back': 'Zurück zu Ihren Anliegen',
  'reading.subscription.title': 'Von neuen Anleitungen erfahren',
  'reading.subscription.lead':
    'Per E-Mail, wenn etwas veröffentlicht oder geändert wird. In jeder E-Mail können Sie es mit einem Klick beenden.',
  'reading.subscription.feed': 'Als Feed für ein Leseprogramm',
  'reading.subscription.about': 'Worüber?',
  'reading.subscription.aboutArticle': 'Diesen Artikel',
  'reading.subscription.address': 'Ihre E-Mail-Adresse',
  'reading.subscription.hint':
    'Wir verwenden sie nur dafür und vergessen sie, wenn Sie das Abonnement beenden.',
  'reading.subscription.ask': 'Abonnieren',
  'reading.subscription.taken':
    'Sehen Sie in Ihr Postfach: Wenn diese Adresse E-Mails annimmt, ist eine mit einem Link unterwegs. Erst wenn Sie dort bestätigen, wird etwas gesendet.',
  'reading.subscription.badAddress':
    'Das sieht nicht wie eine E-Mail-Adresse aus. Schreiben Sie sie so: name@klinik.example.',
  'reading.subscription.later':
    'Zu viele Abonnements aus Ihrem Netz. Versuchen Sie es in einer Stunde noch einmal.',
  'reading.subscription.everything': 'alle Anleitungen',
  'reading.subscription.pillar': 'Anleitungen zu „{pillar}“',
  'reading.subscription.article': 'den Artikel „{title}“',
  'reading.subscription.oneArticle': 'einen Artikel',
  'reading.subscription.manage': 'Abonnement ansehen oder beenden',
  'reading.subscription.leave': 'Dieses Abonnement beenden',
  'reading.subscription.toGuidance': 'Zu den Anleitungen',
  'reading.subscription.confirm.subject': 'Bitte bestätigen: E-Mails über neue Anleitungen',
  'reading.subscription.confirm.text':
    'Jemand, vermutlich Sie, möchte E-Mails von Salus über {what}. Wenn das stimmt, öffnen Sie diese Seite und drücken Sie den Knopf:',
  'reading.subscription.confirm.link': 'Abonnement bestätigen',
  'reading.subscription.confirm.ignore':
    'Wenn Sie es nicht waren, tun Sie nichts: Ohne den Knopf wird nichts mehr gesendet, und diese Adresse ist nach zwei Tagen vergessen.',
  'reading.subscription.known.subject': 'Das haben Sie schon abonniert',
  'reading.subscription.known.text':
    'Jemand, vermutlich Sie, hat mit dieser Adresse noch einmal {what} abonniert. Das haben Sie schon; es hat sich nichts geändert.',
  'reading.subscription.page.confirm': 'Ja, senden Sie mir E-Mails',
  'reading.subscription.page.leaveAll': 'Alle Abonnements dieser Adresse beenden',
  'reading.subscription.page.CONFIRM.title': 'Abonnement bestätigen',
  'reading.subscription.page.CONFIRM.text':
    'Sie bekommen eine E-Mail, wenn etwas veröffentlicht oder geändert wird, über {what}.',
  'reading.subscription.page.CONFIRMED.title': 'Das Abonnement läuft',
  'reading.subscription.page.CONFIRMED.text':
    'Ab jetzt bekommen Sie eine E-Mail, wenn etwas veröffentlicht oder geändert wird, über {what}.',
  'reading.subscription.page.LEAVE.title': 'Ihr Abonnement',
  'reading.subscription.page.LEAVE.text': 'Sie bekommen E-Mails über {what}.',
  'reading.subscription.page.LEFT.title': 'Das Abonnement ist beendet',
  'reading.subscription.page.LEFT.text': 'Sie bekommen keine E-Mails mehr über {what}.',
  'reading.subscription.page.LEFT_ALL.title': 'Alle Abonnements sind beendet',
  'reading.subscription.page.LEFT_ALL.text':
    'Sie bekommen keine E-Mails mehr über Anleitungen. Die Adresse haben wir vergessen.',
  'reading.subscription.page.GONE.title': 'Dieser Link öffnet nichts mehr',
  'reading.subscription.page.GONE.text':
    'Das Abonnement ist beendet oder wurde nicht innerhalb von zwei Tagen bestätigt. Unter jedem Artikel können Sie neu abonnieren.',
  'reading.news.newSubject': 'Neue Anleitung: {title}',
  'reading.news.changedSubject': 'Geänderte Anleitung: {title}',
  'reading.news.new': 'Wir haben „{title}“ veröffentlicht.',
  'reading.news.changed': 'Wir haben „{title}“ geändert.',
  'reading.news.whatChanged': 'Das hat sich geändert:',
  'reading.news.read': 'Lesen',
  'reading.news.why': 'Sie bekommen diese E-Mail, weil Sie {what} abonniert haben.',
};
