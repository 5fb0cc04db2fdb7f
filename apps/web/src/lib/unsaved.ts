import { useCallback, useEffect, useState } from 'react';
import { useDraft } from './draft.js';

export interface Unsaved<Values> {
  readonly values: Values;
  /** True when changes typed earlier were found again. */
  readonly restored: boolean;
  readonly set: (change: Partial<Values>) => void;
  /** After success: nothing is left to be found again. */
  readonly forget: () => void;
  /** Goes back to what is saved. */
  readonly discard: () => void;
}

/**
 * The values of a form that changes something that is there: what differs from it is kept in this browser, so that a link,
 * Escape or a closed tab loses nothing. `key` names the version that is changed; `says` tells what counts as different.
 */
export function useUnsaved<Values extends object>(
  key: string,
  saved: Values,
  says: (values: Values) => string = JSON.stringify,
): Unsaved<Values> {
  const { values: found, restored: wasFound, set: keep, clear: forget } = useDraft(key, saved);
  const [first] = useState(saved);
  const [values, setValues] = useState(found);
  const [restored, setRestored] = useState(wasFound && says(found) !== says(saved));
  const isChanged = says(values) !== says(first);
  useEffect(() => {
    if (isChanged) keep(values);
    else forget();
  }, [forget, isChanged, keep, values]);
  const set = useCallback(
    (change: Partial<Values>): void => setValues((before) => ({ ...before, ...change })),
    [],
  );
  const discard = (): void => {
    setValues(first);
    setRestored(false);
    forget();
  };
  return { values, restored, set, forget, discard };
}
