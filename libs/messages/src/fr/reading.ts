import type { reading as english } from '../en/reading.js';

export const reading: Record<keyof typeof english, string> = {
  'reading.time': 'Temps de lecture :',
  'reading.version': 'Version {version}',
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
  'reading.kept.notSent':
    'Il n’y a pas de réseau en ce moment : votre réponse n’a pas été envoyée. Revenez en arrière et envoyez-la quand le réseau sera là. Ces articles sont gardés sur cet appareil.',
  'reading.kept.offline':
    'Il n’y a pas de réseau en ce moment. Ces articles sont gardés sur cet appareil, tels qu’ils étaient à la dernière connexion.',
  'reading.fitting.label': 'Fiches qui conviennent :',
  'reading.fitting.cite': 'Citer',
  'reading.fitting.citeOf': 'Citer : {title}',
  'reading.pdf': 'PDF',
  'reading.pdf.footer': '{title} · état au {day} · page {page} sur {pages}',
  'reading.handbook.title': 'Manuel : {pillar}',
  'reading.handbook.lead':
    'Tous les conseils sur cette priorité. Les articles en ligne peuvent être plus récents que cette impression.',
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
  'reading.subscription.title': 'Être informé des nouveaux conseils',
  'reading.subscription.lead':
    'Par e-mail, quand quelque chose est publié ou modifié. Chaque e-mail permet d’y mettre fin d’un clic.',
  'reading.subscription.feed': 'En flux, pour un lecteur de flux',
  'reading.subscription.about': 'À quel sujet ?',
  'reading.subscription.aboutArticle': 'Cet article',
  'reading.subscription.address': 'Votre adresse e-mail',
  'reading.subscription.hint':
    'Elle ne sert qu’à cela, et nous l’oublions quand vous mettez fin à l’abonnement.',
  'reading.subscription.ask': 'S’abonner',
  'reading.subscription.taken':
    'Regardez votre messagerie : si cette adresse reçoit des e-mails, un message avec un lien est en route. Rien n’est envoyé tant que vous n’avez pas confirmé.',
  'reading.subscription.badAddress':
    'Ceci ne ressemble pas à une adresse e-mail. Écrivez-la ainsi : nom@hopital.example.',
  'reading.subscription.later': 'Trop d’abonnements depuis votre réseau. Réessayez dans une heure.',
  'reading.subscription.everything': 'tous les conseils',
  'reading.subscription.pillar': 'les conseils sur « {pillar} »',
  'reading.subscription.article': 'l’article « {title} »',
  'reading.subscription.oneArticle': 'un article',
  'reading.subscription.manage': 'Voir l’abonnement ou y mettre fin',
  'reading.subscription.leave': 'Mettre fin à cet abonnement',
  'reading.subscription.toGuidance': 'Vers les conseils',
  'reading.subscription.confirm.subject': 'À confirmer : e-mails sur les nouveaux conseils',
  'reading.subscription.confirm.text':
    'Quelqu’un, sans doute vous, souhaite recevoir des e-mails de Salus sur {what}. Si c’est exact, ouvrez cette page et appuyez sur le bouton :',
  'reading.subscription.confirm.link': 'Confirmer l’abonnement',
  'reading.subscription.confirm.ignore':
    'Si ce n’était pas vous, ne faites rien : sans le bouton, plus rien n’est envoyé, et cette adresse est oubliée après deux jours.',
  'reading.subscription.known.subject': 'Vous êtes déjà abonné',
  'reading.subscription.known.text':
    'Quelqu’un, sans doute vous, a de nouveau demandé pour cette adresse un abonnement sur {what}. Vous l’avez déjà ; rien n’a changé.',
  'reading.subscription.page.confirm': 'Oui, envoyez-moi des e-mails',
  'reading.subscription.page.leaveAll': 'Mettre fin à tous les abonnements de cette adresse',
  'reading.subscription.page.CONFIRM.title': 'Confirmer l’abonnement',
  'reading.subscription.page.CONFIRM.text':
    'Vous recevrez un e-mail quand quelque chose est publié ou modifié. Sujet : {what}.',
  'reading.subscription.page.CONFIRMED.title': 'Vous êtes abonné',
  'reading.subscription.page.CONFIRMED.text':
    'Vous recevez désormais un e-mail quand quelque chose est publié ou modifié. Sujet : {what}.',
  'reading.subscription.page.LEAVE.title': 'Votre abonnement',
  'reading.subscription.page.LEAVE.text': 'Vous recevez des e-mails. Sujet : {what}.',
  'reading.subscription.page.LEFT.title': 'L’abonnement est terminé',
  'reading.subscription.page.LEFT.text': 'Vous ne recevez plus d’e-mails. Sujet : {what}.',
  'reading.subscription.page.LEFT_ALL.title': 'Tous les abonnements sont terminés',
  'reading.subscription.page.LEFT_ALL.text':
    'Vous ne recevez plus d’e-mails sur les conseils. Nous avons oublié l’adresse.',
  'reading.subscription.page.GONE.title': 'Ce lien n’ouvre plus rien',
  'reading.subscription.page.GONE.text':
    'L’abonnement est terminé ou n’a pas été confirmé dans les deux jours. Vous pouvez vous abonner de nouveau sous chaque article.',
  'reading.news.newSubject': 'Nouveau conseil : {title}',
  'reading.news.changedSubject': 'Conseil modifié : {title}',
  'reading.news.new': 'Nous avons publié « {title} ».',
  'reading.news.changed': 'Nous avons modifié « {title} ».',
  'reading.news.whatChanged': 'Ce qui a changé :',
  'reading.news.read': 'Lire',
  'reading.news.why': 'Vous recevez cet e-mail en raison de votre abonnement sur {what}.',
};
