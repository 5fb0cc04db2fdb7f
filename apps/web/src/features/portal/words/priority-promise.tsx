import type { Priority, Urgency } from '@salus/contract';
import { Panel, PriorityBadge } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { answerWithin, promiseFor } from './answer-within.js';
import { priorityReasonWords, type ReasonGiven } from './priority-reasons.js';

interface Props {
  readonly priority: Priority;
  readonly reasons: readonly ReasonGiven[];
  readonly urgency: Urgency;
}

/** "You will get a first answer within 15 minutes, day and night, because ...": the priority as a promise. */
export function PriorityPromise({ priority, reasons, urgency }: Props): ReactElement {
  const t = useTranslate();
  return (
    <Panel className="portal-promise">
      <p className="portal-promise-words">
        {t('portal.promise.first', { within: answerWithin(t, promiseFor(priority)) })}
      </p>
      <PriorityBadge priority={priority} label={t(`common.priority.${priority}`)} />
      <p className="portal-promise-because">{t('portal.promise.because')}</p>
      <ul className="portal-lines">
        {priorityReasonWords(t, reasons, urgency).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Panel>
  );
}
