// The process that makes PDFs: fonts and lines of a whole handbook take seconds, in which nobody else would be served; and a text
// that takes too much ends this process and nothing else.
import { createTranslator, pickUiLanguage } from '@salus/messages';
import { answerOrders } from '../platform/processes/answer-orders.js';
import { articlePdf, handbookPdf } from './article-pdf.js';
import type { PdfOrder } from './make-pdf.js';

answerOrders(async ({ texts, pillar, language, origin, at }: PdfOrder) => {
  const printing = { origin, at, t: await createTranslator(pickUiLanguage([language])) };
  const [first] = texts;
  return pillar === null && first
    ? articlePdf(first, printing)
    : handbookPdf(texts, { pillar: pillar!, language }, printing);
});
