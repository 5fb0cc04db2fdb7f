import { PICTURE_PATH } from '@salus/rules';
import { Banner, Button, ComboBox, Dialog, Stack, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { useTranslate } from '../../lib/i18n.js';
import { linkText } from './edit-commands.js';
import { useArticleChoice } from './use-article-choice.js';

interface Props {
  readonly onClose: () => void;
  readonly onInsert: (text: string) => void;
  /** What is selected in the text. */
  readonly selected: string;
  readonly articleId: string;
}

/** A link to an address elsewhere. */
export function LinkDialog({ onClose, onInsert, selected }: Props): ReactElement {
  const t = useTranslate();
  const [words, setWords] = useState(selected);
  const [address, setAddress] = useState('');
  const isReady = words.trim() !== '' && /^(https:\/\/|mailto:|tel:|#|\/)\S+$/u.test(address.trim());
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('editing.link.title')}
      closeLabel={t('editing.close')}
      footer={
        <Button
          variant="primary"
          isDisabled={!isReady}
          onPress={() => onInsert(linkText(words.trim(), address.trim()))}
        >
          {t('editing.link.insert')}
        </Button>
      }
    >
      <Stack>
        <TextField label={t('editing.link.words')} value={words} onChange={setWords} />
        <TextField label={t('editing.link.address')} value={address} onChange={setAddress} />
      </Stack>
    </Dialog>
  );
}

/** A link to another article: its address leads there for ever, whatever the article is called later. */
export function ArticleLinkDialog({ onClose, onInsert, selected, articleId }: Props): ReactElement {
  const t = useTranslate();
  const [words, setWords] = useState(selected);
  const choice = useArticleChoice(articleId);
  const insert = (): void => {
    if (choice.chosen === null) return;
    onInsert(linkText(words.trim() || choice.chosen.title, `/guidance/${choice.chosen.slug}`));
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('editing.tool.articleLink')}
      closeLabel={t('editing.close')}
      footer={
        <Button variant="primary" isDisabled={choice.chosen === null} onPress={insert}>
          {t('editing.link.insert')}
        </Button>
      }
    >
      <Stack>
        <ComboBox
          label={t('editing.link.find')}
          description={t('editing.article.redirectHint')}
          emptyText={t('editing.list.none')}
          {...choice.field}
        />
        <TextField label={t('editing.link.words')} value={words} onChange={setWords} />
      </Stack>
    </Dialog>
  );
}

/** A picture with its words, which cannot be left out. */
export function PictureDialog({ onClose, onInsert, articleId }: Props): ReactElement {
  const t = useTranslate();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const [state, setState] = useState<'idle' | 'sending' | 'wrong'>('idle');
  const send = async (): Promise<void> => {
    if (file === null) return;
    setState('sending');
    try {
      const response = await fetch(`${PICTURE_PATH}?article=${encodeURIComponent(articleId)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'idempotency-key': newIdempotencyKey() },
        body: file,
      });
      if (!response.ok) throw new Error(String(response.status));
      const { id } = (await response.json()) as { id: string };
      onInsert(`!${linkText(alt.trim(), `${PICTURE_PATH}${id}`)}`);
    } catch {
      setState('wrong');
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('editing.picture.title')}
      closeLabel={t('editing.close')}
      footer={
        <Button
          variant="primary"
          isDisabled={file === null || alt.trim() === ''}
          isPending={state === 'sending'}
          pendingLabel={t('editing.picture.uploading')}
          onPress={() => void send()}
        >
          {t('editing.link.insert')}
        </Button>
      }
    >
      <Stack>
        {state === 'wrong' && <Banner tone="danger" title={t('editing.picture.wrong')} />}
        <div className="sal-field">
          <label className="sal-field__label" htmlFor="editing-picture">
            {t('editing.picture.file')}
          </label>
          <input
            id="editing-picture"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </div>
        <TextField
          label={t('editing.picture.alt')}
          description={t('editing.picture.altHint')}
          value={alt}
          onChange={setAlt}
          isRequired
        />
      </Stack>
    </Dialog>
  );
}
