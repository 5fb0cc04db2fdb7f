import type { ReactNode } from 'react';

export interface KeyValueListProps {
  items: readonly { id: string; label: string; value: ReactNode; action?: ReactNode | undefined }[];
  /** `stacked` in narrow panes, `columns` (label left, value right) where there is room. */
  layout?: 'stacked' | 'columns' | undefined;
}

/** Facts with their names. */
export function KeyValueList({ items, layout = 'columns' }: KeyValueListProps) {
  return (
    <dl className={`sal-facts sal-facts--${layout}`}>
      {items.map((item) => (
        <div key={item.id} className="sal-facts__row">
          <dt className="sal-facts__label">{item.label}</dt>
          <dd className="sal-facts__value">{item.value}</dd>
          {item.action && <dd className="sal-facts__action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
