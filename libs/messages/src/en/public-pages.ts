/** The pages that anybody can read: home, guidance, articles, sign-in, accessibility. */
export const publicPages = {
  'public.home.title': 'Help with the cybersecurity of your hospital',
  'public.home.description':
    'Guidance and human help for hospitals under cyber attack, day and night, in your language.',
  'public.home.lead': 'Search the guidance, or tell us what is happening. People answer, day and night.',
  'public.home.searchLabel': 'What do you need help with?',
  'public.home.searchHint': 'For example: ransomware, phishing, electronic health record down',
  'public.home.incidentDoor': 'Report an incident now',
  'public.home.incidentHelp':
    'You see something strange, or systems have stopped. It takes one minute; you have a reference at once.',
  'public.home.incidentPhone': 'Or call, day and night:',
  'public.home.questionDoor': 'Ask a question',
  'public.home.questionHelp': 'Nothing is on fire, but you want to be sure. We answer in working hours.',
  'public.home.doorsTitle': 'Get help from a person',
  'public.home.pillarsTitle': 'Guidance by priority',
  'public.home.pillar.PREVENT':
    'Close the doors before somebody tries them: backups, updates, passwords, purchasing, suppliers.',
  'public.home.pillar.DETECT': 'See an attack early: signs on the ward, logs, warnings, known weaknesses.',
  'public.home.pillar.RESPOND':
    'Keep caring for patients during an attack, stop it, and come back to normal.',
  'public.home.pillar.DETER': 'Make attacks pay less: evidence, police, ransom demands.',
  'public.home.aboutTitle': 'What the Centre is',
  'public.home.about1':
    'The Centre helps hospitals, clinics, care homes, laboratories and everybody else who cares for patients in Europe, free of charge. It is part of the European action plan on the cybersecurity of hospitals and healthcare providers.',
  'public.home.about2':
    'A ticket here is confidential. It is not an official report to your authority: we tell you which reports you owe, by when, and to whom.',
  'public.home.about3': 'No need to be certain. A false alarm costs an hour, a late one costs weeks.',
  'public.search.results': 'Search results',
  'public.search.found':
    '{count, plural, =0 {No guidance found} one {# article found} other {# articles found}}',
  'public.search.allResults': 'All results for “{query}”',
  'public.search.searching': 'Searching',
  'public.search.basic':
    'The full search is not available at the moment, so this is a basic search. Check the spelling, and try other words.',
  'public.search.noneTitle': 'Nothing found for “{query}”',
  'public.search.noneBody': 'Try fewer or other words, or ask us: your words are filled in already.',
  'public.search.noneFiltered': 'Filters are set. Without them there may be more.',
  'public.search.ask': 'Ask this as a question',
  'public.search.failed': 'The search did not answer.',
  'public.guidance.title': 'Guidance',
  'public.guidance.titleQuery': '{query}: guidance',
  'public.guidance.description':
    'Practical guidance for hospitals: prevent, detect, respond to and deter cyber attacks.',
  'public.guidance.lead':
    'Short, checked instructions for the ward, for IT, for management and for legal questions.',
  'public.guidance.filters': 'Filters',
  'public.guidance.pillar': 'Priority',
  'public.guidance.audience': 'For whom',
  'public.guidance.language': 'Language',
  'public.guidance.anyPillar': 'All priorities',
  'public.guidance.anyAudience': 'Everybody',
  'public.guidance.anyLanguage': 'My language first',
  'public.guidance.emptyTitle': 'There is no guidance here yet',
  'public.guidance.emptyBody': 'Take away a filter, or ask us.',
  'public.guidance.nextPage': 'Next page',
  'public.guidance.also': 'Also in:',
  'public.article.for': 'For:',
  'public.article.reviewed': 'Last reviewed:',
  'public.article.contents': 'On this page',
  'public.article.linkTo': 'Link to “{heading}”',
  'public.article.languages': 'This article in other languages',
  'public.article.otherLanguage': 'This article is not available in {wanted}. You are reading it in {shown}.',
  'public.article.sources': 'Sources',
  'public.article.related': 'Related guidance',
  'public.article.print': 'Print',
  'public.article.table': 'Table',
  'public.article.notFoundTitle': 'This article does not exist',
  'public.article.notFoundBody':
    'It may have been withdrawn or renamed. Search the guidance for its subject.',
  'public.article.askTitle': 'Does this not answer your question?',
  'public.signIn.title': 'Sign in',
  'public.signIn.lead':
    'For staff of registered organisations and of the Centre. Reading guidance needs no account.',
  'public.signIn.email': 'E-mail address',
  'public.signIn.password': 'Password',
  'public.signIn.showPassword': 'Show the password',
  'public.signIn.submit': 'Sign in',
  'public.signIn.working': 'Signing in',
  'public.signIn.emailMissing': 'Enter your e-mail address.',
  'public.signIn.emailShape': 'Enter an e-mail address like name@hospital.example.',
  'public.signIn.passwordMissing': 'Enter your password.',
  'public.signIn.refused': 'This e-mail address and password do not go together. Check both and try again.',
  'public.signIn.tooMany': 'Too many attempts. Wait a few minutes and try again, or call {phone}.',
  'public.signIn.noScript':
    'Signing in needs JavaScript. If your browser does not allow it, call {phone}: we open the ticket for you.',
  'public.signIn.endedTitle': 'Your session has ended',
  'public.signIn.noAccount':
    'No account, or no access to your e-mail? Call {phone}. In an incident nobody waits for an account.',
  'public.signIn.already': 'You are signed in as {name}.',
  'public.signIn.goOn': 'Go on',
  'public.accessibility.title': 'Accessibility statement',
  'public.accessibility.lead':
    'Everybody who works in a hospital must be able to use this service, also with a keyboard only, with a screen reader, enlarged, or under stress.',
  'public.accessibility.standardTitle': 'What we keep to',
  'public.accessibility.standard':
    'This service is built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and with them to EN 301 549.',
  'public.accessibility.howTitle': 'What you can do',
  'public.accessibility.how1':
    'Use everything with the keyboard. The first press of the tab key on each page offers to skip to the content.',
  'public.accessibility.how2':
    'Enlarge the page up to 400 percent, or read it on a narrow screen, without scrolling sideways.',
  'public.accessibility.how3':
    'Choose a light, dark or high-contrast appearance at the top of each page. Movement is switched off when your device asks for it.',
  'public.accessibility.how4': 'Read all guidance without JavaScript and print it.',
  'public.accessibility.how5': 'Switch off the single-key shortcuts of the desk.',
  'public.accessibility.testedTitle': 'How it is checked',
  'public.accessibility.tested':
    'Each page is checked automatically with every change. Automatic checks find only a part of all barriers, so tell us what we have missed.',
  'public.accessibility.limitsTitle': 'Known limits',
  'public.accessibility.limits':
    'Texts that other people write in tickets keep the language in which they were written. Some guidance exists only in English so far; it is marked as English.',
  'public.accessibility.feedbackTitle': 'Tell us about a barrier',
  'public.accessibility.feedback':
    'Call {phone}, or write to us as a question. Tell us the page and what you wanted to do. We answer within five working days.',
  'public.accessibility.feedbackLink': 'Write to us about a barrier',
  'public.accessibility.feedbackSubject': 'Accessibility: a barrier on',
  'public.accessibility.enforcement':
    'If our answer does not help, you can turn to the body in your country that monitors the accessibility of public services.',
  'public.accessibility.reviewed': 'This statement was last reviewed on',
  'public.gallery.title': 'Components',
} as const;
