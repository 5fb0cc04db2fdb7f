import type { mail as source } from '../en/mail.js';

export const mail: Record<keyof typeof source, string> = {
  'mail.greeting': 'Bonjour {name},',
  'mail.openTicket': 'Ouvrir {reference}',
  'mail.notAnEmergencyService':
    'Le centre de soutien n’est pas un service d’urgence. Si des vies sont en danger, appelez le 112. Une demande n’est pas une notification légale : vos propres obligations de signalement demeurent.',
  'mail.contentWithheld':
    'La demande porte la mention {tlp} : ce message dit seulement qu’il y a du nouveau. Connectez-vous pour le lire.',
  'mail.promise':
    'Une personne répond dans un délai de {minutes, plural, one {# minute} many {# minutes} other {# minutes}}, à toute heure.',
  'mail.promiseOfficeHours':
    'Une personne répond dans un délai de {hours, plural, one {# heure ouvrée} many {# heures ouvrées} other {# heures ouvrées}} du Centre.',
  'mail.acknowledgement.title': 'Nous avons reçu votre signalement',
  'mail.acknowledgement.opening':
    'Nous avons reçu votre signalement. Sa référence est {reference} et sa priorité est {priority}.',
  'mail.acknowledgement.next': 'Suivez et complétez la demande ici :',
  'mail.reply.title': 'Vous avez une réponse',
  'mail.reply.opening': '{author} vous a écrit au sujet de {reference} :',
  'mail.reply.next': 'Lisez la suite et répondez ici :',
  'mail.resolved.title': 'Nous pensons que c’est résolu',
  'mail.resolved.opening': '{author} a marqué {reference} comme résolu.',
  'mail.resolved.next': 'Dites-nous si c’est le cas : confirmez-le ou rouvrez la demande sur sa page.',
  'mail.reopened.title': 'Rouvert',
  'mail.reopened.opening': '{author} a rouvert {reference} :',
  'mail.reopened.next': 'Lisez la suite et répondez ici :',
  'mail.escalated.title': 'Transmis à la deuxième ligne',
  'mail.escalated.opening':
    '{reference} ({priority}, {organisation}) a été transmis à la deuxième ligne par {author} :',
  'mail.escalated.next': 'Vous le trouverez dans la vue « Transmis à nous » :',
  'mail.handedOver.title': 'Transmission au CSIRT national',
  'mail.handedOver.opening':
    'Le centre européen de soutien aux hôpitaux vous transmet {reference} ({priority}, {organisation}). {author} a écrit :',
  'mail.handedOver.next':
    'Écrivez à cette adresse pour joindre le Centre, en citant la référence. La demande au Centre :',
};
