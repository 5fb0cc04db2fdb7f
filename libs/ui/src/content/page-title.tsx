import type { ReactNode } from 'react';

export interface PageTitleProps {
  title: ReactNode;
  /** A line above the title, e.g. "Question 2 of 5" or a reference. */
  caption?: ReactNode | undefined;
  /** One or two sentences: what this page is for. */
  lead?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  size?: 'page' | 'display' | undefined;
  lang?: string | undefined;
}

/** The h1 of a page. */
export function PageTitle({ title, caption, lead, actions, size = 'page', lang }: PageTitleProps) {
  return (
    <div className="sal-page-title">
      <div className="sal-page-title__words">
        {caption && <p className="sal-page-title__caption">{caption}</p>}
        <h1 className={`sal-page-title__title sal-page-title__title--${size}`} lang={lang}>
          {title}
        </h1>
        {lead && <div className="sal-page-title__lead">{lead}</div>}
      </div>
      {actions && <div className="sal-page-title__actions">{actions}</div>}
    </div>
  );
}
