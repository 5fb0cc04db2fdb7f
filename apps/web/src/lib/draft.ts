import { useCallback, useEffect, useRef, useState } from 'react';
import { newIdempotencyKey } from './idempotency.js';

const PREFIX = 'salus.draft.';
const OWNER = 'salus.draft-owner';

interface Kept<Values> {
  readonly values: Values;
  readonly idempotencyKey: string;
}

export interface Draft<Values> {
  readonly values: Values;
  /** Names the change that this form will make; stays the same until the draft is cleared. */
  readonly idempotencyKey: string;
  /** True when values typed earlier were found again. */
  readonly restored: boolean;
  /** Takes over some values and keeps them at once. */
  readonly set: (change: Partial<Values>) => void;
  /** Takes a new key and keeps the values: when the old key was used for something else. */
  readonly renewKey: () => void;
  /** After success, or when the person throws the draft away: forgets the values and takes a new key. */
  readonly clear: () => void;
}

function read<Values>(key: string): Kept<Values> | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    if (text === null) return null;
    const kept = JSON.parse(text) as Kept<Values> | null;
    return typeof kept?.idempotencyKey === 'string' && typeof kept.values === 'object' ? kept : null;
  } catch {
    // Storage can be switched off or hold what an older version wrote: the form still has to work.
    return null;
  }
}

function write<Values>(key: string, kept: Kept<Values>): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage costs the safety net, not the form.
  }
}

/**
 * The values of a form, kept in this browser through reloads and lost connections until `clear` or sign-out.
 * For client-rendered screens (portal, desk): the kept values are there on the first render.
 */
export function useDraft<Values extends object>(key: string, initial: Values): Draft<Values> {
  const [state, setState] = useState(() => {
    const kept = read<Partial<Values>>(key);
    return {
      values: { ...initial, ...kept?.values },
      idempotencyKey: kept?.idempotencyKey ?? newIdempotencyKey(),
      restored: kept !== null,
    };
  });
  const current = useRef(state);
  const first = useRef(initial);

  const become = useCallback((next: typeof state) => {
    current.current = next;
    setState(next);
  }, []);

  const renewKey = useCallback(() => {
    const next = { ...current.current, idempotencyKey: newIdempotencyKey() };
    become(next);
    write(key, { values: next.values, idempotencyKey: next.idempotencyKey });
  }, [become, key]);

  useEffect(() => {
    const seen = (event: StorageEvent): void => {
      // Another tab has sent this form: the same key here would answer with that tab's ticket.
      if (event.key === PREFIX + key && event.newValue === null) renewKey();
    };
    window.addEventListener('storage', seen);
    return () => window.removeEventListener('storage', seen);
  }, [key, renewKey]);

  const set = useCallback(
    (change: Partial<Values>) => {
      const next = { ...current.current, values: { ...current.current.values, ...change } };
      become(next);
      write(key, { values: next.values, idempotencyKey: next.idempotencyKey });
    },
    [become, key],
  );

  const clear = useCallback(() => {
    try {
      localStorage.removeItem(PREFIX + key);
    } catch {
      // Nothing was kept.
    }
    become({ values: first.current, idempotencyKey: newIdempotencyKey(), restored: false });
  }, [become, key]);

  return { ...state, set, renewKey, clear };
}

/** Throws away all drafts of this browser: at sign-out, because ward computers are shared. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) || key === OWNER) localStorage.removeItem(key);
    }
  } catch {
    // Nothing could have been kept either.
  }
}

/** Drafts belong to who typed them: another person who signs in on the same computer does not find them. */
export function claimDrafts(personId: string): void {
  try {
    const owner = localStorage.getItem(OWNER);
    if (owner !== null && owner !== personId) forgetDrafts();
    localStorage.setItem(OWNER, personId);
  } catch {
    // Without storage there are no drafts.
  }
}
