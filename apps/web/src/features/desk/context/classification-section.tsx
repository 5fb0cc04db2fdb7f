import { Badge, TlpLabel } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { DialogName } from '../actions/dialog-name.js';
import { rsitClassName, rsitMeaning, rsitTypeName } from '../rsit-words.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { ContextSection } from './context-section.js';

interface Props {
  readonly ticket: Ticket;
  readonly ask: (dialog: DialogName) => void;
}

/** What kind of incident it is. */
export function ClassificationSection({ ticket, ask }: Props): ReactElement {
  const t = useTranslate();
  const { rsitClass, rsitType, ransomware } = ticket;
  const className = rsitClassName(t, rsitClass);
  const typeName = rsitTypeName(t, rsitType);
  return (
    <ContextSection
      title={t('desk.classification')}
      change={
        ticket.viewerCan.classify
          ? { label: t('desk.do.CLASSIFY'), onPress: () => ask('CLASSIFY') }
          : undefined
      }
    >
      <p className="desk-context__text">
        <strong>{typeName}</strong>
        {className !== typeName && `, ${className}`}
        <span className="desk-context__meaning">{rsitMeaning(t, rsitType)}</span>
      </p>
      {ransomware !== 'NO' && (
        <p className="desk-context__text">
          <Badge tone="danger" icon="danger">
            {t(`common.ransomware.${ransomware}`)}
          </Badge>
        </p>
      )}
    </ContextSection>
  );
}

/** How far it may be passed on. */
export function LabelSection({ ticket, ask }: Props): ReactElement {
  const t = useTranslate();
  return (
    <ContextSection
      title={t('desk.tlp')}
      change={ticket.viewerCan.label ? { label: t('desk.do.LABEL'), onPress: () => ask('LABEL') } : undefined}
    >
      <p className="desk-context__text">
        <TlpLabel tlp={ticket.tlp} />
        <span className="desk-context__meaning">{t(`common.tlp.${ticket.tlp}`)}</span>
      </p>
    </ContextSection>
  );
}
