import type { ReactNode } from 'react';

export interface AnnouncementProps {
  /** An empty text says nothing. Keep the component in the page and change its text. */
  children: ReactNode;
  /** Also seen, not only heard. */
  isVisible?: boolean | undefined;
}

/** Says what changed by itself: "5 results", "4 new tickets", "Draft saved". */
export function Announcement({ children, isVisible }: AnnouncementProps) {
  return (
    <p role="status" className={isVisible ? 'sal-announcement' : 'sal-visually-hidden'}>
      {children}
    </p>
  );
}
