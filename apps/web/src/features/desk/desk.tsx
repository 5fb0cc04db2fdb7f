import { Announcement, LinkButton, SearchButton } from '@salus/ui';
import { useEffect, useRef, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslate } from '../../lib/i18n.js';
import { PartError } from '../../lib/screen-states.js';
import { Screen } from '../../lib/screen.js';
import { DeskFrame } from '../../lib/shell/frames.js';
import { TicketDialogs } from './actions/ticket-dialogs.js';
import { useTicketActions } from './actions/use-ticket-actions.js';
import { ContextPanel } from './context/context-panel.js';
import './desk.css';
import { commandKey } from './keyboard/command-key.js';
import { DeskOverlays } from './keyboard/desk-overlays.js';
import { useShortcutSetting } from './keyboard/shortcut-setting.js';
import { useDeskKeys } from './keyboard/use-desk-keys.js';
import { TicketList, type ListHandle } from './list/ticket-list.js';
import { DeskPanes } from './panes/desk-panes.js';
import { ContextLoading, NoTicket, TicketLoading } from './panes/no-ticket.js';
import { CONVERSATION_ID, TicketPane } from './panes/ticket-pane.js';
import { useMedia } from './panes/use-media.js';
import { ViewsPane } from './panes/views-pane.js';
import { useDeskNews } from './ticket/use-desk-news.js';
import { useOpenTicket } from './ticket/use-open-ticket.js';
import { useDeskState } from './use-desk-state.js';
import { deskPath, type DeskView } from './views.js';

interface Props {
  readonly view: DeskView;
  readonly reference: string | null;
}

/** Room for one pane only, and room for all four. */
const NARROW = '(max-width: 63.99rem)';
const WIDE = '(min-width: 84rem)';

/** Where agents work: lists, the open ticket, and what is known about it. */
export function Desk({ view, reference }: Props): ReactElement {
  const t = useTranslate();
  const [address] = useSearchParams();
  const isNarrow = useMedia(NARROW);
  const isWide = useMedia(WIDE);
  const [hasKeys] = useShortcutSetting();
  const news = useDeskNews();
  const isLive = news.state === 'LIVE';
  const open = useOpenTicket(reference, isLive);
  const { ticket } = open;
  const state = useDeskState(reference, CONVERSATION_ID);
  const actions = useTicketActions(ticket, { compose: state.compose, ask: state.ask });
  const list = useRef<ListHandle>(null);

  const showsContext = isNarrow && address.has('details');
  const toTicket = reference === null ? null : deskPath(view, reference);
  const back = showsContext ? toTicket : deskPath(view);
  const details = `${toTicket ?? ''}?details`;
  useDeskKeys({
    list,
    actions,
    show: state.show,
    backTo: isNarrow && reference !== null ? back : null,
    conversationId: CONVERSATION_ID,
  });

  // On a narrow screen the list was hidden: who comes back to it finds the focus where it was.
  const hadTicket = useRef(reference !== null);
  useEffect(() => {
    if (isNarrow && hadTicket.current && reference === null) list.current?.focusOpen();
    hadTicket.current = reference !== null;
  }, [isNarrow, reference]);

  return (
    <DeskFrame
      search={
        <SearchButton
          label={t('desk.palette.open')}
          shortcut={commandKey('K')}
          onPress={() => state.show('PALETTE')}
        />
      }
    >
      <Screen
        title={ticket === null ? t(`desk.view.${view}`) : `${ticket.reference} ${ticket.subject}`}
        width="full"
        focus="none"
      >
        <DeskPanes
          active={reference === null ? 'list' : showsContext ? 'context' : 'ticket'}
          views={isWide ? <ViewsPane view={view} onShowKeys={() => state.show('KEYS')} /> : null}
          list={
            <TicketList
              key={view}
              view={view}
              openReference={reference}
              isLive={isLive}
              hasViewChoice={!isWide}
              handle={list}
            />
          }
          ticket={
            reference === null ? (
              <NoTicket hasKeys={hasKeys && !isNarrow} />
            ) : open.error !== null ? (
              <div className="desk-ticket__problem">
                <PartError
                  error={open.error}
                  onRetry={open.retry}
                  isRetrying={open.isRetrying}
                  headingTag="h1"
                  title={t('desk.ticket.failed', { reference })}
                />
                <LinkButton href={deskPath(view)} icon="arrow-left">
                  {t(`desk.view.${view}`)}
                </LinkButton>
              </div>
            ) : ticket === null ? (
              <TicketLoading />
            ) : (
              <TicketPane
                key={ticket.id}
                ticket={ticket}
                actions={actions}
                kind={state.kind}
                onKindChange={state.setKind}
                form={state.form}
                narrow={isNarrow ? { back: deskPath(view), details } : null}
              />
            )
          }
          context={
            reference === null || open.error !== null ? null : ticket === null ? (
              <ContextLoading />
            ) : (
              <ContextPanel ticket={ticket} ask={state.ask} back={showsContext ? toTicket : null} />
            )
          }
        />
        <Announcement>
          {news.criticalOpened === 0 ? '' : t('desk.news.critical', { count: news.criticalOpened })}
        </Announcement>
        {ticket !== null && (
          <TicketDialogs open={state.dialog} ticket={ticket} onClose={() => state.ask(null)} />
        )}
        <DeskOverlays
          overlay={state.overlay}
          show={state.show}
          view={view}
          ticket={ticket}
          actions={actions}
        />
      </Screen>
    </DeskFrame>
  );
}
