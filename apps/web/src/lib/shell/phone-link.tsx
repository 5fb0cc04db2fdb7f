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
