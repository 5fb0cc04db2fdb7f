import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon.js';

export interface TimelineEvent {
  id: string;
  /** What happened, in past tense, e.g. "Demo Agent set the priority to P1". */
  title: ReactNode;
  /** A `<time>` of the caller. */
  time: ReactNode;
  icon?: IconName | undefined;
  tone?: 'neutral' | 'accent' | 'danger' | 'success' | undefined;
  /** Reason, values before and after, or a whole `MessageCard`. */
  children?: ReactNode | undefined;
}

export interface TimelineProps {
  label: string;
  events: readonly TimelineEvent[];
}

/** What happened, in order. */
export function Timeline({ label, events }: TimelineProps) {
  return (
    <ol className="sal-timeline" aria-label={label}>
      {events.map((event) => (
        <li key={event.id} className={`sal-timeline__event sal-timeline__event--${event.tone ?? 'neutral'}`}>
          <span className="sal-timeline__mark">{event.icon && <Icon name={event.icon} size="small" />}</span>
          <div className="sal-timeline__words">
            <p className="sal-timeline__title">
              {event.title} <span className="sal-timeline__time">{event.time}</span>
            </p>
            {event.children && <div className="sal-timeline__more">{event.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
