import type { MessageKey } from '@salus/messages';
import type { ReactElement } from 'react';
import { useTranslate } from '../i18n.js';

/** The telephone of the Centre, to be called by touching it. */
export function PhoneLink({ className }: { className?: string }): ReactElement {
  const t = useTranslate();
  const number = t('common.phone');
  return (
    <a
      href={`tel:${number.replace(/[^+\d]/g, '')}`}
      className={`sal-link ${className ?? 'phone-link'}`}
      translate="no"
    >
      {number}
    </a>
  );
}

/** A text in which `{phone}` stands for the telephone of the Centre, with the number as a link. */
export function WithPhone({ text }: { text: MessageKey }): ReactElement {
  const t = useTranslate();
  const number = t('common.phone');
  const [before, ...after] = t(text, { phone: number }).split(number);
  return (
    <>
      {before}
      {after.length > 0 && <PhoneLink />}
      {after.join(number)}
    </>
  );
}
