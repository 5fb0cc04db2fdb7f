import type { mail as source } from '../en/mail.js';

export const mail: Record<keyof typeof source, string> = {
  'mail.greeting': 'Bonjour {name},',
  'mail.openTicket': 'Ouvrir {reference}',
  'mail.notAnEmergencyService':
    'Le centre de soutien n’est pas un service d’urgence. Si des vies sont en danger, appelez le 112. Une demande n’est pas une notification légale : vos propres obligations de signalement demeurent.',
  'mail.contentWithheld':
    'La demande porte la mention {tlp} ; cet e-mail n’en contient donc rien. Connectez-vous pour la lire et répondre :',
  'mail.promise':
    'Une personne répond dans un délai de {minutes, plural, one {# minute} many {# minutes} other {# minutes}}, à toute heure.',
  'mail.promiseOfficeHours':
    'Une personne répond dans un délai de {hours, plural, one {# heure ouvrée} many {# heures ouvrées} other {# heures ouvrées}} du Centre.',
  'mail.acknowledgement.title':
    'Nous avons reçu {ticketKind, select, QUESTION {votre demande} other {votre signalement}}',
  'mail.acknowledgement.opening':
    'Nous avons reçu {ticketKind, select, QUESTION {votre demande} other {votre signalement}}. Sa référence est {reference} et sa priorité est {priority}.',
  'mail.acknowledgement.next':
    'Nous vous écrivons dès qu’il y a une réponse ; d’ici là, vous n’avez rien à faire. Si quelque chose change, répondez à cet e-mail ou complétez la demande :',
  'mail.reply.title': 'Vous avez une réponse',
  'mail.reply.opening': '{author} vous a écrit au sujet de {reference} :',
  'mail.reply.next': 'Répondez à cet e-mail ou sur la page de la demande :',
  'mail.resolved.title': 'Nous pensons que c’est résolu',
  'mail.resolved.opening': '{author} a marqué {reference} comme résolue.',
  'mail.resolved.next':
    'Si c’est le cas, vous n’avez rien à faire, ou confirmez-le sur la page. Sinon, répondez à cet e-mail ou rouvrez la demande :',
  'mail.reopened.title': 'Rouvert',
  'mail.reopened.opening': '{author} a rouvert {reference} :',
  'mail.reopened.next': 'Nous y travaillons de nouveau. Répondez à cet e-mail ou sur la page de la demande :',
  'mail.escalated.title': 'Transmis à la deuxième ligne',
  'mail.escalated.opening':
    '{reference} ({priority}, {organisation}) a été transmis à la deuxième ligne par {author} :',
  'mail.escalated.next': 'Vous le trouverez dans la vue « Transmis à nous » :',
  'mail.handedOver.title': 'Transmission au CSIRT national',
  'mail.handedOver.opening':
    'Le centre européen de soutien aux hôpitaux vous transmet {reference} ({priority}, {organisation}). {author} a écrit :',
  'mail.handedOver.next':
    'Écrivez à cette adresse pour joindre le Centre, en citant la référence. La demande au Centre :',
  'mail.replyAbove': 'Écrivez votre réponse au-dessus de cette ligne',
  'mail.filesEnclosed':
    '{count, plural, one {Pièce jointe : {names}} many {Pièces jointes : {names}} other {Pièces jointes : {names}}}',
  'mail.filesOnPage':
    '{count, plural, one {Ce fichier se trouve seulement sur la page de la demande : {names}} many {Ces fichiers se trouvent seulement sur la page de la demande : {names}} other {Ces fichiers se trouvent seulement sur la page de la demande : {names}}}',
  'mail.news.title': 'Il y a du nouveau',
  'mail.news.opening': 'Il y a du nouveau concernant {reference}.',
};
