import { useSyncExternalStore } from 'react';

const KEY = 'salus.desk.shortcuts';
const listeners = new Set<() => void>();

function areOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function setOn(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // Without storage the keys stay as they are.
  }
  for (const listener of listeners) listener();
}

/** Whether single keys do something: a screen reader or a voice input may need them for itself. */
export function useShortcutSetting(): readonly [isOn: boolean, setOn: (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, areOn), setOn];
}
