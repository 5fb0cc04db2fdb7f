import { VisuallyHidden } from '@salus/ui';
import { useId, useMemo, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { useNow } from '../../../lib/times.js';
import { deskPath, type DeskView } from '../views.js';
import type { HeldRows } from './hold-still.js';
import type { RowsInSight, RowWindow } from './row-window.js';
import { TicketRow } from './ticket-row.js';
import type { ListFocus } from './use-list-focus.js';
import type { DeskRow } from './use-ticket-list.js';

interface Props {
  readonly view: DeskView;
  readonly held: HeldRows<DeskRow>;
  readonly hasMore: boolean;
  readonly inSight: RowsInSight;
  readonly measure: RowWindow['measure'];
  readonly focus: ListFocus;
  readonly openReference: string | null;
}

/** The rows that are in sight, at their places in the whole list. */
export function Rows({ view, held, hasMore, inSight, measure, focus, openReference }: Props): ReactElement {
  const t = useTranslate();
  const now = useNow();
  const helpId = useId();
  const rows = useMemo(() => new Map(held.rows.map((row) => [row.id, row])), [held.rows]);
  // The row where the tab key belongs may be out of sight; without another one the list could not be entered.
  const tabStop = (inSight.items.find(({ id }) => id === focus.tabStop) ?? inSight.items[0])?.id;
  return (
    <>
      <VisuallyHidden>
        <span id={helpId}>{t('desk.list.keys')}</span>
      </VisuallyHidden>
      <ul
        className="desk-list__rows"
        aria-label={t(`desk.view.${view}`)}
        aria-describedby={helpId}
        style={{ blockSize: inSight.height }}
      >
        {inSight.items.map((item) => {
          const row = rows.get(item.id);
          return (
            row && (
              <li
                key={row.id}
                ref={measure}
                data-index={item.place}
                className="desk-list__place"
                style={{ transform: `translateY(${item.start}px)` }}
                aria-posinset={item.place + 1}
                aria-setsize={hasMore ? -1 : held.rows.length}
              >
                <TicketRow
                  row={row}
                  to={deskPath(view, row.reference)}
                  now={now}
                  isOpen={row.reference === openReference}
                  hasLeft={held.left.has(row.id)}
                  isTabStop={row.id === tabStop}
                  wantsFocus={row.id === focus.wanted}
                  onFocus={focus.onFocus}
                />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
