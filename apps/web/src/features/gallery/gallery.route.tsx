import { DeskGallery, Gallery } from '@salus/ui/gallery';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useTranslate } from '../../lib/i18n.js';
import { Screen } from '../../lib/screen.js';

/** All components of the product in all their states, in English whatever the product speaks; `/gallery/desk` is the frame of the desk. */
export default function GalleryRoute(): ReactElement {
  const t = useTranslate();
  const { part } = useParams();
  return (
    <Screen title={t('public.gallery.title')} width="full">
      <div lang="en">{part === 'desk' ? <DeskGallery /> : <Gallery />}</div>
    </Screen>
  );
}
