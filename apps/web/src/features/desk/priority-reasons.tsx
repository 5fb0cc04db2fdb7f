import type { Priority, Urgency } from '@salus/contract';
import { PriorityBadge } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';
import { reasonWords } from './priority-words.js';

interface Props {
  readonly priority: Priority;
  readonly reasons: readonly Parameters<typeof reasonWords>[1][];
  readonly urgency: Urgency;
}

/** A priority and how it came about, in sentences. */
export function PriorityReasons({ priority, reasons, urgency }: Props): ReactElement {
  const t = useTranslate();
  const sentences = reasons
    .map((reason) => reasonWords(t, reason, urgency))
    .filter((words) => words !== null);
  return (
    <>
      <p>
        <PriorityBadge priority={priority} label={t(`common.priority.${priority}`)} />
      </p>
      <ul className="desk-reasons">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
