import type { ReactNode } from 'react';

/** One component with its states, under its name. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="sal-gallery__sample" aria-label={name}>
      <h3 className="sal-gallery__name">{name}</h3>
      <div className="sal-gallery__stage">{children}</div>
    </section>
  );
}
