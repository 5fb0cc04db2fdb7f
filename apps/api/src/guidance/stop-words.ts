/**
 * Words that carry no meaning in a search, in the languages in which most guidance is read. One list for all languages,
 * so words that mean something in another one are left out: `it` is IT, `his` is a hospital information system, `war`,
 * `die` and `car` are English, `or` is gold, and `no` may be the whole point.
 */
const BY_LANGUAGE = {
  en: `a all an and any are as at be been but by can could did do does for from had has have how if in into is may must of on our out
    shall should since so some than that the their them then there these they this those through to was we were what when where which
    while why will with would you your i me my mine he him she her hers us am been being own also very just too get got says say said do
    doing did done want wants need needs there here someone somebody something anybody anyone`,
  de: `aber alle als am auch auf aus bei bis das dass dem den der des dies diese diesen dieser dieses durch ein eine einem einen einer
    eines es haben hat ihr ihre ihren im ist kann mit nach nicht noch nur oder seit sich sie sind und uns unser unsere unserem unseren
    vom von vor werden wie wird wir zu zum zur über ich du mich mir mein meine meinem meinen meiner man muss müssen darf dürfen soll sollen
    sollte habe hatte hat wurde wo wer wen wem was warum wann welche welcher welches mal bitte jemand etwas tun geht gehen`,
  fr: `au aux avec ce ces cet cette comme dans de depuis des du elle elles en est et eux il ils la le les leur leurs lui mais nos notre
    nous ont ou où par pas pour que quel quelle quelles qui sa sans se ses son sont sur un une vos votre vous c d j l m n qu s t je tu on ne me te moi ai as a avons avez avoir être suis êtes était fait faire faut doit
    doivent peut peux puis quand comment quoi quelqu y plus`,
  el: `αλλά αν από αυτή αυτό για δεν είναι έχει έχουμε έχουν η και κάθε με μη μια μιας μας να ο οι όταν όπως ότι που πως πώς σας σε στα
    στη στην στης στις στο στον στους τα τη την της τι τις το τον του τους των ως εγώ εμείς μου έχω είμαι είμαστε πρέπει μπορώ μπορεί μπορούμε κάνω κάνουμε κάνετε ποιος ποια ποιο ποιον ποιους
    κάποιος κάτι πού πότε γιατί`,
};

export const STOP_WORDS: readonly string[] = [
  ...new Set(Object.values(BY_LANGUAGE).flatMap((words) => words.split(/\s+/))),
];
