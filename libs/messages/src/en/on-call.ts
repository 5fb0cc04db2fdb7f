export const onCall = {
  'onCall.team.FIRST_LINE': 'First line',
  'onCall.team.SECOND_LINE': 'Second line',
  'onCall.team.INCIDENT_LEAD': 'Incident leads',
  'onCall.page.noTicket': 'without a ticket',
  'onCall.page.subject': '{drill, select, true {DRILL: } other {}}You are called: {reference} {priority}',
  'onCall.page.line':
    '{drill, select, true {This is a drill. } other {}}{urgent, select, true {Urgent: } other {}}you are called for {team}: {reference} {priority}.',
  'onCall.page.acknowledgeHere': 'Say here that you take care; then nobody else is called:',
  'onCall.page.linkWorks':
    'The link works once and for four hours. Opening it acknowledges nothing: press the button on the page. It needs no sign-in.',
  'onCall.acknowledge.OPEN.title': '{team}: you are called',
  'onCall.acknowledge.OPEN.text': 'It is about {reference}.',
  'onCall.acknowledge.button': 'I take care of it',
  'onCall.acknowledge.what':
    'Then nobody else is called, and your colleagues see that you have acknowledged. Nothing else happens: the ticket does not change.',
  'onCall.acknowledge.NOW.title': 'You take care of it',
  'onCall.acknowledge.NOW.text':
    'You have acknowledged the page about {reference}. Nobody else is called now.',
  'onCall.acknowledge.BEFORE.title': 'Somebody takes care already',
  'onCall.acknowledge.BEFORE.text':
    '{name} has acknowledged the page about {reference}. You need not do anything.',
  'onCall.acknowledge.ENDED.title': 'Nobody is needed any more',
  'onCall.acknowledge.ENDED.text':
    '{reference} was answered or has ended meanwhile. You need not do anything.',
  'onCall.acknowledge.EXPIRED.title': 'This link has been used or is too old',
  'onCall.acknowledge.EXPIRED.text':
    'The page about {reference} is still open. Sign in and acknowledge it in the desk.',
  'onCall.acknowledge.UNKNOWN.title': 'This link leads nowhere',
  'onCall.acknowledge.UNKNOWN.text':
    'Perhaps it was cut off in the message. Copy the whole address, or sign in and acknowledge the page in the desk.',
  'onCall.acknowledge.drill': 'Drill',
  'onCall.acknowledge.toTicket': 'Open {reference} in the desk',
  'onCall.calendar.ofTeam': 'On call: {team}',
  'onCall.calendar.mine': 'My on-call shifts',
  'onCall.calendar.entry': 'On call: {name} ({team})',
  'onCall.calendar.standIn': 'Stand-in',
  'onCall.timeline.paged':
    '{names} {drill, select, true {was called in a drill} other {was called}} ({team}, step {rung})',
  'onCall.timeline.acknowledged':
    '{actor} acknowledged the page ({team}, {via, select, LINK {by the link} other {in the desk}})',
} as const;
