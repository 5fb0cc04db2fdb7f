import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import fastifyStatic from '@fastify/static';
import { pickUiLanguage, type UiLanguage } from '@salus/messages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from '../access/authenticator.js';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { allowedText } from '../graphql/allow-list.js';
import type { RequestContext } from '../graphql/request-context.js';
import { newId } from '../ids.js';
import { Log } from '../telemetry/log.js';
import { finishPage, KeptPages, sendFinished } from './kept-pages.js';
import { NONCE_MARK, type PageParts, PageTemplate } from './page-template.js';
import { problemPage } from './problem-page.js';
import { PublicContent } from './public-content.js';
import { acceptedLanguages } from './accepted-languages.js';
import { pagePolicy, WORKER_POLICY } from './security-headers.js';

interface Answer {
  data?: unknown;
  errors?: unknown;
}
interface Page extends PageParts {
  readonly status: number;
  readonly data: { readonly isWhole: boolean };
  readonly redirect?: string;
}
type Render = (request: {
  url: string;
  language: UiLanguage;
  theme?: string | undefined;
  origin: string;
  execute: (documentHash: string, variables: unknown) => Promise<Answer>;
}) => Promise<Page>;

/** Runs an operation in this process, without HTTP. */
export type Execute = (text: string, variables: unknown, context: RequestContext) => Promise<Answer>;

const THEMES = ['system', 'light', 'dark', 'contrast'];
/** Longer addresses are not worth keeping a page for. */
const LONGEST_KEPT_PATH = 300;
const YEAR_SECONDS = 365 * 24 * 3600;

/** Serves the built web app: files as they are, and every other address as a page rendered for who asks. */
@Injectable()
export class WebPages {
  private readonly kept = new KeptPages();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly authenticator: Authenticator,
    private readonly publicContent: PublicContent,
    private readonly log: Log,
  ) {}

  async register(server: FastifyInstance, execute: Execute): Promise<void> {
    const dist = this.settings.WEB_DIST;
    if (!dist || !existsSync(join(dist, 'client/index.html'))) return;
    const template = PageTemplate.read(join(dist, 'client'));
    const { render } = (await import(pathToFileURL(join(dist, 'server/entry-server.js')).href)) as {
      render: Render;
    };

    await server.register(fastifyStatic, {
      root: join(dist, 'client'),
      index: false,
      preCompressed: true,
      wildcard: false,
      maxAge: '1h',
      setHeaders: (file, path) => {
        if (path.includes('/assets/'))
          void file.header('cache-control', 'public, max-age=31536000, immutable');
        if (path === join(dist, 'client/sw.js'))
          void file.headers({ 'cache-control': 'no-cache', 'content-security-policy': WORKER_POLICY });
      },
    });
    server.get('/*', async (request, reply) => {
      try {
        return await this.page(request, reply, template, render, execute);
      } catch (failure) {
        const reference = newId();
        this.log.error('page.failed', { reference, failure });
        return reply
          .code(500)
          .type('text/html; charset=utf-8')
          .send(await problemPage(languageOf(request), reference));
      }
    });
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    template: PageTemplate,
    render: Render,
    execute: Execute,
  ): Promise<unknown> {
    const choice = this.takeChoice(request, reply);
    if (choice) return choice;
    const context = await this.authenticator.contextOf(request, reply);
    const [path, language, theme] = [pathOf(request), languageOf(request), themeOf(request)];
    const isVisitor = context.sessionHash === null;
    const key = isVisitor && isWorthKeeping(path) ? await this.keyOf(path, language, theme) : null;
    const known = key === null ? undefined : this.kept.get(key);
    if (known) return sendFinished(request, reply, known);

    const page = await render({
      url: path,
      language,
      theme,
      origin: this.settings.PUBLIC_URL,
      execute: async (hash, variables) => {
        const text = allowedText(hash);
        return text ? execute(text, variables, context) : { errors: [{ message: 'Unknown operation' }] };
      },
    });
    if (page.redirect) return reply.redirect(page.redirect, 302);
    const html = template.fill(page, theme);
    if (isVisitor && page.status === 200 && page.data.isWhole) {
      const finished = await finishPage(this.settings.APP_SECRET, html);
      if (key !== null) this.kept.keep(key, finished);
      return sendFinished(request, reply, finished);
    }
    const nonce = randomBytes(16).toString('base64');
    return reply
      .code(page.status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .header('vary', 'accept-language, cookie')
      .send(html.replaceAll(NONCE_MARK, () => nonce));
  }

  /** Everything that makes the page of one visitor differ from that of another, and what it was made from. */
  private async keyOf(path: string, language: UiLanguage, theme: string): Promise<string> {
    return JSON.stringify([await this.publicContent.version(), path, language, theme]);
  }

  /** `?lang=` and `?theme=` choose without JavaScript: the choice goes into a cookie, the address loses it again. */
  private takeChoice(request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
    const address = new URL(pathOf(request), 'http://salus.invalid');
    const language = address.searchParams.get('lang');
    const theme = address.searchParams.get('theme');
    if (language === null && theme === null) return null;
    const options = {
      path: '/',
      maxAge: YEAR_SECONDS,
      sameSite: 'lax' as const,
      secure: this.authenticator.isSecure,
    };
    if (language !== null) void reply.setCookie('salus_language', pickUiLanguage([language]), options);
    if (theme !== null && THEMES.includes(theme)) void reply.setCookie('salus_theme', theme, options);
    address.searchParams.delete('lang');
    address.searchParams.delete('theme');
    // Only the path is kept, and never one that a browser reads as another host ("//elsewhere").
    return reply.redirect(`${address.pathname.replace(/^\/+/, '/')}${address.search}`, 303);
  }
}

/** Path and query; an address like `//elsewhere` is a path here, never another host. */
function pathOf(request: FastifyRequest): string {
  return request.url.replace(/^[/\\]+/, '/');
}

/** Not the answers of a search: the index follows the content a moment later, and people type without end. */
function isWorthKeeping(path: string): boolean {
  return path.length <= LONGEST_KEPT_PATH && !/[?&]q=/.test(path);
}

function themeOf(request: FastifyRequest): string {
  const theme = request.cookies['salus_theme'];
  return theme !== undefined && THEMES.includes(theme) ? theme : 'system';
}

function languageOf(request: FastifyRequest): UiLanguage {
  return pickUiLanguage([request.cookies['salus_language'], ...acceptedLanguages(request.headers)]);
}

// By functions, because `$&` and the like are special in replacement texts.
