import { Link } from '../actions/link.js';

export interface BreadcrumbsProps {
  /** e.g. "You are here". */
  label: string;
  /** From the outermost place inwards; the last one is this page and needs no address. */
  items: readonly { label: string; href?: string | undefined; lang?: string | undefined }[];
}

/** Where this page lies. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="sal-breadcrumbs">
      <ol className="sal-breadcrumbs__list">
        {items.map((item, place) => (
          <li key={item.href ?? item.label} className="sal-breadcrumbs__item" lang={item.lang}>
            {item.href && place < items.length - 1 ? (
              <Link href={item.href} variant="quiet">
                {item.label}
              </Link>
            ) : (
              <span aria-current={place === items.length - 1 ? 'page' : undefined}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
