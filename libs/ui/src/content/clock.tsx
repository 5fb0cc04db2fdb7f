import { Icon, type IconName } from '../icons/icon.js';

export interface ClockProps {
  /** Already formatted for the reader, e.g. "27 November 2026, 14:05 (Athens)". */
  text: string;
  /** ISO 8601. */
  dateTime: string;
}

/** A moment, in tabular figures. */
export function Clock({ text, dateTime }: ClockProps) {
  return (
    <time className="sal-clock" dateTime={dateTime}>
      {text}
    </time>
  );
}

export interface TimeLeftProps {
  /** What is due, e.g. "Early warning to the CSIRT". */
  label?: string | undefined;
  /** Already formatted and complete in words, e.g. "2 h 14 min left" or "18 min late". */
  text: string;
  /** The moment it is due, formatted; shown behind the time left. */
  dueText?: string | undefined;
  /** ISO 8601 of the moment it is due. */
  dateTime?: string | undefined;
  state: 'calm' | 'soon' | 'late' | 'met' | 'paused';
}

const ICONS: Record<TimeLeftProps['state'], IconName> = {
  calm: 'clock',
  soon: 'warning',
  late: 'danger',
  met: 'check',
  paused: 'clock',
};

/** How long until something is due; icon, words and colour say the same. */
export function TimeLeft({ label, text, dueText, dateTime, state }: TimeLeftProps) {
  return (
    <span className={`sal-time-left sal-time-left--${state}`}>
      <Icon name={ICONS[state]} size="small" />
      <span>
        {label && <span className="sal-time-left__label">{label} </span>}
        <span className="sal-time-left__text">{text}</span>
        {dueText && (
          <>
            {' '}
            <time className="sal-time-left__due" dateTime={dateTime}>
              {dueText}
            </time>
          </>
        )}
      </span>
    </span>
  );
}
