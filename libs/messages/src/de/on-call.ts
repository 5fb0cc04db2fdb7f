export const onCall = {
  'onCall.team.FIRST_LINE': 'Erste Linie',
  'onCall.team.SECOND_LINE': 'Zweite Linie',
  'onCall.team.INCIDENT_LEAD': 'Einsatzleitung',
  'onCall.page.noTicket': 'ohne Ticket',
  'onCall.page.subject': '{drill, select, true {ÜBUNG: } other {}}Sie werden gerufen: {reference} {priority}',
  'onCall.page.line':
    '{drill, select, true {Dies ist eine Übung. } other {}}{urgent, select, true {Dringend: } other {}}Sie werden für {team} gerufen: {reference} {priority}.',
  'onCall.page.acknowledgeHere': 'Sagen Sie hier, dass Sie sich kümmern; dann wird niemand sonst gerufen:',
  'onCall.page.linkWorks':
    'Der Link gilt einmal und vier Stunden lang. Das Öffnen bestätigt nichts: Drücken Sie die Schaltfläche auf der Seite. Eine Anmeldung ist nicht nötig.',
  'onCall.acknowledge.OPEN.title': '{team}: Sie werden gerufen',
  'onCall.acknowledge.OPEN.text': 'Es geht um {reference}.',
  'onCall.acknowledge.button': 'Ich kümmere mich',
  'onCall.acknowledge.what':
    'Dann wird niemand sonst gerufen, und die anderen sehen, dass Sie bestätigt haben. Sonst geschieht nichts: Das Ticket ändert sich nicht.',
  'onCall.acknowledge.NOW.title': 'Sie kümmern sich',
  'onCall.acknowledge.NOW.text':
    'Sie haben den Ruf zu {reference} bestätigt. Niemand sonst wird jetzt gerufen.',
  'onCall.acknowledge.BEFORE.title': 'Jemand kümmert sich schon',
  'onCall.acknowledge.BEFORE.text': '{name} hat den Ruf zu {reference} bestätigt. Sie müssen nichts tun.',
  'onCall.acknowledge.ENDED.title': 'Es wird niemand mehr gebraucht',
  'onCall.acknowledge.ENDED.text':
    '{reference} wurde inzwischen beantwortet oder beendet. Sie müssen nichts tun.',
  'onCall.acknowledge.EXPIRED.title': 'Dieser Link wurde benutzt oder ist zu alt',
  'onCall.acknowledge.EXPIRED.text':
    'Der Ruf zu {reference} ist noch offen. Melden Sie sich an und bestätigen Sie ihn am Arbeitsplatz.',
  'onCall.acknowledge.UNKNOWN.title': 'Dieser Link führt nirgendwohin',
  'onCall.acknowledge.UNKNOWN.text':
    'Vielleicht wurde er in der Nachricht abgeschnitten. Kopieren Sie die ganze Adresse, oder melden Sie sich an und bestätigen Sie den Ruf am Arbeitsplatz.',
  'onCall.acknowledge.drill': 'Übung',
  'onCall.acknowledge.toTicket': '{reference} am Arbeitsplatz öffnen',
  'onCall.calendar.ofTeam': 'Bereitschaft: {team}',
  'onCall.calendar.mine': 'Meine Bereitschaften',
  'onCall.calendar.entry': 'Bereitschaft: {name} ({team})',
  'onCall.calendar.standIn': 'Vertretung',
  'onCall.timeline.paged':
    '{names} {drill, select, true {in einer Übung gerufen} other {gerufen}} ({team}, Stufe {rung})',
  'onCall.timeline.acknowledged':
    '{actor} hat den Ruf bestätigt ({team}, {via, select, LINK {über den Link} other {am Arbeitsplatz}})',
} as const;
