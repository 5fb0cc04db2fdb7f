import { DeskDescribeDocument } from '@salus/contract';
import { checkAffectedSystems, checkSubject, checkTags } from '@salus/rules';
import { TextArea, TextField } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ActionDialog } from './action-dialog.js';
import { useFieldProblems } from './field-problems.js';

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** Mends the subject and says what is affected. */
export function DescribeDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }): ReactElement {
  const t = useTranslate();
  const [subject, setSubject] = useState(ticket.subject);
  const [systems, setSystems] = useState(ticket.affectedSystems.join('\n'));
  const [tags, setTags] = useState(ticket.tags.join('\n'));
  const [isTried, setIsTried] = useState(false);
  const change = useTicketChange(DeskDescribeDocument, { onDone: onClose });
  const wish = { subject, affectedSystems: linesOf(systems), tags: linesOf(tags) };
  const found = [
    checkSubject(wish.subject),
    checkAffectedSystems(wish.affectedSystems),
    checkTags(wish.tags),
  ];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);

  function submit(): void {
    setIsTried(true);
    if (found.every((problem) => problem === null)) change.run(ticket, wish);
  }

  return (
    <ActionDialog
      title={t('desk.describe.title')}
      submitLabel={t('common.save')}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('desk.describe.subject')}
        value={subject}
        onChange={setSubject}
        errorMessage={problemOf('subject')}
        isRequired
      />
      <TextArea
        label={t('desk.affectedSystems')}
        description={t('desk.describe.oneEach')}
        value={systems}
        onChange={setSystems}
        errorMessage={problemOf('affectedSystems')}
        rows={4}
      />
      <TextArea
        label={t('desk.tags')}
        description={t('desk.describe.oneEach')}
        value={tags}
        onChange={setTags}
        errorMessage={problemOf('tags')}
        rows={3}
      />
    </ActionDialog>
  );
}
