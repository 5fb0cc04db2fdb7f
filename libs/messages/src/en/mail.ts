export const mail = {
  'mail.greeting': 'Hello {name},',
  'mail.openTicket': 'Open {reference}',
  'mail.notAnEmergencyService':
    'The support centre is not an emergency service. If lives are in danger, call 112. A ticket is not a legal notification: your own duties to report go on.',
  'mail.contentWithheld':
    'It is labelled {tlp}, so nothing of it stands in this mail. Sign in to read it and to answer:',
  'mail.promise':
    'A person answers within {minutes, plural, one {# minute} other {# minutes}}, at any time of day.',
  'mail.promiseOfficeHours':
    'A person answers within {hours, plural, one {# office hour} other {# office hours}} of the Centre.',
  'mail.acknowledgement.title':
    '{ticketKind, select, QUESTION {We have your message} other {We have your report}}',
  'mail.acknowledgement.opening':
    'We have received {ticketKind, select, QUESTION {your message} other {your report}}. Its reference is {reference} and its priority is {priority}.',
  'mail.acknowledgement.next':
    'We write to you as soon as there is an answer; you need do nothing until then. If something changes, answer this mail or add to the ticket:',
  'mail.reply.title': 'There is an answer',
  'mail.reply.opening': '{author} has written to you about {reference}:',
  'mail.reply.next': 'Answer by replying to this mail, or on the page of the ticket:',
  'mail.resolved.title': 'We think this is solved',
  'mail.resolved.opening': '{author} has marked {reference} as solved.',
  'mail.resolved.next':
    'If it is, you need do nothing, or confirm it on the page. If it is not, answer this mail or open the ticket again:',
  'mail.reopened.title': 'Opened again',
  'mail.reopened.opening': '{author} has opened {reference} again:',
  'mail.reopened.next': 'We work on it again. Answer by replying to this mail, or on the page of the ticket:',
  'mail.escalated.title': 'Escalated to the second line',
  'mail.escalated.opening':
    '{reference} ({priority}, {organisation}) was escalated to the second line by {author}:',
  'mail.escalated.next': 'You find it in the view "Escalated to us":',
  'mail.handedOver.title': 'Hand-over to the national CSIRT',
  'mail.handedOver.opening':
    'The European support centre for hospitals hands {reference} ({priority}, {organisation}) over to you. {author} wrote:',
  'mail.handedOver.next':
    'Write to this address to reach the Centre and name the reference. The ticket at the Centre:',
  'mail.replyAbove': 'Write your answer above this line',
  'mail.filesEnclosed': '{count, plural, one {Enclosed: {names}} other {Enclosed: {names}}}',
  'mail.filesOnPage':
    '{count, plural, one {This file is on the page of the ticket only: {names}} other {These files are on the page of the ticket only: {names}}}',
  'mail.news.title': 'There is news',
  'mail.news.opening': 'There is news about {reference}.',
} as const;
