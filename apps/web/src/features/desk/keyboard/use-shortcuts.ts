import { useEffect, useEffectEvent } from 'react';

export interface Shortcuts {
  /** By the character; they only work outside of fields and dialogs, and while they are switched on. */
  readonly single: Readonly<Partial<Record<string, () => void>>>;
  readonly isSingleOn: boolean;
  /** Ctrl K or ⌘ K; works everywhere but in dialogs. */
  readonly palette: () => void;
  /** Escape; the element is where it was pressed. */
  readonly back: (from: Element | null, isTyping: boolean) => void;
}

const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="combobox"]';
const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * The character of a key. On a keyboard that writes Greek or Cyrillic letters the place of the key counts, so that
 * nobody has to change the layout to move through a list.
 */
function characterOf({ key, code }: KeyboardEvent): string {
  const isForeignLetter = key.length === 1 && /[^\p{ASCII}]/u.test(key);
  return isForeignLetter && code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
}

/** Listens to the keys of the desk. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const from = event.target instanceof Element ? event.target : null;
    if (from?.closest(OVERLAYS)) return;
    const isTyping = from?.closest(FIELDS) != null;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const character = characterOf(event);

    if (isCommand && character.toLowerCase() === 'k') {
      event.preventDefault();
      return shortcuts.palette();
    }
    if (event.key === 'Escape') return shortcuts.back(from, isTyping);
    if (isTyping || !shortcuts.isSingleOn || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = shortcuts.single[character];
    if (run === undefined) return;
    event.preventDefault();
    run();
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
