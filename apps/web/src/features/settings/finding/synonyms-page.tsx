import { RemoveSynonymsDocument, SynonymsDocument } from '@salus/contract';
import {
  Button,
  ConfirmDialog,
  IconButton,
  Inline,
  LoadingRegion,
  NativeSelect,
  PageTitle,
  SearchField,
  Skeleton,
  Stack,
  Table,
  useToasts,
} from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useErrorText } from '../../../lib/error-text.js';
import { ownLanguageName, useLanguage, useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useChange, useOperation } from '../../../lib/operations.js';
import { PartError } from '../../../lib/screen-states.js';
import { Screen } from '../../../lib/screen.js';
import { type SynonymGroup, WORD_LANGUAGES } from './synonym-words.js';
import { SynonymsDialog } from './synonyms-dialog.js';

const wordsIn = (group: SynonymGroup, language: string) =>
  group.languages.find((said) => said.language === language);

/** A group as one line, to name it: its words in this language, or in the first that has some. */
function nameOf(group: SynonymGroup, language: string): string {
  const said = [wordsIn(group, language), ...group.languages].find((one) => (one?.words.length ?? 0) > 0);
  return said?.words.join(', ') ?? '';
}

/** Words that mean one thing to whoever searches, by language; what is saved is found by within seconds. */
export function SynonymsPage(): ReactElement {
  const t = useTranslate();
  const { language: reader } = useLanguage();
  const [language, setLanguage] = useState<string>(reader);
  const [words, setWords] = useState('');
  const [edited, setEdited] = useState<SynonymGroup | 'new' | null>(null);
  const { data, error, refetch, isFetching } = useOperation(SynonymsDocument, {});
  const asked = words.trim().toLowerCase();
  const shown = (data?.synonyms ?? []).filter(
    (group) => asked === '' || JSON.stringify(group.languages).toLowerCase().includes(asked),
  );
  return (
    <Screen title={t('finding.synonyms.title')} width="full">
      <PageTitle
        title={t('finding.synonyms.title')}
        lead={t('finding.synonyms.about')}
        actions={
          <Button variant="primary" icon="plus" onPress={() => setEdited('new')}>
            {t('finding.synonyms.new')}
          </Button>
        }
      />
      <Stack gap={5}>
        <Inline gap={4}>
          <NativeSelect
            label={t('finding.synonyms.language')}
            value={language}
            options={WORD_LANGUAGES.map((id) => ({ id, label: ownLanguageName(id), lang: id }))}
            onChange={setLanguage}
          />
          <SearchField
            label={t('finding.synonyms.filter')}
            isLabelHidden={false}
            clearLabel={t('common.clearSearch')}
            value={words}
            onChange={setWords}
          />
        </Inline>
        {error !== null ? (
          <PartError error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
        ) : (
          <LoadingRegion
            isLoading={data === undefined}
            label={t('common.loading')}
            skeleton={<Skeleton shape="row" count={8} />}
          >
            <Table
              caption={t('finding.synonyms.count', { count: shown.length })}
              rows={shown}
              rowId={({ id }) => id}
              emptyText={t('finding.synonyms.none')}
              columns={[
                {
                  id: 'words',
                  header: t('finding.synonyms.words'),
                  isRowHeader: true,
                  cell: (group) => (
                    <span lang={language}>{wordsIn(group, language)?.words.join(', ') ?? '—'}</span>
                  ),
                },
                {
                  id: 'askedAs',
                  header: t('finding.synonyms.askedAs'),
                  cell: (group) => (
                    <span lang={language}>{wordsIn(group, language)?.askedAs.join(', ') ?? ''}</span>
                  ),
                },
                {
                  id: 'others',
                  header: t('finding.synonyms.others'),
                  cell: (group) =>
                    group.languages
                      .filter((said) => said.language !== language && said.words.length > 0)
                      .map((said) => (
                        <div key={said.language} lang={said.language}>
                          {said.words.join(', ')}
                        </div>
                      )),
                },
                {
                  id: 'do',
                  header: t('finding.synonyms.actions'),
                  cell: (group) => (
                    <Inline gap={2}>
                      <Button
                        aria-label={t('finding.synonyms.editOne', { words: nameOf(group, language) })}
                        onPress={() => setEdited(group)}
                      >
                        {t('finding.synonyms.edit')}
                      </Button>
                      <Remove group={group} name={nameOf(group, language)} />
                    </Inline>
                  ),
                },
              ]}
            />
          </LoadingRegion>
        )}
      </Stack>
      {edited !== null && (
        <SynonymsDialog
          key={edited === 'new' ? 'new' : edited.id}
          group={edited === 'new' ? null : edited}
          language={language}
          onClose={() => setEdited(null)}
        />
      )}
    </Screen>
  );
}

function Remove({ group, name }: { group: SynonymGroup; name: string }): ReactElement {
  const t = useTranslate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const removal = useChange(RemoveSynonymsDocument, {
    invalidates: [SynonymsDocument],
    onSuccess: () => toasts.show({ message: t('finding.synonyms.removed'), tone: 'success' }),
    onError: (error) => toasts.show({ message: errorText(error), tone: 'danger' }),
  });
  return (
    <ConfirmDialog
      trigger={<IconButton icon="close" label={t('finding.synonyms.removeOne', { words: name })} />}
      title={t('finding.synonyms.removeTitle')}
      confirmLabel={t('finding.synonyms.remove')}
      cancelLabel={t('common.cancel')}
      isDanger
      onConfirm={() =>
        removal.mutate({
          input: { idempotencyKey: newIdempotencyKey(), id: group.id, expectedVersion: group.version },
        })
      }
    >
      <p>{t('finding.synonyms.removeBody', { words: name })}</p>
    </ConfirmDialog>
  );
}
