import type { sending as source } from '../en/sending.js';

export const sending: Record<keyof typeof source, string> = {
  'portal.event.MAIL_FAILED': 'Courriel non remis',
  'portal.event.MAIL_BOUNCED': 'Courriel revenu',
  'desk.event.mailFailed': 'Le courriel à {name} n’a pas pu être remis',
  'desk.event.mailBounced': 'Le courriel à {name} est revenu',
  'sending.title': 'Courriels qui ne sont pas arrivés',
  'sending.retry': 'Réessayer',
  'sending.retried': 'Le courriel à {name} est envoyé de nouveau.',
  'sending.retryFailed': 'Le courriel n’a pas pu être remis dans la file.',
  'sending.notArrived':
    '{count, plural, one {Un courriel sur ce ticket n’est pas arrivé} many {# courriels sur ce ticket ne sont pas arrivés} other {# courriels sur ce ticket ne sont pas arrivés}}',
  'sending.unreachable': 'Les courriels n’atteignent pas {names}',
  'sending.unreachableBody':
    'D’après les rapports, l’adresse n’accepte pas de courriel. Téléphonez ou faites intervenir une autre personne ; quand l’adresse fonctionne de nouveau, renvoyez un courriel.',
  'sending.line': '{kind} à {name}, {address}',
  'sending.noAnswer': 'Le serveur n’a donné aucune raison.',
  'sending.kind.ACKNOWLEDGEMENT': 'Accusé de réception',
  'sending.kind.REPLY': 'Réponse',
  'sending.kind.RESOLVED': 'Solution',
  'sending.kind.REOPENED': 'Réouverture',
  'sending.kind.ESCALATED': 'Escalade',
  'sending.kind.HANDED_OVER': 'Transmission',
  'sending.kind.NOTICE': 'Avis d’une règle',
  'sending.kind.RULES_STOPPED': 'Alerte sur les règles',
  'sending.kind.SUBSCRIPTION': 'Abonnement',
  'sending.state.FAILED': 'Refusé',
  'sending.state.BOUNCED': 'Revenu',
  'sending.state.WAITING': 'En attente',
  'sending.state.SENT': 'Envoyé',
  'sending.state.WITHDRAWN': 'Retiré',
};
