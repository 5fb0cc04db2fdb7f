import { createRequire } from 'node:module';
import PdfDocument from 'pdfkit';
import type { DutyDraft } from './duty-draft.js';

const require = createRequire(import.meta.url);
// One family for Latin, Greek and Cyrillic; only the letters that are used go into the file.
const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

/** A draft as a tagged PDF: headings, paragraphs and lists that a screen reader can walk through, with its language. */
export async function draftPdf(draft: DutyDraft, language: string, madeAt: Date): Promise<Buffer> {
  const pdf = new PdfDocument({
    size: 'A4',
    margin: 56,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: draft.title, Creator: 'Salus', CreationDate: madeAt },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', REGULAR);
  pdf.registerFont('bold', BOLD);
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const write = (tag: string, font: 'regular' | 'bold', size: number, text: string, gap = 6) =>
    pdf.struct(tag, {}, () => {
      pdf
        .font(font)
        .fontSize(size)
        .text(text)
        .moveDown(gap / size);
    });
  document.add(write('H1', 'bold', 17, draft.title, 10));
  document.add(write('P', 'bold', 10, draft.warning, 12));
  for (const { heading, lines } of draft.sections) {
    document.add(write('H2', 'bold', 12, heading, 4));
    const list = pdf.struct('L');
    document.add(list);
    for (const line of lines) {
      const item = pdf.struct('LI');
      list.add(item);
      item.add(write('LBody', 'regular', 10, line, 3));
      item.end();
    }
    list.end();
    document.add(write('P', 'regular', 6, ' ', 0));
  }
  document.end();
  pdf.end();
  return whole;
}
