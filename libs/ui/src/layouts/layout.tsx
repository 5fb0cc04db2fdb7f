import type { ReactNode } from 'react';
import { classNames } from '../class-names.js';

/** Steps of the 4 px grid. */
export type Space = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12 | 16;

interface GapProps {
  children: ReactNode;
  /** In steps of 4 px. */
  gap?: Space | undefined;
  className?: string | undefined;
}

/** One under another. */
export function Stack({ children, gap = 4, className }: GapProps) {
  return <div className={classNames('sal-stack', `sal-gap-${gap}`, className)}>{children}</div>;
}

export interface InlineProps extends GapProps {
  align?: 'start' | 'center' | 'end' | 'baseline' | undefined;
  /** `between` puts the first and last at the edges. */
  justify?: 'start' | 'between' | 'end' | undefined;
}

/** One beside another; wraps when there is no room. */
export function Inline({ children, gap = 2, align = 'center', justify = 'start', className }: InlineProps) {
  const names = [`sal-gap-${gap}`, `sal-inline--${align}`, `sal-inline--justify-${justify}`];
  return <div className={classNames('sal-inline', ...names, className)}>{children}</div>;
}

export interface PageProps {
  children: ReactNode;
  /** `text` is 70 characters wide, `wide` for lists and tables. */
  width?: 'text' | 'medium' | 'wide' | undefined;
  className?: string | undefined;
}

/** The content of a public or portal page, in the middle with air around it. */
export function Page({ children, width = 'medium', className }: PageProps) {
  return <div className={classNames('sal-page', `sal-page--${width}`, className)}>{children}</div>;
}

export interface ColumnsProps {
  children: ReactNode;
  /** The narrower column; on narrow screens it follows the main one. */
  aside: ReactNode;
  /** Its name as a landmark. */
  asideLabel: string;
  className?: string | undefined;
}

/** Main content with a column beside it: suggestions beside a form, contents beside an article. */
export function Columns({ children, aside, asideLabel, className }: ColumnsProps) {
  return (
    <div className={classNames('sal-columns', className)}>
      <div className="sal-columns__main">{children}</div>
      <aside aria-label={asideLabel} className="sal-columns__aside">
        {aside}
      </aside>
    </div>
  );
}

export interface SectionProps {
  title: ReactNode;
  children: ReactNode;
  headingTag?: 'h2' | 'h3' | 'h4' | undefined;
  actions?: ReactNode | undefined;
  /** Small caps-free label size, for panes. */
  isCompact?: boolean | undefined;
  className?: string | undefined;
}

/** A titled part of a page. */
export function Section({
  title,
  children,
  headingTag: Heading = 'h2',
  actions,
  isCompact,
  className,
}: SectionProps) {
  return (
    <section className={classNames('sal-section', isCompact && 'sal-section--compact', className)}>
      <div className="sal-section__header">
        <Heading className="sal-section__title">{title}</Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** A raised surface with a hairline border, for one thing that stands apart from the page. */
export function Panel({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={classNames('sal-panel', className)}>{children}</div>;
}
