import { ViewerDocument, type ViewerQuery } from '@salus/contract';
import { createTranslator, type UiLanguage } from '@salus/messages';
import { dehydrate } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from './app/app.js';
import { headHtml } from './app/head-html.js';
import type { PageAnswers } from './app/page-answers.js';
import { loadRoute, preloadRoute } from './app/routes.js';
import { readAnswer, type WireAnswer } from './lib/api.js';
import { createQueryClient, operationKey } from './lib/operations.js';
import { DescribePageContext, type PageRecord } from './lib/screen.js';
import { readTheme } from './lib/theme.js';

export interface RenderRequest {
  /** Path and query as the browser asked for them; an absolute URL is fine too. */
  readonly url: string;
  readonly language: UiLanguage;
  /** The value of the cookie `salus_theme`, if there is one. */
  readonly theme?: string | undefined;
  /** Where the product is reached, without a slash at the end: `https://salus.example`. */
  readonly origin: string;
  /** Runs an operation of the allow-list in process, for the current actor. */
  readonly execute: (documentHash: string, variables: unknown) => Promise<WireAnswer>;
}

export interface RenderedPage {
  readonly status: number;
  readonly lang: string;
  readonly title: string;
  /** HTML for the head; already escaped. */
  readonly head: string;
  readonly html: string;
  /** Whether it can be read without any script: the browser then starts the app when the reader does something. */
  readonly isCalm: boolean;
  /** For the page's data script; the host escapes it. */
  readonly data: PageAnswers;
  /** Send 302 to here instead of the page. */
  readonly redirect?: string;
}

/** Renders one page of the product for one visitor. */
export async function render({
  url,
  language,
  theme,
  origin,
  execute,
}: RenderRequest): Promise<RenderedPage> {
  const address = new URL(url, 'http://salus.invalid');
  const look = readTheme(theme);
  const cache = createQueryClient(async (id, variables) => readAnswer(await execute(id, variables)));
  // One try: the visitor is waiting, what failed is said, and the browser asks again by itself.
  cache.setDefaultOptions({
    queries: { ...cache.getDefaultOptions().queries, retry: false, retryOnMount: false },
  });
  const [t, redirect] = await Promise.all([
    createTranslator(language),
    loadRoute(address, language, cache),
    preloadRoute(address),
  ]);

  let record: PageRecord = { title: t('common.product'), description: '', status: 200, isCalm: false };
  const html = renderToString(
    <DescribePageContext value={(described) => (record = described)}>
      <StaticRouter location={address.pathname + address.search}>
        <App cache={cache} language={language} t={t} theme={look} />
      </StaticRouter>
    </DescribePageContext>,
  );
  const data: PageAnswers = {
    language,
    theme: look,
    isWhole: cache
      .getQueryCache()
      .getAll()
      .every((query) => query.state.status !== 'error'),
    answers: dehydrate(cache),
  };
  const viewer = cache.getQueryData<ViewerQuery>(operationKey(ViewerDocument, {}))?.viewer;
  cache.clear();
  return {
    status: record.status,
    lang: language,
    title: record.title,
    head: headHtml(record, origin, language),
    isCalm: record.isCalm && viewer?.user === null,
    html,
    data,
    ...(redirect === null ? {} : { redirect }),
  };
}
