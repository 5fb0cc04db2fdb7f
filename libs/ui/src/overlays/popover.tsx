import type { ReactElement, ReactNode } from 'react';
import {
  Dialog,
  DialogTrigger,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components';

export interface PopoverProps {
  trigger: ReactElement;
  /** What it is, for screen readers. */
  label: string;
  children: ReactNode | ((popover: { close: () => void }) => ReactNode);
  placement?: AriaPopoverProps['placement'] | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/** More about one thing, beside it: all clocks, a person, a filter. Closes with Escape and by a press outside. */
export function Popover({
  trigger,
  label,
  children,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
}: PopoverProps) {
  return (
    <DialogTrigger {...(isOpen === undefined ? {} : { isOpen })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger}
      {/* The dialog inside has the name; on the box around it, which has no role, it would be lost. */}
      <AriaPopover className="sal-popover" placement={placement} offset={6} aria-labelledby="">
        <Dialog aria-label={label} className="sal-popover__box">
          {({ close }) => <>{typeof children === 'function' ? children({ close }) : children}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
