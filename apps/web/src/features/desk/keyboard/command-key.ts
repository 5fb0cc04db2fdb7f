/** True on a Mac, where commands are given with ⌘ instead of Ctrl. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** A key together with the command key of this computer, as it is written on it: "Ctrl K" or "⌘ K". */
export function commandKey(key: string): string {
  return `${isMac() ? '⌘' : 'Ctrl'} ${key}`;
}
