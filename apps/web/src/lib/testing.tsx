import { ViewerDocument } from '@salus/contract';
import { createTranslator, type UiLanguage } from '@salus/messages';
import { render, type RenderResult } from '@testing-library/react';
import { ToastProvider, UiProvider } from '@salus/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation, useNavigate } from 'react-router';
import { ApiError, documentId, send, type Operation } from './api.js';
import { LanguageProvider, useLanguage } from './i18n.js';
import { createQueryClient } from './operations.js';
import { NavigationMemory } from './screen.js';
import { ThemeProvider } from './theme.js';
import { VISITOR } from './viewer.js';

type Reply<Result, Variables> = Result | ApiError | ((variables: Variables) => Result | ApiError);
type Answer = readonly [id: string, reply: (variables: never) => unknown];

/** What the API would answer to one operation: data, a refusal, or either by the variables. */
export function answer<Result, Variables>(
  document: Operation<Result, Variables>,
  reply: Reply<Result, Variables>,
): Answer {
  const give =
    typeof reply === 'function' ? (reply as (variables: Variables) => Result | ApiError) : () => reply;
  return [documentId(document), give];
}

/** A request as it went over the wire. */
export interface SentRequest {
  readonly documentId: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Puts a wire in the place of the network that answers by operation, and remembers what was sent.
 * `ApiError('OFFLINE')` cuts the wire.
 */
export function layWire(answers: readonly Answer[]): { sent: SentRequest[] } {
  const replies = new Map<string, (variables: never) => unknown>([
    answer(ViewerDocument, { viewer: VISITOR }),
    ...answers,
  ]);
  const sent: SentRequest[] = [];
  globalThis.fetch = async (_url, options) => {
    const request = JSON.parse(options?.body as string) as SentRequest;
    sent.push(request);
    const reply = replies.get(request.documentId)?.(request.variables as never);
    if (reply instanceof ApiError && reply.code === 'OFFLINE') throw new TypeError('Failed to fetch');
    const body =
      reply instanceof ApiError
        ? { data: null, errors: [{ message: reply.code, extensions: { ...reply } }] }
        : { data: reply ?? null };
    return {
      status: 200,
      json: async () => JSON.parse(JSON.stringify(body)) as unknown,
    } as unknown as Response;
  };
  return { sent };
}

export interface ScreenOptions {
  /** The route's pattern; anything by default. */
  readonly path?: string;
  /** The address that is opened. */
  readonly at?: string;
  readonly language?: UiLanguage;
  readonly answers?: readonly Answer[];
}

export interface RenderedScreen extends RenderResult {
  readonly sent: SentRequest[];
  /** Path and query of the router now. */
  readonly address: () => string;
}

/** Shows one screen with everything that stands around it in the product, but the frame. */
export async function renderScreen(screen: ReactNode, options: ScreenOptions = {}): Promise<RenderedScreen> {
  const { path = '*', at = '/', language = 'en', answers = [] } = options;
  const { sent } = layWire(answers);
  const t = await createTranslator(language);
  const cache = createQueryClient(send);
  cache.setDefaultOptions({ queries: { ...cache.getDefaultOptions().queries, retry: false } });
  let address = at;
  const note = (now: string): void => {
    address = now;
  };
  const result = render(
    <MemoryRouter initialEntries={[at]}>
      <QueryClientProvider client={cache}>
        <ThemeProvider first="system">
          <LanguageProvider first={{ language, t }}>
            <Around note={note}>
              <main id="main">
                <Routes>
                  <Route path={path} element={screen} />
                  <Route path="*" element={null} />
                </Routes>
              </main>
            </Around>
          </LanguageProvider>
        </ThemeProvider>
      </QueryClientProvider>
    </MemoryRouter>,
  );
  return { ...result, sent, address: () => address };
}

function Around({ children, note }: { children: ReactNode; note: (address: string) => void }): ReactElement {
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  note(pathname + search);
  return (
    <UiProvider locale={locale} navigate={(to) => void navigate(to)}>
      <ToastProvider label="Notifications" closeLabel="Close">
        <NavigationMemory>{children}</NavigationMemory>
      </ToastProvider>
    </UiProvider>
  );
}
