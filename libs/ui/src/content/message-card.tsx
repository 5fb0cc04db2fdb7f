import { useId, type ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon.js';

export interface MessageCardProps {
  /** `request` came from the hospital, `reply` went to it, `note` stays inside the Centre. */
  kind: 'request' | 'reply' | 'note';
  /** The kind in words, e.g. "Internal note": always written, so that a note is never taken for a reply. */
  kindLabel: string;
  author: string;
  /** Role or organisation of the author. */
  authorDetail?: string | undefined;
  /** A `<time>` of the caller. */
  time: ReactNode;
  /** Who received or may read it, written out. */
  audience?: ReactNode | undefined;
  /** Language of the text where it is not the page's. */
  lang?: string | undefined;
  children: ReactNode;
  /** Buttons or a menu. */
  actions?: ReactNode | undefined;
  headingTag?: 'h2' | 'h3' | 'h4' | undefined;
}

const ICONS: Record<MessageCardProps['kind'], IconName> = { request: 'mail', reply: 'reply', note: 'lock' };

/** One message of a conversation. Reply and note differ by surface, border, icon and word. */
export function MessageCard(props: MessageCardProps) {
  const { kind, kindLabel, author, authorDetail, time, audience, lang, children, actions } = props;
  const Heading = props.headingTag ?? 'h3';
  const headingId = useId();
  return (
    <article className={`sal-message sal-message--${kind}`} aria-labelledby={headingId}>
      <header className="sal-message__header">
        <Heading id={headingId} className="sal-message__heading">
          <span className="sal-message__kind">
            <Icon name={ICONS[kind]} size="small" />
            {kindLabel}
          </span>{' '}
          {author}
        </Heading>
        {authorDetail && <span className="sal-message__detail">{authorDetail}</span>}
        <span className="sal-message__time">{time}</span>
        {actions}
      </header>
      {audience && <p className="sal-message__audience">{audience}</p>}
      <div className="sal-message__body" lang={lang}>
        {children}
      </div>
    </article>
  );
}
