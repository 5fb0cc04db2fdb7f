import { PageOnCallDocument, TicketPagesDocument, type TicketPagesQuery } from '@salus/contract';
import { OnCallTeam, isWord } from '@salus/rules';
import { Button, Checkbox, Dialog, NativeSelect, TextArea } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { errorText, fieldErrorText } from '../../../lib/error-text.js';
import { useTranslate } from '../../../lib/i18n.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useChange, useOperation } from '../../../lib/operations.js';
import { Moment } from '../../../lib/times.js';
import { ContextSection } from '../context/context-section.js';
import type { Ticket } from '../ticket/ticket-cache.js';

type Page = NonNullable<TicketPagesQuery['ticket']>['pages'][number];

/** Who was paged for this ticket, by what, and what became of it; and the way to page somebody. */
export function PagesSection({ ticket }: { ticket: Ticket }): ReactElement {
  const t = useTranslate();
  const { data } = useOperation(TicketPagesDocument, { ticketId: ticket.id });
  const pages = data?.ticket?.pages ?? [];
  return (
    <ContextSection title={t('onCall.ticket.title')}>
      {pages.length === 0 ? (
        <p className="desk-context__meaning">{t('onCall.ticket.none')}</p>
      ) : (
        <ol className="desk-escalations">
          {pages.map((page) => (
            <OnePage key={page.id} page={page} />
          ))}
        </ol>
      )}
      {ticket.viewerCan.escalate && <PageSomebody ticket={ticket} />}
    </ContextSection>
  );
}

function OnePage({ page }: { page: Page }): ReactElement {
  const t = useTranslate();
  return (
    <li className="desk-context__text">
      <strong>
        {t(`onCall.team.${page.team}`)}: {t(`onCall.state.${page.state}`)}
        {page.isDrill && ` (${t('onCall.drill')})`}
      </strong>
      {page.acknowledgedBy != null && page.acknowledgedAt != null && (
        <span className="desk-context__meaning">
          {t('onCall.acknowledgedBy', { name: page.acknowledgedBy.name, via: page.acknowledgedVia ?? '' })}{' '}
          <Moment value={page.acknowledgedAt} />
        </span>
      )}
      <ul className="desk-context__meaning">
        {page.calls.map((call) => (
          <li key={call.id}>
            {t('onCall.call', {
              rung: call.rung,
              name: call.person?.name ?? t('onCall.nobody'),
              channel: call.channel ?? '',
            })}{' '}
            <Moment value={call.calledAt} /> {t(`onCall.callState.${call.state}`)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function PageSomebody({ ticket }: { ticket: Ticket }): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const [team, setTeam] = useState<OnCallTeam>('SECOND_LINE');
  const [reason, setReason] = useState('');
  const [isCritical, setIsCritical] = useState(true);
  const [key, setKey] = useState(newIdempotencyKey);
  const page = useChange(PageOnCallDocument, {
    invalidates: [TicketPagesDocument],
    onSuccess: () => {
      setIsOpen(false);
      setReason('');
      setKey(newIdempotencyKey());
    },
  });
  const problem = page.error?.fields.find(({ field }) => field === 'reason');
  return (
    <Dialog
      trigger={
        <Button size="small" icon="phone">
          {t('onCall.ticket.page')}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={t('onCall.ticket.page')}
      closeLabel={t('common.close')}
      size="small"
      footer={
        <Button
          variant="primary"
          isPending={page.isPending}
          pendingLabel={t('common.loading')}
          onPress={() =>
            page.mutate({ input: { idempotencyKey: key, ticketId: ticket.id, team, isCritical, reason } })
          }
        >
          {t('onCall.ticket.page')}
        </Button>
      }
    >
      {page.error !== null && problem === undefined && (
        <p role="alert">
          {page.error.fields.some(({ code }) => code === 'NO_LADDER')
            ? t('onCall.problem.NO_LADDER')
            : errorText(t, page.error)}
        </p>
      )}
      <NativeSelect
        label={t('onCall.field.team')}
        options={Object.values(OnCallTeam).map((id) => ({ id, label: t(`onCall.team.${id}`) }))}
        value={team}
        onChange={(value) => {
          if (isWord(OnCallTeam, value)) setTeam(value);
        }}
      />
      <TextArea
        label={t('onCall.ticket.reason')}
        description={t('onCall.ticket.reasonWhere')}
        value={reason}
        onChange={setReason}
        errorMessage={problem && fieldErrorText(t, problem)}
      />
      <Checkbox label={t('onCall.critical')} isSelected={isCritical} onChange={setIsCritical} />
    </Dialog>
  );
}
