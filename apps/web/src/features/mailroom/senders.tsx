import { MailroomPlaceDocument, MailroomSendersDocument, type MailroomSendersQuery } from '@salus/contract';
import { Badge, Banner, Button, Checkbox, Dialog, Stack, useToasts } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useErrorText } from '../../lib/error-text.js';
import { focusAfterChange } from '../../lib/focus.js';
import { useTranslate } from '../../lib/i18n.js';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { useChange } from '../../lib/operations.js';
import { Moment } from '../../lib/times.js';
import { MailroomShell } from './mailroom-shell.js';
import { OrganisationChoice } from './organisation-choice.js';
import { PagedTable } from './paged-table.js';
import { usePages } from './use-pages.js';

type Sender = MailroomSendersQuery['unknownSenders']['nodes'][number];

/** People whom no organisation is known for; an agent says where they belong, and their mails become tickets. */
export function Senders(): ReactElement {
  const t = useTranslate();
  const list = usePages(MailroomSendersDocument, ({ unknownSenders }) => unknownSenders);
  return (
    <MailroomShell title={t('mailDesk.senders')}>
      <PagedTable
        list={list}
        caption={t('mailDesk.senders')}
        empty={t('mailDesk.empty.senders')}
        rowId={({ address }) => address}
        columns={[
          {
            id: 'from',
            header: t('mailDesk.from'),
            isRowHeader: true,
            cell: ({ name, address }) => (
              <span className="mailroom-line">{[name, address].filter(Boolean).join(', ')}</span>
            ),
          },
          { id: 'subject', header: t('mailDesk.subject'), cell: ({ subject }) => subject },
          {
            id: 'mails',
            header: t('mailDesk.mails'),
            isNumeric: true,
            cell: ({ messages }) => messages,
          },
          {
            id: 'last',
            header: t('mailDesk.received'),
            cell: ({ lastAt }) => <Moment value={lastAt} relative />,
          },
          {
            id: 'proof',
            header: t('mailDesk.state'),
            cell: ({ isProven }) => (
              <Badge tone={isProven ? 'success' : 'warning'} icon={isProven ? 'check' : 'warning'}>
                {t(isProven ? 'mailDesk.proven' : 'mailDesk.unproven')}
              </Badge>
            ),
          },
          {
            id: 'place',
            header: t('mailDesk.place'),
            cell: (sender) => <PlaceDialog key={sender.lastId} sender={sender} />,
          },
        ]}
      />
    </MailroomShell>
  );
}

function PlaceDialog({ sender }: { sender: Sender }): ReactElement {
  const t = useTranslate();
  const errorText = useErrorText();
  const toasts = useToasts();
  const [isOpen, setOpen] = useState(false);
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [takeDomain, setTakeDomain] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [key] = useState(newIdempotencyKey);
  const place = useChange(MailroomPlaceDocument, {
    invalidates: [MailroomSendersDocument],
    onSuccess: () => {
      toasts.show({ message: t('mailDesk.done'), tone: 'success' });
      setOpen(false);
      // The row goes with its button.
      focusAfterChange();
    },
  });

  function submit(): void {
    setProblem(organisationId === null ? t('mailDesk.choose') : undefined);
    if (organisationId !== null)
      place.mutate({ input: { idempotencyKey: key, intakeId: sender.lastId, organisationId, takeDomain } });
  }

  return (
    <Dialog
      trigger={
        <Button size="small" aria-label={`${t('mailDesk.place')}: ${sender.address}`}>
          {t('mailDesk.place')}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setOpen}
      title={t('mailDesk.placeTitle', { address: sender.address })}
      closeLabel={t('common.cancel')}
      footer={
        <Button variant="primary" onPress={submit} isPending={place.isPending}>
          {t('mailDesk.place')}
        </Button>
      }
    >
      <Stack gap={4}>
        {place.error !== null && (
          <Banner tone="danger" title={t('common.problemTitle')} announce="alert">
            <p>{errorText(place.error)}</p>
          </Banner>
        )}
        <OrganisationChoice value={organisationId} onChange={setOrganisationId} errorMessage={problem} />
        {sender.domain !== null && (
          <Checkbox
            isSelected={takeDomain}
            onChange={setTakeDomain}
            label={t('mailDesk.takeDomain', { domain: sender.domain })}
          />
        )}
      </Stack>
    </Dialog>
  );
}
