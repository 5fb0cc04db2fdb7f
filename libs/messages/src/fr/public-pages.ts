import type { publicPages as source } from '../en/public-pages.js';

export const publicPages: Record<keyof typeof source, string> = {
  'public.home.title': 'De l’aide pour la cybersécurité de votre hôpital',
  'public.home.description':
    'Des conseils et une aide humaine pour les hôpitaux victimes de cyberattaques, jour et nuit, dans votre langue.',
  'public.home.lead':
    'Cherchez dans les conseils, ou dites-nous ce qui se passe. Des personnes répondent, jour et nuit.',
  'public.home.searchLabel': 'De quelle aide avez-vous besoin ?',
  'public.home.searchHint': 'Par exemple : rançongiciel, hameçonnage, dossier patient en panne',
  'public.home.incidentDoor': 'Signaler un incident maintenant',
  'public.home.incidentHelp':
    'Vous voyez quelque chose d’étrange, ou des systèmes se sont arrêtés. Cela prend une minute ; vous avez aussitôt une référence.',
  'public.home.incidentPhone': 'Ou appelez, jour et nuit :',
  'public.home.questionDoor': 'Poser une question',
  'public.home.questionHelp': 'Rien ne brûle, mais vous voulez être sûr. Nous répondons aux heures ouvrées.',
  'public.home.doorsTitle': 'L’aide d’une personne',
  'public.home.pillarsTitle': 'Conseils par priorité',
  'public.home.pillar.PREVENT':
    'Fermer les portes avant que quelqu’un ne les essaie : sauvegardes, mises à jour, mots de passe, achats, fournisseurs.',
  'public.home.pillar.DETECT':
    'Voir une attaque tôt : signes dans le service, journaux, alertes, faiblesses connues.',
  'public.home.pillar.RESPOND': 'Continuer à soigner pendant une attaque, l’arrêter et revenir à la normale.',
  'public.home.pillar.DETER': 'Rendre les attaques moins rentables : preuves, police, demandes de rançon.',
  'public.home.aboutTitle': 'Ce qu’est le Centre',
  'public.home.about1':
    'Le Centre aide gratuitement les hôpitaux, les cliniques, les maisons de soins, les laboratoires et tous ceux qui soignent des patients en Europe. Il fait partie du plan d’action européen pour la cybersécurité des hôpitaux et des prestataires de soins.',
  'public.home.about2':
    'Une demande faite ici est confidentielle. Ce n’est pas une déclaration officielle à votre autorité : nous vous disons quelles déclarations vous devez faire, dans quel délai et à qui.',
  'public.home.about3':
    'Inutile d’être certain. Une fausse alerte coûte une heure, une alerte tardive coûte des semaines.',
  'public.search.results': 'Résultats de la recherche',
  'public.search.found':
    '{count, plural, =0 {Aucun conseil trouvé} one {# article trouvé} many {# articles trouvés} other {# articles trouvés}}',
  'public.search.allResults': 'Tous les résultats pour « {query} »',
  'public.search.searching': 'Recherche en cours',
  'public.search.basic':
    'La recherche complète n’est pas disponible pour le moment : voici une recherche simple. Vérifiez l’orthographe et essayez d’autres mots.',
  'public.search.noneTitle': 'Rien trouvé pour « {query} »',
  'public.search.noneBody':
    'Essayez moins de mots ou d’autres mots, ou demandez-nous : vos mots sont déjà repris.',
  'public.search.noneFiltered': 'Des filtres sont actifs. Sans eux, il y a peut-être davantage.',
  'public.search.ask': 'Poser la question',
  'public.search.failed': 'La recherche n’a pas répondu.',
  'public.guidance.title': 'Conseils',
  'public.guidance.titleQuery': '{query} : conseils',
  'public.guidance.description':
    'Conseils pratiques pour les hôpitaux : prévenir et détecter les cyberattaques, y réagir et les dissuader.',
  'public.guidance.lead':
    'Des consignes courtes et vérifiées pour les soignants, l’informatique, la direction et les questions juridiques.',
  'public.guidance.filters': 'Filtres',
  'public.guidance.pillar': 'Priorité',
  'public.guidance.audience': 'Pour qui',
  'public.guidance.language': 'Langue',
  'public.guidance.anyPillar': 'Toutes les priorités',
  'public.guidance.anyAudience': 'Tout le monde',
  'public.guidance.anyLanguage': 'Ma langue d’abord',
  'public.guidance.emptyTitle': 'Il n’y a pas encore de conseil ici',
  'public.guidance.emptyBody': 'Retirez un filtre, ou demandez-nous.',
  'public.guidance.nextPage': 'Page suivante',
  'public.guidance.also': 'Aussi en :',
  'public.article.for': 'Pour :',
  'public.article.reviewed': 'Dernière vérification :',
  'public.article.contents': 'Sur cette page',
  'public.article.linkTo': 'Lien vers « {heading} »',
  'public.article.languages': 'Cet article dans d’autres langues',
  'public.article.otherLanguage':
    'Langue demandée, pas encore disponible : {wanted}. Langue affichée : {shown}.',
  'public.article.sources': 'Sources',
  'public.article.related': 'Conseils liés',
  'public.article.print': 'Imprimer',
  'public.article.table': 'Tableau',
  'public.article.notFoundTitle': 'Cet article n’existe pas',
  'public.article.notFoundBody':
    'Il a peut-être été retiré ou renommé. Cherchez son sujet dans les conseils.',
  'public.article.askTitle': 'Cela ne répond pas à votre question ?',
  'public.signIn.title': 'Se connecter',
  'public.signIn.lead':
    'Pour le personnel des organisations inscrites et du Centre. Lire les conseils ne demande pas de compte.',
  'public.signIn.email': 'Adresse e-mail',
  'public.signIn.password': 'Mot de passe',
  'public.signIn.showPassword': 'Afficher le mot de passe',
  'public.signIn.submit': 'Se connecter',
  'public.signIn.working': 'Connexion en cours',
  'public.signIn.emailMissing': 'Saisissez votre adresse e-mail.',
  'public.signIn.emailShape': 'Saisissez une adresse e-mail comme nom@hopital.example.',
  'public.signIn.passwordMissing': 'Saisissez votre mot de passe.',
  'public.signIn.refused':
    'Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
  'public.signIn.tooMany':
    'Trop de tentatives. Attendez quelques minutes et réessayez, ou appelez le {phone}.',
  'public.signIn.noScript':
    'La connexion demande JavaScript. Si votre navigateur ne le permet pas, appelez le {phone} : nous ouvrons la demande pour vous.',
  'public.signIn.endedTitle': 'Votre session est terminée',
  'public.signIn.noAccount':
    'Pas de compte, ou pas d’accès à votre messagerie ? Appelez le {phone}. En cas d’incident, personne n’attend un compte.',
  'public.signIn.already': 'Vous êtes connecté en tant que {name}.',
  'public.signIn.goOn': 'Continuer',
  'public.accessibility.title': 'Déclaration d’accessibilité',
  'public.accessibility.lead':
    'Tous ceux qui travaillent dans un hôpital doivent pouvoir utiliser ce service, aussi au clavier seul, avec un lecteur d’écran, agrandi ou sous pression.',
  'public.accessibility.standardTitle': 'Ce que nous respectons',
  'public.accessibility.standard':
    'Ce service est construit selon les règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA, et donc selon la norme EN 301 549.',
  'public.accessibility.howTitle': 'Ce que vous pouvez faire',
  'public.accessibility.how1':
    'Tout utiliser au clavier. Sur chaque page, le premier appui sur la touche de tabulation propose d’aller au contenu.',
  'public.accessibility.how2':
    'Agrandir la page jusqu’à 400 pour cent, ou la lire sur un écran étroit, sans défilement latéral.',
  'public.accessibility.how3':
    'Choisir en haut de chaque page une apparence claire, sombre ou à contraste élevé. Les mouvements sont supprimés si votre appareil le demande.',
  'public.accessibility.how4': 'Lire tous les conseils sans JavaScript et les imprimer.',
  'public.accessibility.how5': 'Désactiver les raccourcis à une touche du bureau.',
  'public.accessibility.testedTitle': 'Comment c’est vérifié',
  'public.accessibility.tested':
    'Chaque page est vérifiée automatiquement à chaque modification. Ces contrôles ne trouvent qu’une partie des obstacles : dites-nous ce qui nous a échappé.',
  'public.accessibility.limitsTitle': 'Limites connues',
  'public.accessibility.limits':
    'Les textes que d’autres écrivent dans les demandes gardent leur langue. Certains conseils n’existent encore qu’en anglais ; ils sont signalés comme tels.',
  'public.accessibility.feedbackTitle': 'Signaler un obstacle',
  'public.accessibility.feedback':
    'Appelez le {phone}, ou écrivez-nous sous forme de question. Indiquez la page et ce que vous vouliez faire. Nous répondons dans les cinq jours ouvrés.',
  'public.accessibility.feedbackLink': 'Nous écrire au sujet d’un obstacle',
  'public.accessibility.feedbackSubject': 'Accessibilité : un obstacle sur la page',
  'public.accessibility.enforcement':
    'Si notre réponse ne vous aide pas, vous pouvez vous adresser à l’organisme de votre pays qui surveille l’accessibilité des services publics.',
  'public.accessibility.reviewed': 'Dernière vérification de cette déclaration :',
  'public.gallery.title': 'Composants',
};
