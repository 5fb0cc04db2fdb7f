import { Button, Disclosure, IconButton, Inline, Link, useToasts } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useHydrated } from '../../lib/hydrated.js';
import { useTranslate } from '../../lib/i18n.js';
import type { KeptArticle } from '../../lib/offline/kept-guidance.js';
import { useKeptGuidance } from '../../lib/offline/use-kept-guidance.js';

/** What this device keeps, and the way to keep everything that is listed now: all playbooks before a bad night, say. */
export function KeptList({ listed }: { listed: readonly KeptArticle[] }): ReactElement | null {
  return useHydrated() ? <Kept listed={listed} /> : null;
}

function Kept({ listed }: { listed: readonly KeptArticle[] }): ReactElement | null {
  const t = useTranslate();
  const toasts = useToasts();
  const kept = useKeptGuidance();
  const [isBusy, setBusy] = useState(false);
  if (!kept.isPossible) return null;
  const paths = new Set(kept.articles.map(({ path }) => path));
  const missing = listed.filter(({ path }) => !paths.has(path));

  async function keepAll(): Promise<void> {
    setBusy(true);
    try {
      await kept.keep(missing);
      toasts.show({ tone: 'success', message: t('reading.kept.done') });
    } catch {
      toasts.show({ tone: 'danger', message: t('reading.kept.failed') });
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="guidance-kept">
      {missing.length > 0 && (
        <Inline>
          <Button variant="quiet" size="small" icon="inbox" isPending={isBusy} onPress={() => void keepAll()}>
            {t('reading.kept.keepAll', { count: missing.length })}
          </Button>
        </Inline>
      )}
      {kept.articles.length > 0 && (
        <Disclosure title={t('reading.kept.titleCount', { count: kept.articles.length })}>
          <ul>
            {kept.articles.map(({ path, title }) => (
              <li key={path}>
                <Link href={path}>{title}</Link>{' '}
                <IconButton
                  icon="close"
                  label={t('reading.kept.forget', { title })}
                  onPress={() => void kept.forget(path)}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
