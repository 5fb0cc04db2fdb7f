import type { ReactElement } from 'react';
import {
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type TooltipProps as AriaTooltipProps,
} from 'react-aria-components';
import { Keys } from '../content/keys.js';

export interface TooltipProps {
  text: string;
  /** A key or keys, e.g. `r` or `Ctrl K`. */
  shortcut?: string | undefined;
  placement?: AriaTooltipProps['placement'] | undefined;
  /** One focusable component of this library. */
  children: ReactElement;
}

/** A word more on what is pointed at or focused; stays while pointed at and goes with Escape. Never the only place of a fact. */
export function Tooltip({ text, shortcut, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip placement={placement} offset={6} className="sal-tooltip">
        {text}
        {shortcut && <Keys keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
