import { createTranslator, pickUiLanguage } from '@salus/messages';
import { hydrate } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/app.js';
import type { PageAnswers } from './app/page-answers.js';
import { preloadRoute } from './app/routes.js';
import { send } from './lib/api.js';
import { createQueryClient } from './lib/operations.js';
import { readTheme } from './lib/theme.js';

function readPage(): Partial<PageAnswers> {
  try {
    return JSON.parse(document.getElementById('salus-data')?.textContent ?? '') as Partial<PageAnswers>;
  } catch {
    // The development server sends the bare template.
    return {};
  }
}

const page = readPage();
const language = page.language ?? pickUiLanguage(navigator.languages);
const theme = page.theme ?? readTheme(document.documentElement.dataset['theme']);
const cache = createQueryClient(send);
hydrate(cache, page.answers ?? {});
const [t] = await Promise.all([createTranslator(language), preloadRoute(new URL(location.href))]);

const app = (
  <StrictMode>
    <BrowserRouter>
      <App cache={cache} language={language} t={t} theme={theme} />
    </BrowserRouter>
  </StrictMode>
);
const place = document.getElementById('app');
if (place !== null) {
  document.documentElement.lang = language;
  if (page.isWhole === true) hydrateRoot(place, app);
  else createRoot(place).render(app);
}
