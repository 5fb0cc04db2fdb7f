// Makes one PDF in a thread of its own: fonts and lines of a whole handbook take seconds, in which nobody else would be served.
import { parentPort, workerData } from 'node:worker_threads';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import { articlePdf, handbookPdf } from './article-pdf.js';
import type { PdfOrder } from './make-pdf.js';

const order = workerData as PdfOrder;
const printing = {
  origin: order.origin,
  at: order.at,
  t: await createTranslator(pickUiLanguage([order.language])),
};
const [first] = order.texts;
const pdf =
  order.pillar === null && first
    ? await articlePdf(first, printing)
    : await handbookPdf(order.texts, { pillar: order.pillar!, language: order.language }, printing);
parentPort!.postMessage(pdf);
