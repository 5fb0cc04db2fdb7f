import type { Translate } from './translator.js';

const ACT = /\b(Directive|Regulation) \(EU\) (\d+\/\d+)/g;
const ARTICLE = /\bArt\. (\d[\w()]*)/g;

/** A provision of the EU, kept as it is cited in English, as it is cited in the language of the reader. */
export function lawInWords(t: Translate, basis: string): string {
  return basis
    .replace(ACT, (_, act: string, number: string) =>
      t(act === 'Directive' ? 'duties.law.directive' : 'duties.law.regulation', { number }),
    )
    .replace(ARTICLE, (_, article: string) => t('duties.law.article', { article }));
}
