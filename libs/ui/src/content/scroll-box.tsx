import type { ReactNode } from 'react';

export type ScrollBoxProps = { children: ReactNode } & (
  | { label: string }
  | {
      /** Id of the element that names it, e.g. the caption. */
      labelledBy: string;
    }
);

/** Something wide, usually a table: it scrolls by itself instead of the page, and the keyboard reaches it. */
export function ScrollBox(props: ScrollBoxProps) {
  const name = 'label' in props ? { 'aria-label': props.label } : { 'aria-labelledby': props.labelledBy };
  return (
    <div className="sal-scroll-box" role="region" tabIndex={0} {...name}>
      {props.children}
    </div>
  );
}
