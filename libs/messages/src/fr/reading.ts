import type { reading as english } from '../en/reading.js';

export const reading: Record<keyof typeof english, string> = {
  'reading.time': 'Temps de lecture :',
  'reading.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'reading.linkCopied': 'Lien copié',
  'reading.kept.keep': 'Garder hors ligne',
  'reading.kept.keepAll':
    '{count, plural, one {Garder # article hors ligne} other {Garder les # articles hors ligne}}',
  'reading.kept.done': 'Gardé sur cet appareil',
  'reading.kept.forgotten': 'N’est plus gardé sur cet appareil',
  'reading.kept.failed': 'Cela n’a pas pu être gardé. Réessayez quand le réseau sera là.',
  'reading.kept.title': 'Gardés sur cet appareil',
  'reading.kept.titleCount':
    '{count, plural, one {# article est gardé sur cet appareil} other {# articles sont gardés sur cet appareil}}',
  'reading.kept.forget': 'Ne plus garder : {title}',
  'reading.kept.offline':
    'Il n’y a pas de réseau en ce moment. Ces articles sont gardés sur cet appareil, tels qu’ils étaient à la dernière connexion.',
  'reading.pdf': 'PDF',
  'reading.pdf.footer': '{title} · état au {day} · page {page} sur {pages}',
  'reading.handbook.title': 'Manuel : {pillar}',
  'reading.handbook.lead':
    'Toutes les recommandations sur cette priorité. Les articles en ligne peuvent être plus récents que cette impression.',
  'reading.handbook.get': 'Manuel en PDF : {pillar}',
  'reading.feedback.title': 'Cela vous a-t-il aidé ?',
  'reading.feedback.line': 'Manque-t-il quelque chose, ou y a-t-il une erreur ? (facultatif)',
  'reading.feedback.hint':
    'La personne responsable de cet article le lit. N’écrivez aucun nom et rien sur les patients.',
  'reading.feedback.yes': 'Oui, cela m’a aidé',
  'reading.feedback.no': 'Non, cela ne m’a pas aidé',
  'reading.feedback.thanks': 'Merci. La personne responsable de cet article voit votre réponse.',
  'reading.feedback.heard': 'Ce que disent les lecteurs',
  'reading.feedback.counts':
    '{helped, plural, one {# personne a été aidée} other {# personnes ont été aidées}}, {notHelped, plural, one {# ne l’a pas été} other {# ne l’ont pas été}}, {solved, plural, one {et # n’a plus eu besoin de demande} other {et # n’ont plus eu besoin de demande}}.',
  'reading.feedback.noLines': 'Personne n’a encore laissé de commentaire.',
  'reading.solved.ask': 'Mon problème est résolu',
  'reading.solved.askOf': 'Mon problème est résolu : {title}',
  'reading.solved.title': 'Tant mieux',
  'reading.solved.body':
    'Rien n’a été envoyé au Centre. Ce que vous aviez écrit est effacé de cet appareil. Si cela revient, écrivez-nous.',
  'reading.solved.back': 'Retour à vos demandes',
};
