import type { finding as source } from '../en/finding.js';

export const finding: Record<keyof typeof source, string> = {
  'finding.section': 'Öffnet bei:',
  'finding.stale':
    'Soeben wurde etwas veröffentlicht. Vielleicht wird es noch nicht gefunden; suchen Sie gleich noch einmal.',
  'finding.notIt': 'Nichts davon hilft?',
  'finding.ask': 'Mit diesen Wörtern das Zentrum fragen',
  'finding.synonyms.title': 'Wörter mit derselben Bedeutung',
  'finding.synonyms.about':
    'Wer in den Anleitungen nach einem Wort einer Gruppe sucht, findet Texte mit allen Wörtern der Gruppe. Was Sie speichern, gilt nach wenigen Sekunden.',
  'finding.synonyms.new': 'Neue Wortgruppe',
  'finding.synonyms.language': 'Sprache',
  'finding.synonyms.filter': 'Ein Wort finden',
  'finding.synonyms.count': '{count, plural, one {# Gruppe} other {# Gruppen}}',
  'finding.synonyms.none': 'Keine Gruppe enthält dieses Wort.',
  'finding.synonyms.words': 'Wörter',
  'finding.synonyms.askedAs': 'Auch gesucht als',
  'finding.synonyms.others': 'Andere Sprachen',
  'finding.synonyms.actions': 'Aktionen',
  'finding.synonyms.edit': 'Ändern',
  'finding.synonyms.editOne': 'Ändern: {words}',
  'finding.synonyms.editTitle': 'Wortgruppe ändern',
  'finding.synonyms.remove': 'Entfernen',
  'finding.synonyms.removeOne': 'Entfernen: {words}',
  'finding.synonyms.removeTitle': 'Diese Gruppe entfernen?',
  'finding.synonyms.removeBody':
    'Die Suche behandelt diese Wörter dann nicht mehr als eines: {words}. Die Artikel bleiben, wie sie sind.',
  'finding.synonyms.removed': 'Die Gruppe ist entfernt.',
  'finding.synonyms.save': 'Speichern',
  'finding.synonyms.saved': 'Gespeichert. Die Suche kennt es in wenigen Sekunden.',
  'finding.synonyms.tooFew':
    'Eine Gruppe braucht mindestens zwei verschiedene Wörter, eines davon unter „Wörter“.',
  'finding.synonyms.help': 'Schreiben Sie je Zeile ein Wort oder wenige Wörter, die zusammengehören.',
  'finding.synonyms.wordsIn': 'Wörter auf {language}',
  'finding.synonyms.wordsHelp': 'Sie bedeuten alle dasselbe, in allen Sprachen.',
  'finding.synonyms.askedAsIn': 'Auch gesucht als, auf {language}',
  'finding.synonyms.askedAsHelp':
    'Weitere Begriffe: Wer danach sucht, findet die Wörter oben, aber nicht umgekehrt.',
  'finding.gaps.title': 'Vergeblich gesucht',
  'finding.gaps.about':
    'Was zu mindestens drei verschiedenen Zeiten gesucht und nicht gefunden oder nicht geöffnet wurde. Wer gesucht hat, ist nicht bekannt.',
  'finding.gaps.none': 'Noch nichts. Wörter erscheinen hier, wenn sie dreimal zu nichts geführt haben.',
  'finding.gaps.words': 'Wörter, alphabetisch',
  'finding.gaps.language': 'Sprache',
  'finding.gaps.outcome': 'Was geschah',
  'finding.gaps.NOTHING_FOUND': 'Nichts wurde gefunden',
  'finding.gaps.NOTHING_OPENED': 'Nichts wurde geöffnet',
  'finding.gaps.times': 'Anzahl',
  'finding.gaps.last': 'Zuletzt',
};
