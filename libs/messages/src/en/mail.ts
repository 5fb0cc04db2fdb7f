export const mail = {
  'mail.greeting': 'Hello {name},',
  'mail.openTicket': 'Open {reference}',
  'mail.notAnEmergencyService':
    'The support centre is not an emergency service. If lives are in danger, call 112. A ticket is not a legal notification: your own duties to report go on.',
  'mail.contentWithheld':
    'The ticket is labelled {tlp}, so this mail says only that there is news. Sign in to read it.',
  'mail.promise':
    'A person answers within {minutes, plural, one {# minute} other {# minutes}}, at any time of day.',
  'mail.promiseOfficeHours':
    'A person answers within {hours, plural, one {# office hour} other {# office hours}} of the Centre.',
  'mail.acknowledgement.title': 'We have your report',
  'mail.acknowledgement.opening':
    'We have received your report. Its reference is {reference} and its priority is {priority}.',
  'mail.acknowledgement.next': 'Follow the ticket and add to it here:',
  'mail.reply.title': 'There is an answer',
  'mail.reply.opening': '{author} has written to you about {reference}:',
  'mail.reply.next': 'Read on and answer here:',
  'mail.resolved.title': 'We think this is solved',
  'mail.resolved.opening': '{author} has marked {reference} as solved.',
  'mail.resolved.next': 'Please say whether it is: confirm it or open it again on its page.',
  'mail.reopened.title': 'Opened again',
  'mail.reopened.opening': '{author} has opened {reference} again:',
  'mail.reopened.next': 'Read on and answer here:',
  'mail.escalated.title': 'Escalated to the second line',
  'mail.escalated.opening':
    '{reference} ({priority}, {organisation}) was escalated to the second line by {author}:',
  'mail.escalated.next': 'You find it in the view "Escalated to us":',
  'mail.handedOver.title': 'Hand-over to the national CSIRT',
  'mail.handedOver.opening':
    'The European support centre for hospitals hands {reference} ({priority}, {organisation}) over to you. {author} wrote:',
  'mail.handedOver.next':
    'Write to this address to reach the Centre and name the reference. The ticket at the Centre:',
} as const;
