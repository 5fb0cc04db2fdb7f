import { DeskStartPlaybookDocument, DeskTickStepDocument } from '@salus/contract';
import type { MessageKey } from '@salus/messages';
import { Playbook } from '@salus/rules';
import { Checkbox, Menu, Button } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { Moment } from '../../../lib/times.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ContextSection } from './context-section.js';

type Checklist = Ticket['checklists'][number];

/** What must not be forgotten: checklists that a rule or an agent has started. */
export function ChecklistsSection({ ticket }: { ticket: Ticket }): ReactElement | null {
  const t = useTranslate();
  const start = useTicketChange(DeskStartPlaybookDocument, { failed: 'settings.checklist.failed' });
  const left = Object.values(Playbook).filter(
    (playbook) => !ticket.checklists.some((list) => list.playbook === playbook),
  );
  if (!ticket.viewerCan.note) return null;
  return (
    <ContextSection title={t('settings.checklist.title')}>
      {ticket.checklists.length === 0 && <p className="desk-context__text">{t('settings.checklist.none')}</p>}
      {ticket.checklists.map((checklist) => (
        <Steps key={checklist.id} ticket={ticket} checklist={checklist} />
      ))}
      {left.length > 0 && (
        <Menu
          label={t('settings.checklist.start')}
          trigger={
            <Button variant="secondary" size="small" icon="plus" isDisabled={start.isPending}>
              {t('settings.checklist.start')}
            </Button>
          }
          entries={left.map((playbook) => ({ id: playbook, label: t(`playbook.${playbook}`) }))}
          onAction={(playbook) => start.run(ticket, { playbook: playbook as Playbook })}
        />
      )}
    </ContextSection>
  );
}

function Steps({ ticket, checklist }: { ticket: Ticket; checklist: Checklist }): ReactElement {
  const t = useTranslate();
  const tick = useTicketChange(DeskTickStepDocument, {
    failed: 'settings.checklist.failed',
    foresee: (before, { checklistId, step, isDone }) => ({
      ...before,
      checklists: before.checklists.map((list) =>
        list.id === checklistId
          ? {
              ...list,
              steps: list.steps.map((one) =>
                one.step === step ? { ...one, doneAt: isDone ? new Date().toISOString() : null } : one,
              ),
            }
          : list,
      ),
    }),
  });
  const { id: checklistId, playbook, steps } = checklist;
  const done = steps.filter(({ doneAt }) => doneAt !== null).length;
  return (
    <fieldset className="desk-checklist">
      <legend>
        {t(`playbook.${playbook}`)}{' '}
        <span className="desk-context__meaning">
          {t('settings.checklist.done', { done, all: steps.length })}
        </span>
      </legend>
      {steps.map(({ step, doneAt, doneBy }) => (
        <Checkbox
          key={step}
          label={t(`playbook.${playbook}.${step}` as MessageKey)}
          description={
            doneAt !== null && doneBy !== null ? (
              <>
                {doneBy.name}, <Moment value={doneAt} />
              </>
            ) : undefined
          }
          isSelected={doneAt !== null}
          onChange={(isDone) => tick.run(ticket, { checklistId, step, isDone })}
        />
      ))}
    </fieldset>
  );
}
