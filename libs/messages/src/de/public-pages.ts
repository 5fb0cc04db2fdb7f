import type { publicPages as source } from '../en/public-pages.js';

export const publicPages: Record<keyof typeof source, string> = {
  'public.home.title': 'Hilfe für die Cybersicherheit Ihres Krankenhauses',
  'public.home.description':
    'Anleitungen und Hilfe von Menschen für Krankenhäuser unter Cyberangriff, Tag und Nacht, in Ihrer Sprache.',
  'public.home.lead':
    'Suchen Sie in den Anleitungen, oder sagen Sie uns, was los ist. Es antworten Menschen, Tag und Nacht.',
  'public.home.searchLabel': 'Wobei brauchen Sie Hilfe?',
  'public.home.searchHint': 'Zum Beispiel: Ransomware, Phishing, KIS ausgefallen',
  'public.home.incidentDoor': 'Vorfall jetzt melden',
  'public.home.incidentHelp':
    'Sie sehen etwas Seltsames, oder Systeme stehen still. Es dauert eine Minute; Sie erhalten sofort ein Aktenzeichen.',
  'public.home.incidentPhone': 'Oder rufen Sie an, Tag und Nacht:',
  'public.home.questionDoor': 'Eine Frage stellen',
  'public.home.questionHelp':
    'Es brennt nicht, aber Sie wollen sichergehen. Wir antworten während der Arbeitszeit.',
  'public.home.doorsTitle': 'Hilfe von einem Menschen',
  'public.home.pillarsTitle': 'Anleitungen nach Schwerpunkt',
  'public.home.pillar.PREVENT':
    'Türen schließen, bevor jemand daran rüttelt: Datensicherung, Updates, Passwörter, Einkauf, Lieferanten.',
  'public.home.pillar.DETECT':
    'Einen Angriff früh sehen: Anzeichen auf der Station, Protokolle, Warnungen, bekannte Schwachstellen.',
  'public.home.pillar.RESPOND':
    'Während eines Angriffs Patienten weiter versorgen, ihn stoppen und in den Normalbetrieb zurückkehren.',
  'public.home.pillar.DETER':
    'Dafür sorgen, dass sich Angriffe weniger lohnen: Beweise, Polizei, Lösegeldforderungen.',
  'public.home.aboutTitle': 'Was das Zentrum ist',
  'public.home.about1':
    'Das Zentrum hilft Krankenhäusern, Kliniken, Pflegeheimen, Laboren und allen anderen, die in Europa Patienten versorgen, kostenlos. Es ist Teil des europäischen Aktionsplans für die Cybersicherheit von Krankenhäusern und Gesundheitsdienstleistern.',
  'public.home.about2':
    'Ihr Anliegen bleibt hier vertraulich. Es ist keine amtliche Meldung an Ihre Behörde: Wir sagen Ihnen, welche Meldungen Sie schulden, bis wann und an wen.',
  'public.home.about3':
    'Sie müssen nicht sicher sein. Ein Fehlalarm kostet eine Stunde, ein später Alarm kostet Wochen.',
  'public.search.results': 'Suchergebnisse',
  'public.search.found':
    '{count, plural, =0 {Keine Anleitung gefunden} one {# Anleitung gefunden} other {# Anleitungen gefunden}}',
  'public.search.allResults': 'Alle Ergebnisse für „{query}“',
  'public.search.searching': 'Suche läuft',
  'public.search.basic':
    'Die volle Suche ist gerade nicht verfügbar, deshalb ist dies eine einfache Suche. Prüfen Sie die Schreibweise und versuchen Sie andere Wörter.',
  'public.search.noneTitle': 'Nichts gefunden zu „{query}“',
  'public.search.noneBody':
    'Versuchen Sie weniger oder andere Wörter, oder fragen Sie uns: Ihre Wörter sind schon eingetragen.',
  'public.search.noneFiltered': 'Es sind Filter gesetzt. Ohne sie gibt es vielleicht mehr.',
  'public.search.ask': 'Als Frage stellen',
  'public.search.failed': 'Die Suche hat nicht geantwortet.',
  'public.guidance.title': 'Anleitungen',
  'public.guidance.titleQuery': '{query}: Anleitungen',
  'public.guidance.description':
    'Praktische Anleitungen für Krankenhäuser: Cyberangriffen vorbeugen, sie erkennen, auf sie reagieren und abschrecken.',
  'public.guidance.lead':
    'Kurze, geprüfte Anleitungen für die Station, die IT, die Leitung und Rechtsfragen.',
  'public.guidance.filters': 'Filter',
  'public.guidance.pillar': 'Schwerpunkt',
  'public.guidance.audience': 'Für wen',
  'public.guidance.language': 'Sprache',
  'public.guidance.anyPillar': 'Alle Schwerpunkte',
  'public.guidance.anyAudience': 'Alle',
  'public.guidance.anyLanguage': 'Meine Sprache zuerst',
  'public.guidance.emptyTitle': 'Hier gibt es noch keine Anleitung',
  'public.guidance.emptyBody': 'Heben Sie einen Filter auf, oder fragen Sie uns.',
  'public.guidance.nextPage': 'Nächste Seite',
  'public.guidance.also': 'Auch auf:',
  'public.article.for': 'Für:',
  'public.article.reviewed': 'Zuletzt geprüft:',
  'public.article.contents': 'Auf dieser Seite',
  'public.article.linkTo': 'Link zu „{heading}“',
  'public.article.languages': 'Diese Anleitung in anderen Sprachen',
  'public.article.otherLanguage': 'Diese Anleitung gibt es nicht auf {wanted}. Sie lesen sie auf {shown}.',
  'public.article.sources': 'Quellen',
  'public.article.related': 'Verwandte Anleitungen',
  'public.article.print': 'Drucken',
  'public.article.table': 'Tabelle',
  'public.article.notFoundTitle': 'Diese Anleitung gibt es nicht',
  'public.article.notFoundBody':
    'Vielleicht wurde sie zurückgezogen oder umbenannt. Suchen Sie in den Anleitungen nach ihrem Thema.',
  'public.article.askTitle': 'Beantwortet das Ihre Frage nicht?',
  'public.signIn.title': 'Anmelden',
  'public.signIn.lead':
    'Für Beschäftigte registrierter Organisationen und des Zentrums. Zum Lesen der Anleitungen braucht es kein Konto.',
  'public.signIn.email': 'E-Mail-Adresse',
  'public.signIn.password': 'Passwort',
  'public.signIn.showPassword': 'Passwort anzeigen',
  'public.signIn.submit': 'Anmelden',
  'public.signIn.working': 'Anmeldung läuft',
  'public.signIn.emailMissing': 'Geben Sie Ihre E-Mail-Adresse ein.',
  'public.signIn.emailShape': 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@krankenhaus.example.',
  'public.signIn.passwordMissing': 'Geben Sie Ihr Passwort ein.',
  'public.signIn.refused':
    'Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.',
  'public.signIn.tooMany':
    'Zu viele Versuche. Warten Sie einige Minuten und versuchen Sie es noch einmal, oder rufen Sie an: {phone}.',
  'public.signIn.noScript':
    'Die Anmeldung braucht JavaScript. Wenn Ihr Browser es nicht erlaubt, rufen Sie an: {phone}. Wir nehmen Ihr Anliegen auf.',
  'public.signIn.endedTitle': 'Ihre Sitzung ist beendet',
  'public.signIn.noAccount':
    'Kein Konto, oder kein Zugang zu Ihrem Postfach? Rufen Sie an: {phone}. Bei einem Vorfall muss niemand auf ein Konto warten.',
  'public.signIn.already': 'Sie sind angemeldet als {name}.',
  'public.signIn.goOn': 'Weiter',
  'public.accessibility.title': 'Erklärung zur Barrierefreiheit',
  'public.accessibility.lead':
    'Alle, die in einem Krankenhaus arbeiten, müssen diesen Dienst nutzen können: auch nur mit der Tastatur, mit einem Screenreader, vergrößert oder unter Druck.',
  'public.accessibility.standardTitle': 'Woran wir uns halten',
  'public.accessibility.standard':
    'Dieser Dienst ist nach den Richtlinien für barrierefreie Webinhalte (WCAG) 2.2, Stufe AA, gebaut und damit nach EN 301 549.',
  'public.accessibility.howTitle': 'Was Sie tun können',
  'public.accessibility.how1':
    'Alles mit der Tastatur bedienen. Der erste Druck auf die Tabulatortaste bietet auf jeder Seite an, zum Inhalt zu springen.',
  'public.accessibility.how2':
    'Die Seite auf bis zu 400 Prozent vergrößern oder auf einem schmalen Bildschirm lesen, ohne seitlich zu scrollen.',
  'public.accessibility.how3':
    'Oben auf jeder Seite eine helle, dunkle oder kontrastreiche Darstellung wählen. Bewegung entfällt, wenn Ihr Gerät das verlangt.',
  'public.accessibility.how4': 'Alle Anleitungen ohne JavaScript lesen und drucken.',
  'public.accessibility.how5': 'Die Ein-Tasten-Kürzel des Arbeitsplatzes abschalten.',
  'public.accessibility.testedTitle': 'Wie es geprüft wird',
  'public.accessibility.tested':
    'Jede Seite wird bei jeder Änderung automatisch geprüft. Automatische Prüfungen finden nur einen Teil aller Barrieren; sagen Sie uns deshalb, was wir übersehen haben.',
  'public.accessibility.limitsTitle': 'Bekannte Grenzen',
  'public.accessibility.limits':
    'Texte, die andere in Anliegen schreiben, bleiben in ihrer Sprache. Manche Anleitungen gibt es bisher nur auf Englisch; sie sind als Englisch gekennzeichnet.',
  'public.accessibility.feedbackTitle': 'Melden Sie uns eine Barriere',
  'public.accessibility.feedback':
    'Rufen Sie an: {phone}, oder schreiben Sie uns als Frage. Nennen Sie die Seite und was Sie tun wollten. Wir antworten innerhalb von fünf Arbeitstagen.',
  'public.accessibility.feedbackLink': 'Uns eine Barriere schreiben',
  'public.accessibility.feedbackSubject': 'Barrierefreiheit: Barriere auf der Seite',
  'public.accessibility.enforcement':
    'Wenn unsere Antwort nicht hilft, können Sie sich an die Stelle Ihres Landes wenden, die die Barrierefreiheit öffentlicher Dienste überwacht.',
  'public.accessibility.reviewed': 'Diese Erklärung wurde zuletzt geprüft am',
  'public.gallery.title': 'Bausteine',
};
