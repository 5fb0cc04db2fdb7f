import { Announcement } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';

/** How many articles are listed, seen and read aloud when it changes. */
export function FoundCount({ count }: { count: number | undefined }): ReactElement {
  const t = useTranslate();
  return (
    <Announcement isVisible>{count === undefined ? '' : t('public.search.found', { count })}</Announcement>
  );
}
