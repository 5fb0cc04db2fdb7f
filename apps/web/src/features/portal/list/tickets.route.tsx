import { Announcement, Button, LinkButton, LoadMore, PageTitle, Section, Stack } from '@salus/ui';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { Screen } from '../../../lib/screen.js';
import { ScreenError } from '../../../lib/screen-states.js';
import { useViewer } from '../../../lib/viewer.js';
import { TURNS } from './arrangement.js';
import { NoTickets } from './no-tickets.js';
import { TicketListSkeleton } from './ticket-list-skeleton.js';
import { TicketRow } from './ticket-row.js';
import { useTicketList, type OlderTickets, type TicketList } from './use-ticket-list.js';
import './list.css';

/** `/tickets`: the tickets of the own organisation, by whose turn it is. */
export function TicketsRoute(): ReactElement {
  const t = useTranslate();
  const { organisation } = useViewer();
  const list = useTicketList();
  if (list.shown === null) {
    if (list.error === null) return <TicketListSkeleton />;
    return <ScreenError error={list.error} onRetry={list.retry} isRetrying={list.isFetching} />;
  }
  const isEmpty = TURNS.every((turn) => list.shown?.[turn].length === 0);
  return (
    <Screen title={t('portal.list.title')} width="wide">
      <Stack gap={8}>
        <PageTitle
          title={t('portal.list.title')}
          lead={
            organisation === null ? undefined : t('portal.list.lead', { organisation: organisation.name })
          }
          actions={isEmpty ? undefined : <Doors />}
        />
        <Moved list={list} />
        {isEmpty ? <NoTickets /> : <Groups list={list} />}
      </Stack>
    </Screen>
  );
}

function Doors(): ReactElement {
  const t = useTranslate();
  return (
    <>
      <LinkButton href="/tickets/new?kind=incident" variant="primary" icon="warning">
        {t('portal.door.incident')}
      </LinkButton>
      <LinkButton href="/tickets/new?kind=question">{t('portal.door.question')}</LinkButton>
    </>
  );
}

/** News wait here to be asked for; the rows below stay where they are. */
function Moved({ list }: { list: TicketList }): ReactElement {
  const t = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  const [isInOrder, setIsInOrder] = useState(false);
  const text = list.moved === 0 ? '' : t('portal.list.moved', { count: list.moved });
  function putInOrder(): void {
    list.putInOrder();
    setIsInOrder(true);
    // The pressed button goes away: reading goes on here, above the list.
    place.current?.focus();
  }
  return (
    <div ref={place} tabIndex={-1} className="portal-moved" data-has-news={list.moved > 0}>
      <Announcement isVisible>{text === '' && isInOrder ? t('portal.list.inOrder') : text}</Announcement>
      {list.moved > 0 && (
        <Button size="small" icon="refresh" onPress={putInOrder}>
          {t('portal.list.putInOrder')}
        </Button>
      )}
    </div>
  );
}

function Groups({ list }: { list: TicketList }): ReactElement {
  const t = useTranslate();
  const count = (['REQUESTER', 'CENTRE', 'THIRD_PARTY'] as const).reduce(
    (sum, turn) => sum + (list.shown?.[turn].length ?? 0),
    0,
  );
  return (
    <>
      {TURNS.map((turn) => {
        const ids = list.shown?.[turn] ?? [];
        return (
          <div key={turn}>
            {turn === 'NOBODY' && <Older tickets={list.open} shown={count} />}
            {ids.length > 0 && (
              <Section title={t(`portal.turn.${turn}`)}>
                <ul className="portal-rows">
                  {ids.map((id) => {
                    const ticket = list.rows[id];
                    return ticket === undefined ? null : <TicketRow key={id} ticket={ticket} group={turn} />;
                  })}
                </ul>
              </Section>
            )}
          </div>
        );
      })}
      <Older tickets={list.finished} shown={list.shown?.NOBODY.length ?? 0} />
    </>
  );
}

function Older({ tickets, shown }: { tickets: OlderTickets; shown: number }): ReactElement | null {
  const t = useTranslate();
  const [wasAsked, setWasAsked] = useState(false);
  if (!tickets.hasMore && !wasAsked) return null;
  return (
    <LoadMore
      label={t('portal.list.older')}
      onPress={() => {
        setWasAsked(true);
        tickets.show();
      }}
      isPending={tickets.isPending}
      isAtEnd={!tickets.hasMore}
      statusText={wasAsked && !tickets.isPending ? t('portal.list.shown', { count: shown }) : undefined}
    />
  );
}
