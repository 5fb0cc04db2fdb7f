export const onCall = {
  'onCall.team.FIRST_LINE': 'Première ligne',
  'onCall.team.SECOND_LINE': 'Deuxième ligne',
  'onCall.team.INCIDENT_LEAD': 'Direction de crise',
  'onCall.page.noTicket': 'sans ticket',
  'onCall.page.subject':
    '{drill, select, true {EXERCICE : } other {}}Vous êtes appelé·e : {reference} {priority}',
  'onCall.page.line':
    '{drill, select, true {Ceci est un exercice. } other {}}{urgent, select, true {Urgent : } other {}}vous êtes appelé·e pour {team} : {reference} {priority}.',
  'onCall.page.acknowledgeHere':
    'Dites ici que vous vous en chargez ; personne d’autre ne sera alors appelé :',
  'onCall.page.linkWorks':
    'Le lien sert une seule fois, pendant quatre heures. L’ouvrir ne confirme rien : appuyez sur le bouton de la page. Aucune connexion n’est nécessaire.',
  'onCall.acknowledge.OPEN.title': '{team} : vous êtes appelé·e',
  'onCall.acknowledge.OPEN.text': 'Il s’agit de {reference}.',
  'onCall.acknowledge.button': 'Je m’en charge',
  'onCall.acknowledge.what':
    'Personne d’autre ne sera alors appelé, et vos collègues verront que vous avez confirmé. Rien d’autre ne se passe : le ticket ne change pas.',
  'onCall.acknowledge.NOW.title': 'Vous vous en chargez',
  'onCall.acknowledge.NOW.text':
    'Vous avez confirmé l’appel concernant {reference}. Personne d’autre n’est appelé maintenant.',
  'onCall.acknowledge.BEFORE.title': 'Quelqu’un s’en charge déjà',
  'onCall.acknowledge.BEFORE.text':
    '{name} a confirmé l’appel concernant {reference}. Vous n’avez rien à faire.',
  'onCall.acknowledge.ENDED.title': 'Plus personne n’est nécessaire',
  'onCall.acknowledge.ENDED.text':
    '{reference} a reçu une réponse ou s’est terminé entre-temps. Vous n’avez rien à faire.',
  'onCall.acknowledge.EXPIRED.title': 'Ce lien a déjà servi ou est trop ancien',
  'onCall.acknowledge.EXPIRED.text':
    'L’appel concernant {reference} est toujours ouvert. Connectez-vous et confirmez-le au bureau.',
  'onCall.acknowledge.UNKNOWN.title': 'Ce lien ne mène nulle part',
  'onCall.acknowledge.UNKNOWN.text':
    'Il a peut-être été coupé dans le message. Copiez toute l’adresse, ou connectez-vous et confirmez l’appel au bureau.',
  'onCall.acknowledge.drill': 'Exercice',
  'onCall.acknowledge.toTicket': 'Ouvrir {reference} au bureau',
  'onCall.calendar.ofTeam': 'Astreinte : {team}',
  'onCall.calendar.mine': 'Mes astreintes',
  'onCall.calendar.entry': 'Astreinte : {name} ({team})',
  'onCall.calendar.standIn': 'Remplacement',
  'onCall.timeline.paged':
    '{names} {drill, select, true {appelé·e lors d’un exercice} other {appelé·e}} ({team}, échelon {rung})',
  'onCall.timeline.acknowledged':
    '{actor} a confirmé l’appel ({team}, {via, select, LINK {par le lien} other {au bureau}})',
} as const;
