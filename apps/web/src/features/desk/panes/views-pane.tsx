import { Button, NavLink } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { DESK_VIEWS, deskPath, VIEW_ICONS, type DeskView } from '../views.js';

interface Props {
  readonly view: DeskView;
  readonly onShowKeys: () => void;
}

/** The lists of the desk. */
export function ViewsPane({ view, onShowKeys }: Props): ReactElement {
  const t = useTranslate();
  return (
    <div className="desk-views">
      <nav aria-label={t('desk.views')} className="sal-nav-column">
        <ul className="desk-views__list">
          {DESK_VIEWS.map((id) => (
            <li key={id}>
              <NavLink href={deskPath(id)} icon={VIEW_ICONS[id]} isCurrent={id === view}>
                {t(`desk.view.${id}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Button variant="quiet" size="small" icon="help" onPress={onShowKeys}>
        {t('desk.keys.title')}
      </Button>
    </div>
  );
}
