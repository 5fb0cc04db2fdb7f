import { Panel, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { PhoneLink } from '../../../lib/shell/phone-link.js';
import { FittingGuidance } from '../words/fitting-guidance.js';

interface Props {
  /** What the person has written so far. */
  readonly typed: string;
  /** Words to search for because of what was chosen. */
  readonly chosen: string;
  readonly language: string;
}

/** Beside the incident form: whom to call instead, and guidance that fits. */
export function UrgentAside({ typed, chosen, language }: Props): ReactElement {
  const t = useTranslate();
  return (
    <Stack gap={6}>
      <Panel>
        <p className="portal-aside-title">{t('portal.incident.rather')}</p>
        <p>
          <PhoneLink />
        </p>
        <p className="portal-muted">{t('portal.incident.danger')}</p>
      </Panel>
      <FittingGuidance
        title={t('portal.guidance.title')}
        typed={typed}
        chosen={chosen}
        language={language}
        hint={t('portal.guidance.hint')}
        isBesideForm
      />
    </Stack>
  );
}
