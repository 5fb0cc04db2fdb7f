import {
  ArticleDraftDocument,
  EditorialArticleDocument,
  EditorialListDocument,
  EditorsDocument,
  SubmitDraftDocument,
} from '@salus/contract';
import { Banner, Button, Dialog, NativeSelect, Stack, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { FieldProblem } from '../../lib/api.js';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { useTranslate } from '../../lib/i18n.js';
import { useChange, useOperation } from '../../lib/operations.js';
import type { Draft } from './draft-content.js';
import { editingPath } from './paths.js';
import { refusalText } from './problem-text.js';
import type { Autosave } from './use-autosave.js';

interface Props {
  readonly draft: Draft;
  readonly autosave: Autosave;
  readonly onProblems: (problems: readonly FieldProblem[]) => void;
}

/** Asks a colleague to read the draft; what is missing is then said beside the fields. */
export function SubmitDialog({ draft, autosave, onProblems }: Props): ReactElement {
  const t = useTranslate();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const [reviewerId, setReviewerId] = useState<string>('');
  const [dueOn, setDueOn] = useState('');
  const { data } = useOperation(EditorsDocument, {}, { enabled: isOpen });
  const authors = draft.authors.map(({ id }) => id);
  const submit = useChange(SubmitDraftDocument, {
    invalidates: [EditorialArticleDocument, EditorialListDocument, ArticleDraftDocument],
    onSuccess: ({ submitDraft }) => void navigate(editingPath.revision(submitDraft.id)),
    onError: (error) => {
      if (error.code !== 'BAD_INPUT') return;
      setOpen(false);
      onProblems(error.fields);
    },
  });
  const send = async (version: number): Promise<void> => {
    onProblems([]);
    submit.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        translationId: draft.translationId,
        expectedVersion: version,
        reviewerId: reviewerId === '' ? null : reviewerId,
        reviewDueOn: dueOn === '' ? null : dueOn,
      },
    });
  };
  const [isWanted, setWanted] = useState(false);
  // What is still being typed is saved first; the version of that is the one that is submitted.
  if (isWanted && autosave.state === 'saved') {
    setWanted(false);
    void send(autosave.version);
  }
  if (isWanted && (autosave.state === 'conflict' || autosave.state === 'failed')) {
    setWanted(false);
    setOpen(false);
  }
  return (
    <Dialog
      trigger={
        <Button variant="primary" icon="arrow-right">
          {t('editing.draft.submit')}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={t('editing.draft.submitTitle')}
      closeLabel={t('editing.close')}
      footer={
        <Button
          variant="primary"
          isPending={isWanted || submit.isPending}
          onPress={() => {
            setWanted(true);
            void autosave.flush();
          }}
        >
          {t('editing.draft.submit')}
        </Button>
      }
    >
      <Stack>
        <p>{t('editing.draft.submitBody')}</p>
        {submit.error !== null && <Banner tone="danger" title={refusalText(t, submit.error)} />}
        <NativeSelect
          label={t('editing.draft.reviewer')}
          value={reviewerId}
          onChange={setReviewerId}
          placeholder={t('editing.draft.anyone')}
          options={(data?.editors ?? [])
            .filter(({ id }) => !authors.includes(id))
            .map(({ id, name }) => ({ id, label: name }))}
        />
        <TextField label={t('editing.draft.dueOn')} type="date" value={dueOn} onChange={setDueOn} />
      </Stack>
    </Dialog>
  );
}
