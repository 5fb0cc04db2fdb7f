import type { sending as source } from '../en/sending.js';

export const sending: Record<keyof typeof source, string> = {
  'portal.event.MAIL_FAILED': 'Mail nicht zugestellt',
  'portal.event.MAIL_BOUNCED': 'Mail kam zurück',
  'desk.event.mailFailed': 'Die Mail an {name} konnte nicht zugestellt werden',
  'desk.event.mailBounced': 'Die Mail an {name} kam zurück',
  'sending.title': 'Mails, die nicht ankamen',
  'sending.retry': 'Erneut versuchen',
  'sending.retried': 'Die Mail an {name} wird erneut gesendet.',
  'sending.retryFailed': 'Die Mail konnte nicht wieder eingereiht werden.',
  'sending.notArrived':
    '{count, plural, one {Eine Mail zu diesem Anliegen kam nicht an} other {# Mails zu diesem Anliegen kamen nicht an}}',
  'sending.unreachable': 'Mails erreichen {names} nicht',
  'sending.unreachableBody':
    'Laut Berichten nimmt die Adresse keine Mails an. Rufen Sie an oder holen Sie jemanden dazu; wenn die Adresse wieder geht, senden Sie eine Mail erneut.',
  'sending.line': '{kind} an {name}, {address}',
  'sending.noAnswer': 'Der Mailserver nannte keinen Grund.',
  'sending.kind.ACKNOWLEDGEMENT': 'Eingangsbestätigung',
  'sending.kind.REPLY': 'Antwort',
  'sending.kind.RESOLVED': 'Lösung',
  'sending.kind.REOPENED': 'Wiedereröffnung',
  'sending.kind.ESCALATED': 'Eskalation',
  'sending.kind.HANDED_OVER': 'Übergabe',
  'sending.kind.NOTICE': 'Hinweis einer Regel',
  'sending.kind.RULES_STOPPED': 'Warnung zu Regeln',
  'sending.kind.SUBSCRIPTION': 'Abonnement',
  'sending.state.FAILED': 'Abgelehnt',
  'sending.state.BOUNCED': 'Zurückgekommen',
  'sending.state.WAITING': 'Wartet',
  'sending.state.SENT': 'Gesendet',
  'sending.state.WITHDRAWN': 'Zurückgezogen',
};
