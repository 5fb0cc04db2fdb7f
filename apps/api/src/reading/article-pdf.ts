import type { Translate } from '@salus/messages';
import type { Audience, Pillar } from '@salus/rules';
import { PdfPages } from './pdf-pages.js';
import { writeMarkdown } from './pdf-markdown.js';

export interface PrintedText {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly pillar: Pillar;
  readonly audiences: readonly Audience[];
  readonly lastReviewedOn: string;
  readonly version: number;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}
export interface Printing {
  readonly origin: string;
  readonly at: Date;
  readonly t: Translate;
}

/** One article to pin to a wall. */
export function articlePdf(text: PrintedText, { origin, at, t }: Printing): Promise<Buffer> {
  const pages = new PdfPages({
    title: text.title,
    language: text.language,
    madeAt: at,
    origin,
    footer: footerOf(text.title, at, t),
  });
  writeArticle(pages, text, 'H1', { origin, at, t });
  return pages.finish();
}

/** All articles of a priority in one language, with a list of them in front, as a handbook. */
export function handbookPdf(
  texts: readonly PrintedText[],
  { pillar, language }: { pillar: Pillar; language: string },
  printing: Printing,
): Promise<Buffer> {
  const { origin, at, t } = printing;
  const title = t('reading.handbook.title', { pillar: t(`common.pillar.${pillar}`) });
  const pages = new PdfPages({ title, language, madeAt: at, origin, footer: footerOf(title, at, t) });
  pages.heading('H1', title);
  pages.paragraph([plain(t('reading.handbook.lead'))]);
  pages.list(() =>
    texts.forEach((text, index) =>
      pages.item(() => pages.paragraph([plain(text.title)], { indent: 24, mark: `${index + 1}.` })),
    ),
  );
  for (const text of texts) {
    pages.nextPage();
    pages.bookmark(text.title);
    writeArticle(pages, text, 'H2', printing);
  }
  return pages.finish();
}

function writeArticle(pages: PdfPages, text: PrintedText, level: 'H1' | 'H2', { origin, t }: Printing): void {
  const address = `${origin}/guidance/${text.slug}/${text.language}`;
  pages.heading(level, text.title);
  pages.paragraph([plain(text.summary)]);
  const audiences = text.audiences.map((audience) => t(`common.audience.${audience}`)).join(', ');
  pages.paragraph([plain(`${t('public.article.for')} ${audiences}`)], { isSmall: true });
  pages.paragraph(
    [
      plain(
        `${t('public.article.reviewed')} ${text.lastReviewedOn} · ${t('reading.version', { version: text.version })}`,
      ),
    ],
    { isSmall: true },
  );
  pages.paragraph([{ text: address, isBold: false, href: address }], { isSmall: true });
  pages.rule();
  writeMarkdown(pages, text.body, level === 'H1' ? 'H2' : 'H3');
  if (text.sources.length === 0) return;
  pages.heading(level === 'H1' ? 'H2' : 'H3', t('public.article.sources'));
  pages.list(() =>
    text.sources.forEach(({ title, url }) =>
      pages.item(() =>
        pages.paragraph([{ text: title, isBold: false, href: url }], {
          indent: 16,
          mark: '•',
          isSmall: true,
        }),
      ),
    ),
  );
}

const plain = (text: string) => ({ text, isBold: false, href: null });

function footerOf(title: string, at: Date, t: Translate) {
  const day = at.toISOString().slice(0, 10);
  return (page: number, pages: number) => t('reading.pdf.footer', { title, day, page, pages });
}
