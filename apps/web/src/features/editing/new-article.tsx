import { EditorialListDocument, StartArticleDocument } from '@salus/contract';
import { EU_LANGUAGES } from '@salus/rules';
import { Banner, Button, Dialog, NativeSelect, Stack, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { languageName, useLanguage, useTranslate } from '../../lib/i18n.js';
import { useChange } from '../../lib/operations.js';
import { editingPath } from './paths.js';
import { refusalText } from './problem-text.js';

/** An address made from a title: letters without accents, digits, hyphens. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);
}

/** Asks for title, address and language, and opens the draft. */
export function NewArticle(): ReactElement {
  const t = useTranslate();
  const { language: own, locale } = useLanguage();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [slug, setSlug] = useState<string | null>(null);
  const [language, setLanguage] = useState<string>(own);
  const [key, setKey] = useState(newIdempotencyKey);
  const start = useChange(StartArticleDocument, {
    invalidates: [EditorialListDocument],
    onSuccess: ({ startArticle }) => void navigate(editingPath.draft(startArticle.translationId)),
    onError: () => setKey(newIdempotencyKey()),
  });
  const address = slug ?? slugOf(title);
  const begin = (): void => start.mutate({ input: { idempotencyKey: key, title, slug: address, language } });
  return (
    <Dialog
      trigger={
        <Button variant="primary" icon="plus">
          {t('editing.new')}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={t('editing.newTitle')}
      closeLabel={t('editing.close')}
      footer={
        <Button variant="primary" onPress={begin} isPending={start.isPending}>
          {t('editing.begin')}
        </Button>
      }
    >
      <Stack>
        <p>{t('editing.newBody')}</p>
        {start.error !== null && <Banner tone="danger" title={refusalText(t, start.error)} />}
        <TextField label={t('editing.draft.titleField')} value={title} onChange={setTitle} />
        <TextField
          label={t('editing.draft.slug')}
          description={t('editing.draft.slugHint')}
          value={address}
          onChange={setSlug}
        />
        <NativeSelect
          label={t('editing.language')}
          value={language}
          onChange={setLanguage}
          options={EU_LANGUAGES.map((id) => ({ id, label: languageName(id, locale) }))}
        />
      </Stack>
    </Dialog>
  );
}
