import type { ReactNode } from 'react';
import { classNames } from '../class-names.js';

export interface ProseProps {
  children: ReactNode;
  /** Language of the text where it is not the page's. */
  lang?: string | undefined;
  /** `message` keeps tickets and mails at interface size; `article` has room to read. */
  size?: 'message' | 'article' | undefined;
  className?: string | undefined;
}

/** Long text: styles the plain elements that Markdown becomes. Tables go into a `ScrollBox` each. */
export function Prose({ children, lang, size = 'article', className }: ProseProps) {
  return (
    <div className={classNames('sal-prose', `sal-prose--${size}`, className)} lang={lang}>
      {children}
    </div>
  );
}
