import { createTranslator, type UiLanguage } from '@salus/messages';

/** What a visitor sees when a page could not be made: the least HTML there is, so that it cannot fail as well. */
export async function problemPage(language: UiLanguage, reference: string): Promise<string> {
  const t = await createTranslator(language);
  const title = t('common.problemTitle');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} · Salus</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>${title}</h1><p>${t('common.error.INTERNAL')}</p><p><code>${reference}</code></p><p><a href="/">Salus</a></p></main></body></html>`;
}
