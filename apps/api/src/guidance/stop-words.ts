/**
 * Words that carry no meaning in a search, in the languages in which most guidance is read. One list for all languages,
 * so words that mean something in another one are left out: `it` is IT, `his` is a hospital information system, `war`,
 * `die` and `car` are English, `or` is gold, and `no` may be the whole point.
 */
const BY_LANGUAGE = {
  en: `a all an and any are as at be been but by can could did do does for from had has have how if in into is may must of on our out
    shall should since so some than that the their them then there these they this those through to was we were what when where which
    while why will with would you your`,
  de: `aber alle als am auch auf aus bei bis das dass dem den der des dies diese diesen dieser dieses durch ein eine einem einen einer
    eines es haben hat ihr ihre ihren im ist kann mit nach nicht noch nur oder seit sich sie sind und uns unser unsere unserem unseren
    vom von vor werden wie wird wir zu zum zur über`,
  fr: `au aux avec ce ces cet cette comme dans de depuis des du elle elles en est et eux il ils la le les leur leurs lui mais nos notre
    nous ont ou où par pas pour que quel quelle quelles qui sa sans se ses son sont sur un une vos votre vous c d j l m n qu s t`,
  el: `αλλά αν από αυτή αυτό για δεν είναι έχει έχουμε έχουν η και κάθε με μη μια μιας μας να ο οι όταν όπως ότι που πως πώς σας σε στα
    στη στην στης στις στο στον στους τα τη την της τι τις το τον του τους των ως`,
};

export const STOP_WORDS: readonly string[] = [
  ...new Set(Object.values(BY_LANGUAGE).flatMap((words) => words.split(/\s+/))),
];
