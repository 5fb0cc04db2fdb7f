import { Announcement, Button, NativeSelect, VisuallyHidden } from '@salus/ui';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useTranslate } from '../../../lib/i18n.js';
import { DESK_VIEWS, deskPath, type DeskView } from '../views.js';
import type { DeskRow } from './use-ticket-list.js';

interface Props {
  readonly view: DeskView;
  /** The page's h1 while no ticket is open. */
  readonly isPageHeading: boolean;
  /** Where the pane of views has no room, the list's own header holds the choice. */
  readonly hasViewChoice: boolean;
  readonly arrived: readonly DeskRow[];
  readonly hasChanged: boolean;
  readonly onUpdate: () => void;
}

/** The name of the list, and what waits to be shown in it. Its height never changes, so that the rows stay put. */
export function ListHeader(props: Props): ReactElement {
  const { view, isPageHeading, hasViewChoice, arrived, hasChanged, onUpdate } = props;
  const t = useTranslate();
  const navigate = useNavigate();
  const Heading = isPageHeading ? 'h1' : 'h2';
  const critical = arrived.filter((row) => row.priority === 'P1').length;
  const news =
    critical > 0
      ? t('desk.list.newCritical', { count: arrived.length, critical })
      : t('desk.list.new', { count: arrived.length });
  const words = arrived.length > 0 ? news : t('desk.list.update');
  return (
    <header className="desk-list__header">
      <Heading className="desk-list__title">
        {hasViewChoice ? <VisuallyHidden>{t(`desk.view.${view}`)}</VisuallyHidden> : t(`desk.view.${view}`)}
      </Heading>
      {hasViewChoice && (
        <NativeSelect
          label={t('desk.views')}
          isLabelHidden
          className="desk-list__views"
          options={DESK_VIEWS.map((id) => ({ id, label: t(`desk.view.${id}`) }))}
          value={view}
          onChange={(next) => next !== '' && void navigate(deskPath(next))}
        />
      )}
      <div className="desk-list__news">
        {hasChanged && (
          <Button
            size="small"
            variant={critical > 0 ? 'danger' : arrived.length > 0 ? 'primary' : 'secondary'}
            icon="chevron-up"
            onPress={onUpdate}
          >
            {words}
          </Button>
        )}
      </div>
      <Announcement>{arrived.length > 0 ? news : ''}</Announcement>
    </header>
  );
}
