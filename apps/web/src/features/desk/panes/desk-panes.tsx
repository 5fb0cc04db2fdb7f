import { ResizablePanes, type Pane } from '@salus/ui';
import type { ReactElement, ReactNode } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { PANE_RANGES, usePaneSizes } from './use-pane-sizes.js';

interface Props {
  readonly views: ReactNode | null;
  readonly list: ReactNode;
  readonly ticket: ReactNode;
  readonly context: ReactNode | null;
  readonly active: 'list' | 'ticket' | 'context';
}

/** The panes of the desk beside each other, as wide as they were left. */
export function DeskPanes({ views, list, ticket, context, active }: Props): ReactElement {
  const t = useTranslate();
  const [sizes, setSizes] = usePaneSizes();
  const panes: Pane[] = [
    { id: 'list', label: t('desk.list'), content: list, range: PANE_RANGES.list },
    { id: 'ticket', label: t('desk.ticket'), content: ticket },
  ];
  if (views !== null)
    panes.unshift({ id: 'views', label: t('desk.views'), content: views, range: PANE_RANGES.views });
  if (context !== null) {
    panes.push({ id: 'context', label: t('desk.context'), content: context, range: PANE_RANGES.context });
  }
  return (
    <ResizablePanes
      panes={panes}
      sizes={sizes}
      onSizesChange={setSizes}
      separatorLabel={(pane) => t('desk.paneWidth', { pane })}
      sizeText={(pixels) => t('desk.pixels', { count: pixels })}
      activePane={active}
    />
  );
}
