import { Banner, Button } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { focusHeading } from './focus.js';
import { useTranslate } from './i18n.js';

interface Props {
  readonly isRestored: boolean;
  readonly onDiscard: () => void;
}

/** Says that words typed earlier were found again, and how to get rid of them. */
export function DraftNotice({ isRestored, onDiscard }: Props): ReactElement | null {
  const t = useTranslate();
  const [isSeen, setIsSeen] = useState(false);
  if (!isRestored || isSeen) return null;
  return (
    <Banner
      tone="info"
      title={t('common.draftRestored')}
      actions={
        <Button
          size="small"
          onPress={() => {
            onDiscard();
            focusHeading();
          }}
        >
          {t('common.discardDraft')}
        </Button>
      }
      onDismiss={() => setIsSeen(true)}
      dismissLabel={t('common.dismiss')}
    />
  );
}
