import type { ReceivedMailFragment } from '@salus/contract';
import { Disclosure } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../i18n.js';
import './received-mail.css';

type Part = ReceivedMailFragment['parts'][number];

interface Props {
  readonly mail: Pick<ReceivedMailFragment, 'parts' | 'htmlUrl'>;
  /** Shows a piece of text in the way of the place where it stands. */
  readonly text: (words: string) => ReactElement;
}

/** What somebody wrote by mail: the new words in sight, quoted history and signature folded, nothing left out. */
export function ReceivedMail({ mail, text }: Props): ReactElement {
  return (
    <>
      {mail.parts
        .filter((part) => part.text.trim() !== '')
        .map((part, place) => (
          <OnePart key={place} part={part} text={text} />
        ))}
      {mail.htmlUrl !== null && <FormattedMail url={mail.htmlUrl} />}
    </>
  );
}

function OnePart({ part, text }: { part: Part; text: Props['text'] }): ReactElement {
  const t = useTranslate();
  const words = part.text.replace(/^\n+|\s+$/g, '');
  if (part.kind === 'TEXT') return text(words);
  return (
    <div className="received-mail__folded">
      <Disclosure title={t(part.kind === 'QUOTE' ? 'mailDesk.quoted' : 'mailDesk.signature')}>
        <div className="received-mail__quote">{words}</div>
      </Disclosure>
    </div>
  );
}

/**
 * The HTML of a stranger, cleaned by the server, in a frame of its own where nothing runs and nothing is loaded. It is
 * only made when somebody asks for it.
 */
export function FormattedMail({ url }: { url: string }): ReactElement {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="received-mail__folded">
      <Disclosure title={t('mailDesk.formatted')} isOpen={isOpen} onToggle={setIsOpen}>
        {isOpen && (
          <iframe
            className="received-mail__frame"
            src={url}
            sandbox=""
            referrerPolicy="no-referrer"
            title={t('mailDesk.frame')}
          />
        )}
      </Disclosure>
    </div>
  );
}
