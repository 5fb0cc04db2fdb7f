import '@salus/ui/styles.css';
import type { Translate, UiLanguage } from '@salus/messages';
import { ToastProvider, UiProvider } from '@salus/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useCallback, type ReactElement } from 'react';
import { useNavigate, useRoutes } from 'react-router';
import { LanguageProvider, useLanguage, useTranslate } from '../lib/i18n.js';
import { NavigationMemory } from '../lib/screen.js';
import { ThemeProvider, type Theme } from '../lib/theme.js';
import { ErrorBoundary } from './error-boundary.js';
import { routes } from './routes.js';

export interface AppProps {
  readonly cache: QueryClient;
  readonly language: UiLanguage;
  readonly t: Translate;
  readonly theme: Theme;
}

/** The whole product below its router; the same on the server and in the browser. */
export function App({ cache, language, t, theme }: AppProps): ReactElement {
  return (
    <QueryClientProvider client={cache}>
      <ThemeProvider first={theme}>
        <LanguageProvider first={{ language, t }}>
          <Screens />
        </LanguageProvider>
      </ThemeProvider>
    </QueryClientProvider>
  );
}

function Screens(): ReactElement {
  const { locale } = useLanguage();
  const t = useTranslate();
  const navigate = useNavigate();
  const go = useCallback((path: string) => void navigate(path), [navigate]);
  const screen = useRoutes(routes);
  return (
    <UiProvider locale={locale} navigate={go}>
      <ToastProvider label={t('common.notifications')} closeLabel={t('common.dismiss')}>
        <ErrorBoundary>
          <NavigationMemory>{screen}</NavigationMemory>
        </ErrorBoundary>
      </ToastProvider>
    </UiProvider>
  );
}
