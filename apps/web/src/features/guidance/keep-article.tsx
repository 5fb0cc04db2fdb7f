import { Button, useToasts } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { articlePath } from '../../lib/guidance/article-path.js';
import { useTranslate } from '../../lib/i18n.js';
import { useKeptGuidance } from '../../lib/offline/use-kept-guidance.js';
import type { ReadArticle } from './article.route.js';

/** Keeps an article on this device, to be read while the network is down; pressed again, it is kept no longer. */
export function KeepArticle({ article }: { article: ReadArticle }): ReactElement | null {
  const t = useTranslate();
  const toasts = useToasts();
  const kept = useKeptGuidance();
  const [isBusy, setBusy] = useState(false);
  if (!kept.isPossible) return null;
  const path = articlePath(article.slug, article.language);
  const isKept = kept.articles.some((one) => one.path === path);

  async function change(): Promise<void> {
    setBusy(true);
    try {
      await (isKept ? kept.forget(path) : kept.keep([{ path, title: article.title }]));
      toasts.show({ tone: 'success', message: t(isKept ? 'reading.kept.forgotten' : 'reading.kept.done') });
    } catch {
      toasts.show({ tone: 'danger', message: t('reading.kept.failed') });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button
      icon={isKept ? 'check' : 'inbox'}
      aria-pressed={isKept}
      isPending={isBusy}
      className="article-keep"
      onPress={() => void change()}
    >
      {t('reading.kept.keep')}
    </Button>
  );
}
