import { MAIN_ID } from '@salus/ui';
import { useEffect, useEffectEvent, useRef } from 'react';

/** After going to another question, reading goes on at its heading; unless an error summary has taken the focus. */
export function useStepFocus(step: string, isTaken: boolean): void {
  const shown = useRef(step);
  const goToHeading = useEffectEvent(() => {
    window.scrollTo(0, 0);
    if (isTaken) return;
    const heading = document.getElementById(MAIN_ID)?.querySelector<HTMLElement>('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    goToHeading();
  }, [step]);
}
