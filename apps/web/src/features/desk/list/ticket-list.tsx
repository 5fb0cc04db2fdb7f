import { EmptyState, LoadingRegion, LoadMore, Skeleton } from '@salus/ui';
import { useImperativeHandle, useState, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { PartError } from '../../../lib/screen-states.js';
import type { DeskView } from '../views.js';
import { ListHeader } from './list-header.js';
import { Rows } from './rows.js';
import './list.css';
import { useSettled } from '../../../lib/settled.js';
import { useHeldRows } from './use-held-rows.js';
import { useListFocus } from './use-list-focus.js';
import { useRowWindow } from './use-row-window.js';
import { useTicketList } from './use-ticket-list.js';

/** What the rest of the desk can ask of the list. */
export interface ListHandle {
  /** Moves the focus by so many rows, from the focused or else the open one. */
  readonly move: (by: number) => void;
  /** Brings the focus back to the open ticket's row. False when there is none to be seen. */
  readonly focusOpen: () => boolean;
}

interface Props {
  readonly view: DeskView;
  readonly openReference: string | null;
  readonly isLive: boolean;
  readonly hasViewChoice: boolean;
  readonly handle: Ref<ListHandle>;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** The tickets of one view. Its rows never move while somebody points at them, is focused in them or has scrolled. */
export function TicketList({ view, openReference, isLive, hasViewChoice, handle }: Props): ReactElement {
  const t = useTranslate();
  const list = useTicketList(view, isLive);
  const [isPointed, setIsPointed] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const [isAtTop, setIsAtTop] = useState(true);
  const held = useHeldRows(list.rows, isAtTop && !isPointed && !hasFocus);
  const { attach, measure, scrollTo, scrollToTop, items, height } = useRowWindow(held.rows);
  const focus = useListFocus(held.rows, openReference, scrollTo);
  // A short interruption mends itself before anybody has to know.
  const isStale = useSettled(!isLive, 5_000) && !isLive;
  useImperativeHandle(handle, () => ({ move: focus.move, focusOpen: focus.focusOpen }));

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focus.move(step);
  }

  function update(): void {
    held.update();
    scrollToTop();
  }

  return (
    <div
      className="desk-list"
      onPointerMove={(event) => {
        // A mouse that only lies where the list has appeared points at nothing; browsers report it all the same.
        const hasMoved = event.movementX !== 0 || event.movementY !== 0;
        if (hasMoved && event.pointerType !== 'touch') setIsPointed(true);
      }}
      onPointerLeave={() => setIsPointed(false)}
    >
      <ListHeader
        view={view}
        isPageHeading={openReference === null}
        hasViewChoice={hasViewChoice}
        arrived={held.arrived}
        hasChanged={held.hasChanged}
        onUpdate={update}
      />
      <div
        ref={attach}
        className="desk-list__scroll"
        onScroll={(event) => setIsAtTop(event.currentTarget.scrollTop < 8)}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        onKeyDown={onKeyDown}
      >
        {list.rows === null && list.error !== null ? (
          <PartError error={list.error} onRetry={list.retry} isRetrying={list.isRetrying} />
        ) : (
          <LoadingRegion
            isLoading={list.rows === null}
            label={t('desk.list.loading')}
            skeleton={<Skeleton shape="row" count={8} />}
          >
            {held.rows.length === 0 ? (
              <div className="desk-list__empty">
                <EmptyState title={t(`desk.empty.${view}`)} icon="check" headingTag="h3">
                  <p>{t(view === 'FINISHED' ? 'desk.empty.finishedHelp' : 'desk.empty.help')}</p>
                </EmptyState>
              </div>
            ) : (
              <>
                <Rows
                  view={view}
                  held={held}
                  hasMore={list.hasMore}
                  inSight={{ items, height }}
                  measure={measure}
                  focus={focus}
                  openReference={openReference}
                />
                <LoadMore
                  label={t('common.showMore')}
                  onPress={list.loadMore}
                  isPending={list.isLoadingMore}
                  isAtEnd={!list.hasMore}
                  statusText={t('desk.list.shown', { count: held.rows.length })}
                />
                {list.error !== null && <PartError error={list.error} onRetry={list.retry} headingTag="h3" />}
              </>
            )}
          </LoadingRegion>
        )}
      </div>
      <div role="status">{isStale && <p className="desk-list__stale">{t('desk.list.notLive')}</p>}</div>
    </div>
  );
}
