import { createRequire } from 'node:module';
import PdfDocument from 'pdfkit';
import type { Run } from './pdf-markdown.js';

const require = createRequire(import.meta.url);
// One family for Latin, Greek and Cyrillic; only the letters that are used go into the file.
const FONTS = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
} as const;
const SIZES = { H1: 19, H2: 14, H3: 11.5, H4: 10, P: 10, small: 8 } as const;
type HeadingLevel = 'H1' | 'H2' | 'H3' | 'H4';
const MARGIN = 56;
/** Between a mark and the words of its line. */
const INDENT = 16;
const INK = '#111111';
const LINK = '#0b5a5a';
const LINE = '#9aa5a5';

type Structure = PDFKit.PDFStructureElement;

export interface PagesRequest {
  readonly title: string;
  readonly language: string;
  readonly madeAt: Date;
  /** Before links that begin with a slash; without one at its end. */
  readonly origin: string;
  /** At the foot of each page. */
  readonly footer: (page: number, pages: number) => string;
}

/** A4 pages as a tagged PDF: headings, paragraphs, lists and tables that a screen reader can walk through. */
export class PdfPages {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly finished: Promise<Buffer>;
  /** Where the next block is hung in; the innermost last. */
  private readonly open: Structure[] = [];

  constructor(private readonly request: PagesRequest) {
    const { title, language, madeAt } = request;
    this.pdf = new PdfDocument({
      size: 'A4',
      margin: MARGIN,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Creator: 'Salus', CreationDate: madeAt },
    });
    const chunks: Buffer[] = [];
    this.finished = new Promise((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.pdf.on('error', reject);
    });
    for (const [name, file] of Object.entries(FONTS)) this.pdf.registerFont(name, file);
    const document = this.pdf.struct('Document');
    this.pdf.addStructure(document);
    this.open.push(document);
  }

  /** A new page; the first is there already. */
  nextPage(): void {
    this.pdf.addPage();
  }

  /** An entry of the list that readers of PDF show beside the pages. */
  bookmark(title: string): void {
    this.pdf.outline.addItem(title);
  }

  heading(level: HeadingLevel, text: string): void {
    const size = SIZES[level];
    // A heading does not stand alone at the foot of a page.
    if (this.pdf.y > this.pdf.page.height - MARGIN - size * 4) this.pdf.addPage();
    if (level !== 'H1') this.pdf.moveDown(0.5);
    this.tagged(level, () => this.font('bold', size).text(text, MARGIN, undefined, { width: this.width(0) }));
    this.gap(size * 0.4);
  }

  paragraph(runs: readonly Run[], options: { indent?: number; mark?: string; isSmall?: boolean } = {}): void {
    const { indent = 0, mark, isSmall = false } = options;
    const written = runs.filter(({ text }) => text !== '');
    if (written.length === 0 && mark === undefined) return;
    const size = isSmall ? SIZES.small : SIZES.P;
    // A mark is not left alone at the foot of a page.
    if (mark !== undefined && this.pdf.y > this.pdf.page.height - MARGIN - size * 2) this.pdf.addPage();
    this.tagged('P', () => {
      this.font('regular', size);
      const left = MARGIN + indent;
      if (mark !== undefined) {
        const { y } = this.pdf;
        this.pdf.text(mark, left - INDENT, y, { lineBreak: false });
        this.pdf.y = y;
      }
      this.pdf.x = left;
      written.forEach((run, index) => this.run(run, index === written.length - 1, left, indent, size));
      if (written.length === 0) this.pdf.text(' ');
    });
    this.gap(size * 0.5);
  }

  list(write: () => void): void {
    this.within('L', write);
  }

  item(write: () => void): void {
    this.within('LI', write);
  }

  /** A quotation or call-out: a line along its left side. */
  aside(write: () => void, indent: number): void {
    const [page, top] = [this.pageNumber(), this.pdf.y];
    this.within('BlockQuote', write);
    if (this.pageNumber() !== page) return;
    const x = MARGIN + indent + 4;
    this.artifact(() =>
      this.pdf
        .moveTo(x, top)
        .lineTo(x, this.pdf.y - 4)
        .lineWidth(1.5)
        .stroke(LINE),
    );
  }

  rule(): void {
    this.artifact(() =>
      this.pdf
        .moveTo(MARGIN, this.pdf.y)
        .lineTo(this.pdf.page.width - MARGIN, this.pdf.y)
        .lineWidth(0.5)
        .stroke(LINE),
    );
    this.gap(6);
  }

  /** The first row holds the headings of the columns. */
  table(rows: readonly (readonly string[])[], indent: number): void {
    if (rows.length === 0) return;
    this.font('regular', SIZES.P - 1);
    this.pdf.x = MARGIN + indent;
    this.pdf.table({
      maxWidth: this.width(indent),
      structParent: this.open.at(-1)!,
      defaultStyle: { border: 0.5, borderColor: LINE, padding: 4 },
      rowStyles: (row: number) => (row === 0 ? { font: { src: 'bold', size: SIZES.P - 1 } } : undefined),
      data: rows.map((row, index) =>
        row.map((text) => ({ text: text || ' ', type: index === 0 ? ('TH' as const) : ('TD' as const) })),
      ),
    } as PDFKit.Mixins.TableOptionsWithData);
    this.pdf.x = MARGIN;
    this.gap(8);
  }

  async finish(): Promise<Buffer> {
    for (const structure of this.open.splice(0).reverse()) structure.end();
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.pdf.switchToPage(start + index);
      // The foot lies outside the margin, where pdfkit would begin a new page.
      const { margins } = this.pdf.page;
      this.pdf.page.margins = { ...margins, bottom: 0 };
      this.artifact(() =>
        this.font('regular', SIZES.small).text(
          this.request.footer(index + 1, count),
          MARGIN,
          this.pdf.page.height - MARGIN + 16,
          { width: this.width(0), lineBreak: false },
        ),
      );
      this.pdf.page.margins = margins;
    }
    this.pdf.end();
    return this.finished;
  }

  private run(run: Run, isLast: boolean, left: number, indent: number, size: number): void {
    const href = run.href?.startsWith('/') ? `${this.request.origin}${run.href}` : run.href;
    const isLink = href !== null && href !== undefined && /^(https?:|mailto:|tel:)/.test(href);
    this.font(run.isBold ? 'bold' : 'regular', size)
      .fillColor(isLink ? LINK : INK)
      .text(run.text, {
        width: this.width(indent),
        continued: !isLast,
        link: isLink ? href : null,
        underline: isLink,
      });
    this.pdf.fillColor(INK);
    if (isLast) this.pdf.x = left;
  }

  private font(name: keyof typeof FONTS, size: number): PDFKit.PDFDocument {
    return this.pdf.font(name).fontSize(size).fillColor(INK);
  }

  private width(indent: number): number {
    return this.pdf.page.width - 2 * MARGIN - indent;
  }

  private gap(points: number): void {
    this.pdf.y += points;
    this.pdf.x = MARGIN;
  }

  private pageNumber(): number {
    const { start, count } = this.pdf.bufferedPageRange();
    return start + count;
  }

  private tagged(tag: string, write: () => void): void {
    this.open.at(-1)!.add(this.pdf.struct(tag, {}, write));
  }

  private within(tag: string, write: () => void): void {
    const structure = this.pdf.struct(tag);
    this.open.at(-1)!.add(structure);
    this.open.push(structure);
    write();
    this.open.pop();
    structure.end();
  }

  private artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }
}
