import { Gallery } from '@salus/ui/gallery';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { Screen } from '../../lib/screen.js';

/** All components of the product in all their states. */
export default function GalleryRoute(): ReactElement {
  const t = useTranslate();
  return (
    <Screen title={t('public.gallery.title')} width="full">
      <Gallery />
    </Screen>
  );
}
