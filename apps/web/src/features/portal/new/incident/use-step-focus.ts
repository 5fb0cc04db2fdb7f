import { useEffect, useEffectEvent, useRef } from 'react';
import { focusHeading } from '../../../../lib/focus.js';

/** After going to another question, reading goes on at its heading; unless an error summary has taken the focus. */
export function useStepFocus(step: string, isTaken: boolean): void {
  const shown = useRef(step);
  const goToHeading = useEffectEvent(() => {
    window.scrollTo(0, 0);
    if (!isTaken) focusHeading();
  });
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    goToHeading();
  }, [step]);
}
