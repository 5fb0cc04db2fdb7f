import { SaveSynonymsDocument, SynonymsDocument } from '@salus/contract';
import { Banner, Button, Dialog, Disclosure, Stack, TextArea, useToasts } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useErrorText } from '../../../lib/error-text.js';
import { ownLanguageName, useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useChange } from '../../../lib/operations.js';
import { WORD_LANGUAGES, type SynonymGroup } from './synonym-words.js';

interface Typed {
  readonly words: string;
  readonly askedAs: string;
}
const EMPTY: Typed = { words: '', askedAs: '' };

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function typedOf(group: SynonymGroup | null): Record<string, Typed> {
  return Object.fromEntries(
    (group?.languages ?? []).map(({ language, words, askedAs }) => [
      language,
      { words: words.join('\n'), askedAs: askedAs.join('\n') },
    ]),
  );
}

/** All words of one group: those of the chosen language first, those of the others folded below. */
export function SynonymsDialog({
  group,
  language,
  onClose,
}: {
  group: SynonymGroup | null;
  language: string;
  onClose: () => void;
}): ReactElement {
  const t = useTranslate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const [key] = useState(newIdempotencyKey);
  const [typed, setTyped] = useState(() => typedOf(group));
  const save = useChange(SaveSynonymsDocument, {
    invalidates: [SynonymsDocument],
    onSuccess: () => {
      toasts.show({ message: t('finding.synonyms.saved'), tone: 'success' });
      onClose();
    },
  });
  const languages = Object.entries(typed)
    .map(([id, { words, askedAs }]) => ({ language: id, words: lines(words), askedAs: lines(askedAs) }))
    .filter(({ words, askedAs }) => words.length + askedAs.length > 0);
  const isTooFew = save.error?.fields.some(({ code }) => code === 'TOO_FEW') ?? false;

  const submit = (): void =>
    save.mutate({
      input: {
        idempotencyKey: `${key}-${hashOf(JSON.stringify(languages))}`,
        ...(group === null ? {} : { id: group.id, expectedVersion: group.version }),
        languages,
      },
    });
  const fields = (id: string): ReactElement => (
    <LanguageFields
      key={id}
      language={id}
      typed={typed[id] ?? EMPTY}
      onChange={(change) => setTyped({ ...typed, [id]: { ...(typed[id] ?? EMPTY), ...change } })}
    />
  );
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={group === null ? t('finding.synonyms.new') : t('finding.synonyms.editTitle')}
      closeLabel={t('common.close')}
      size="large"
      footer={
        <>
          <Button variant="primary" isPending={save.isPending} onPress={submit}>
            {t('finding.synonyms.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <Stack gap={4}>
        {save.error !== null && (
          <Banner
            tone="danger"
            title={isTooFew ? t('finding.synonyms.tooFew') : errorText(save.error)}
            announce="alert"
          />
        )}
        <p>{t('finding.synonyms.help')}</p>
        {fields(language)}
        <Disclosure title={t('finding.synonyms.others')}>
          <Stack gap={4}>{WORD_LANGUAGES.filter((id) => id !== language).map(fields)}</Stack>
        </Disclosure>
      </Stack>
    </Dialog>
  );
}

function LanguageFields({
  language,
  typed,
  onChange,
}: {
  language: string;
  typed: Typed;
  onChange: (change: Partial<Typed>) => void;
}): ReactElement {
  const t = useTranslate();
  const name = ownLanguageName(language);
  return (
    <Stack gap={2}>
      <TextArea
        label={t('finding.synonyms.wordsIn', { language: name })}
        description={t('finding.synonyms.wordsHelp')}
        value={typed.words}
        onChange={(words) => onChange({ words })}
        rows={4}
        lang={language}
      />
      <TextArea
        label={t('finding.synonyms.askedAsIn', { language: name })}
        description={t('finding.synonyms.askedAsHelp')}
        value={typed.askedAs}
        onChange={(askedAs) => onChange({ askedAs })}
        rows={3}
        lang={language}
      />
    </Stack>
  );
}

/** Another key for other words: what was refused may be mended and sent again. */
function hashOf(text: string): string {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.codePointAt(0)!) >>> 0;
  return hash.toString(36);
}
