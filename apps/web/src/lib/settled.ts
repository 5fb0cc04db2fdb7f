import { useEffect, useState } from 'react';

/** The value after it has not changed for `pauseMs`: asks once for a word, not once for each letter. */
export function useSettled<Value>(value: Value, pauseMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [pauseMs, value]);
  return settled;
}
