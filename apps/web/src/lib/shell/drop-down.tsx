import { Icon, VisuallyHidden, type IconName } from '@salus/ui';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface Props {
  /** What a screen reader hears. */
  readonly label: string;
  /** What is seen on the closed box. */
  readonly shown: string;
  readonly icon: IconName;
  /** Only the icon is seen; the words stay for screen readers. */
  readonly isIconOnly?: boolean;
  readonly children: ReactNode;
}

/** The browser's own disclosure as a small menu of links: opens without JavaScript, closes by Escape or a click elsewhere. */
export function DropDown({ label, shown, icon, isIconOnly = false, children }: Props): ReactElement {
  const box = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event): void => {
      const open = box.current;
      if (!open?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        open.open = false;
        open.querySelector('summary')?.focus();
      } else if (!open.contains(event.target as Node | null)) open.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  return (
    <details ref={box} className="drop-down">
      <summary className="drop-down-box" title={isIconOnly ? label : undefined}>
        <Icon name={icon} size="small" />
        {isIconOnly ? (
          <VisuallyHidden>{label}</VisuallyHidden>
        ) : (
          <>
            <span aria-hidden="true" className="drop-down-shown">
              {shown}
            </span>
            <VisuallyHidden>{label}</VisuallyHidden>
          </>
        )}
        <Icon name="chevron-down" size="small" />
      </summary>
      <div className="drop-down-panel">{children}</div>
    </details>
  );
}
