import {
  ArticleRevisionDocument,
  AssignReviewerDocument,
  EditorialArticleDocument,
  EditorialListDocument,
  EditorsDocument,
  MoveRevisionDocument,
  ScheduleRevisionDocument,
  type RevisionStep,
} from '@salus/contract';
import { formatTlp } from '@salus/rules';
import {
  Banner,
  Button,
  ConfirmDialog,
  Dialog,
  Inline,
  NativeSelect,
  Section,
  Stack,
  TextArea,
  TextField,
  useToasts,
} from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { focusAfterChange } from '../../lib/focus.js';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { useTranslate } from '../../lib/i18n.js';
import { useChange, useOperation } from '../../lib/operations.js';
import { refusalText } from './problem-text.js';
import type { Revision } from './revision.route.js';

const STALE = [ArticleRevisionDocument, EditorialArticleDocument, EditorialListDocument];

/** The steps that this person may take with the revision now; the server says which. */
export function Decisions({ revision }: { revision: Revision }): ReactElement | null {
  const t = useTranslate();
  const toasts = useToasts();
  const move = useChange(MoveRevisionDocument, {
    invalidates: STALE,
    onSuccess: () => {
      toasts.show({ message: t('editing.revision.done') });
      // The pressed button goes; the heading stands above where the revision stands now.
      focusAfterChange();
    },
  });
  const can = (step: RevisionStep): boolean => revision.possibleSteps.includes(step);
  const take = (step: RevisionStep, reason: string | null = null): void =>
    move.mutate({ input: { idempotencyKey: newIdempotencyKey(), revisionId: revision.id, step, reason } });
  const button = (step: RevisionStep, label: string, isMain = false): ReactElement | null =>
    can(step) ? (
      <Button
        variant={isMain ? 'primary' : 'secondary'}
        isPending={move.isPending && move.variables.input.step === step}
        onPress={() => take(step)}
      >
        {label}
      </Button>
    ) : null;
  const isOwn = revision.state === 'IN_REVIEW' && !can('APPROVE');
  if (revision.possibleSteps.every((step) => step === 'WITHDRAW')) return null;
  return (
    <Section title={t('editing.revision.decide')}>
      <Stack>
        {move.error !== null && <Banner tone="danger" title={refusalText(t, move.error)} />}
        {isOwn && <p>{t('editing.revision.own')}</p>}
        <Inline>
          {button('APPROVE', t('editing.revision.approve'), true)}
          {can('PUBLISH') && (
            <ConfirmDialog
              trigger={<Button variant="primary">{t('editing.revision.publish')}</Button>}
              title={t('editing.revision.publishTitle', { title: revision.title })}
              confirmLabel={t('editing.revision.publish')}
              cancelLabel={t('editing.cancel')}
              onConfirm={() => take('PUBLISH')}
            >
              {t('editing.revision.publishBody', { tlp: formatTlp(revision.tlp) })}
            </ConfirmDialog>
          )}
          {can('SCHEDULE') && <Schedule revision={revision} />}
          {button('UNSCHEDULE', t('editing.revision.unschedule'))}
          {can('RETURN') && <Return onReturn={(reason) => take('RETURN', reason)} />}
          {button('RECALL', t('editing.revision.recall'))}
          {button('SUBMIT', t('editing.revision.submitAgain'), true)}
        </Inline>
        {revision.state === 'IN_REVIEW' && <Reviewer revision={revision} />}
      </Stack>
    </Section>
  );
}

function Return({ onReturn }: { onReturn: (reason: string) => void }): ReactElement {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      trigger={<Button>{t('editing.revision.return')}</Button>}
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={t('editing.revision.returnTitle')}
      closeLabel={t('editing.close')}
      footer={
        <Button
          variant="primary"
          isDisabled={reason.trim() === ''}
          onPress={() => {
            setOpen(false);
            onReturn(reason);
          }}
        >
          {t('editing.revision.return')}
        </Button>
      }
    >
      <TextArea label={t('editing.revision.returnReason')} value={reason} onChange={setReason} rows={4} />
    </Dialog>
  );
}

function Schedule({ revision }: { revision: Revision }): ReactElement {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const schedule = useChange(ScheduleRevisionDocument, {
    invalidates: STALE,
    onSuccess: () => {
      setOpen(false);
      focusAfterChange();
    },
  });
  return (
    <Dialog
      trigger={<Button icon="clock">{t('editing.revision.schedule')}</Button>}
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={t('editing.revision.scheduleTitle')}
      closeLabel={t('editing.close')}
      footer={
        <Button
          variant="primary"
          isDisabled={at === ''}
          isPending={schedule.isPending}
          onPress={() =>
            schedule.mutate({
              input: {
                idempotencyKey: newIdempotencyKey(),
                revisionId: revision.id,
                publishAt: new Date(at).toISOString(),
              },
            })
          }
        >
          {t('editing.revision.schedule')}
        </Button>
      }
    >
      <Stack>
        {schedule.error !== null && <Banner tone="danger" title={refusalText(t, schedule.error)} />}
        <TextField
          label={t('editing.revision.scheduleAt')}
          type={'datetime-local' as 'text'}
          value={at}
          onChange={setAt}
        />
      </Stack>
    </Dialog>
  );
}

function Reviewer({ revision }: { revision: Revision }): ReactElement {
  const t = useTranslate();
  const { data } = useOperation(EditorsDocument, {});
  const [reviewerId, setReviewerId] = useState<string>(revision.reviewer?.id ?? '');
  const [dueOn, setDueOn] = useState(revision.reviewDueOn ?? '');
  const authors = revision.authors.map(({ id }) => id);
  const assign = useChange(AssignReviewerDocument, { invalidates: STALE });
  return (
    <Inline align="end">
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
      {assign.error !== null && <Banner tone="danger" title={refusalText(t, assign.error)} />}
      <Button
        isPending={assign.isPending}
        onPress={() =>
          assign.mutate({
            input: {
              idempotencyKey: newIdempotencyKey(),
              revisionId: revision.id,
              reviewerId: reviewerId === '' ? null : reviewerId,
              reviewDueOn: dueOn === '' ? null : dueOn,
            },
          })
        }
      >
        {t('editing.article.save')}
      </Button>
    </Inline>
  );
}
