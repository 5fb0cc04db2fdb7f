import { Link, LinkButton, PageTitle, Panel, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { PhoneLink } from '../../../lib/shell/phone-link.js';
import { Screen } from '../../../lib/screen.js';
import { kindPath, REQUEST_KINDS } from './request/request-answers.js';

/** What somebody wants to tell the Centre: something is happening, or anything else. */
export function KindChoice(): ReactElement {
  const t = useTranslate();
  return (
    <Screen title={t('portal.choice.title')} width="text">
      <Stack gap={6}>
        <PageTitle title={t('portal.choice.title')} />
        <Panel className="portal-door">
          <h2 className="portal-door-title">{t('portal.choice.incidentTitle')}</h2>
          <p>{t('portal.choice.incidentText')}</p>
          <LinkButton href="/tickets/new?kind=incident" variant="primary" size="large" isWide>
            {t('portal.door.incident')}
          </LinkButton>
          <p className="portal-muted">
            {t('portal.choice.orCall')} <PhoneLink />
          </p>
        </Panel>
        <ul className="portal-choices">
          {REQUEST_KINDS.map((kind) => (
            <li key={kind}>
              <h2 className="portal-door-title">
                <Link href={kindPath(kind)}>{t(`portal.request.kind.${kind}`)}</Link>
              </h2>
              <p>{t(`portal.request.kind.${kind}.hint`)}</p>
            </li>
          ))}
        </ul>
      </Stack>
    </Screen>
  );
}
