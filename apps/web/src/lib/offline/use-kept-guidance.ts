import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLanguage, useTranslate } from '../i18n.js';
import {
  canKeep,
  forgetArticle,
  keepArticles,
  keptArticles,
  type KeptArticle,
  type KeptWords,
} from './kept-guidance.js';

const KEY = ['kept-guidance'];

interface KeptGuidance {
  readonly articles: readonly KeptArticle[];
  /** False where this browser can keep nothing; then nothing is offered. */
  readonly isPossible: boolean;
  /** Rejects when something could not be fetched. */
  readonly keep: (articles: readonly KeptArticle[]) => Promise<void>;
  readonly forget: (path: string) => Promise<void>;
}

/** What this browser keeps for the time without a network. */
export function useKeptGuidance(): KeptGuidance {
  const t = useTranslate();
  const { language } = useLanguage();
  const cache = useQueryClient();
  const isPossible = canKeep();
  const { data = [] } = useQuery({ queryKey: KEY, queryFn: keptArticles, enabled: isPossible });
  const change = useCallback(
    async (work: (words: KeptWords) => Promise<void>) => {
      try {
        await work({
          language,
          title: t('reading.kept.title'),
          hint: t('reading.kept.offline'),
          notSent: t('reading.kept.notSent'),
          emergency: t('common.footer.emergency'),
          call: t('common.phoneIntro'),
          phone: t('common.phone'),
        });
      } finally {
        await cache.invalidateQueries({ queryKey: KEY });
      }
    },
    [cache, language, t],
  );
  return {
    articles: data,
    isPossible,
    keep: useCallback((articles) => change((words) => keepArticles(articles, words)), [change]),
    forget: useCallback((path) => change((words) => forgetArticle(path, words)), [change]),
  };
}
