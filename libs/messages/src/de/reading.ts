import type { reading as english } from '../en/reading.js';

export const reading: Record<keyof typeof english, string> = {
  'reading.time': 'Lesezeit:',
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
  'reading.kept.offline':
    'Gerade gibt es kein Netz. Diese Artikel sind auf diesem Gerät gespeichert, so wie sie waren, als es zuletzt da war.',
  'reading.pdf': 'PDF',
  'reading.pdf.footer': '{title} · Stand {day} · Seite {page} von {pages}',
  'reading.handbook.title': 'Handbuch: {pillar}',
  'reading.handbook.lead':
    'Alle Artikel zu dieser Priorität. Im Netz können sie neuer sein als dieser Druck.',
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
};
