import { DeskPrioritiseDocument, type Priority, type Urgency } from '@salus/contract';
import { canLowerPriority, computePriority, Priority as PRIORITIES, type Impact } from '@salus/rules';
import { NativeSelect, TextArea } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { PriorityReasons } from '../priority-reasons.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ActionDialog } from './action-dialog.js';
import { useFieldProblems } from './field-problems.js';
import { foreseePriority } from './foresee.js';
import { ImpactFields } from './impact-fields.js';

const URGENCIES: readonly Urgency[] = ['NOW', 'HOURS', 'DAYS', 'NONE'];
const CHOICES = Object.values(PRIORITIES);

/** Impact and urgency say how urgent a ticket is; an agent may know better and says why. */
export function PrioritiseDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }): ReactElement {
  const t = useTranslate();
  // Shown before the server answers, the change would otherwise become what it is compared with.
  const [from] = useState<Priority>(ticket.priority);
  const [impact, setImpact] = useState<Impact | null>(ticket.impact);
  const [urgency, setUrgency] = useState<Urgency>(ticket.urgency);
  const [other, setOther] = useState<Priority | ''>(() => {
    const { priority } = computePriority(ticket);
    return priority === ticket.priority ? '' : ticket.priority;
  });
  const [reason, setReason] = useState(ticket.priorityOverrideReason ?? '');
  const [isTried, setIsTried] = useState(false);
  const change = useTicketChange(DeskPrioritiseDocument, { foresee: foreseePriority, onDone: onClose });
  const computed = computePriority({ impact, urgency, ransomware: ticket.ransomware });
  const to = other === '' ? computed.priority : other;
  const verdict = canLowerPriority({ from, to, reason: reason.trim() === '' ? null : reason });
  const found = [
    verdict.ok
      ? null
      : { field: 'reason', code: verdict.reason.replace(/^REASON_(?=TOO|BAD)/, ''), max: verdict.max ?? 0 },
  ];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);
  const needsReason = to !== computed.priority || !canLowerPriority({ from, to, reason: null }).ok;

  function submit(): void {
    setIsTried(true);
    if (!verdict.ok) return;
    change.run(ticket, {
      urgency,
      ...(impact === null ? {} : { impact: { ...impact } }),
      ...(other === '' ? {} : { priority: other }),
      ...(needsReason && reason.trim() !== '' ? { reason } : {}),
    });
  }

  return (
    <ActionDialog
      title={t('desk.prioritise.title', { reference: ticket.reference })}
      submitLabel={t('desk.prioritise.submit', { to })}
      isPending={change.isPending}
      error={change.error}
      size="large"
      onSubmit={submit}
      onClose={onClose}
    >
      <ImpactFields impact={impact} onChange={setImpact} />
      <NativeSelect
        label={t('desk.prioritise.urgency')}
        value={urgency}
        onChange={(next) => next !== '' && setUrgency(next)}
        errorMessage={problemOf('urgency')}
        options={URGENCIES.map((id) => ({ id, label: t(`common.urgency.${id}`) }))}
      />
      <div className="desk-form__result" role="status">
        <PriorityReasons priority={computed.priority} reasons={computed.reasons} urgency={urgency} />
      </div>
      <NativeSelect
        label={t('desk.prioritise.other')}
        placeholder={t('desk.prioritise.asComputed', { priority: computed.priority })}
        value={other}
        onChange={setOther}
        options={CHOICES.map((id) => ({ id, label: `${id} ${t(`common.priority.${id}`)}` }))}
      />
      {needsReason && (
        <TextArea
          label={t('desk.reason')}
          description={
            verdict.ok && !verdict.lowers ? undefined : t('desk.prioritise.reasonHelp', { from, to })
          }
          optionalText={verdict.ok && !verdict.lowers ? t('common.optional') : undefined}
          value={reason}
          onChange={setReason}
          errorMessage={problemOf('reason')}
          rows={3}
        />
      )}
    </ActionDialog>
  );
}
