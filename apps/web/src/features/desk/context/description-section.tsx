import { KeyValueList, Tag } from '@salus/ui';
import type { ReactElement, ReactNode } from 'react';
import { languageName, useLanguage, useTranslate } from '../../../lib/i18n.js';
import { Moment } from '../../../lib/times.js';
import type { DialogName } from '../actions/dialog-name.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { ContextSection } from './context-section.js';

interface Props {
  readonly ticket: Ticket;
  readonly ask: (dialog: DialogName) => void;
}

interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
}

function Words({ words }: { words: readonly string[] }): ReactElement {
  return (
    <ul className="desk-tags">
      {words.map((word) => (
        <li key={word}>
          <Tag>{word}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** What is affected, and the dates of the ticket. */
export function DescriptionSection({ ticket, ask }: Props): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const facts: (Fact | false)[] = [
    { id: 'kind', label: t('desk.kind'), value: t(`common.ticketKind.${ticket.kind}`) },
    ticket.affectedSystems.length > 0 && {
      id: 'systems',
      label: t('desk.affectedSystems'),
      value: <Words words={ticket.affectedSystems} />,
    },
    ticket.tags.length > 0 && { id: 'tags', label: t('desk.tags'), value: <Words words={ticket.tags} /> },
    { id: 'language', label: t('common.language'), value: languageName(ticket.language, locale) },
    { id: 'opened', label: t('desk.openedAt'), value: <Moment value={ticket.openedAt} relative /> },
    ticket.noticedAt !== null && {
      id: 'noticed',
      label: t('desk.noticedAt'),
      value: <Moment value={ticket.noticedAt} relative />,
    },
    ticket.firstAnsweredAt !== null && {
      id: 'answered',
      label: t('desk.firstAnsweredAt'),
      value: <Moment value={ticket.firstAnsweredAt} />,
    },
    ticket.resolvedAt !== null && {
      id: 'resolved',
      label: t('desk.resolvedAt'),
      value: <Moment value={ticket.resolvedAt} />,
    },
    ticket.closedAt !== null && {
      id: 'closed',
      label: t('desk.closedAt'),
      value: <Moment value={ticket.closedAt} />,
    },
  ];
  return (
    <ContextSection
      title={t('desk.about')}
      change={
        ticket.viewerCan.describe
          ? { label: t('desk.do.DESCRIBE'), onPress: () => ask('DESCRIBE') }
          : undefined
      }
    >
      <KeyValueList layout="stacked" items={facts.filter((fact) => fact !== false)} />
    </ContextSection>
  );
}
