import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { rememberChoice } from './cookies.js';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

interface ThemeChoice {
  readonly theme: Theme;
  readonly choose: (theme: Theme) => void;
}
const ThemeContext = createContext<ThemeChoice>({ theme: 'system', choose: () => undefined });

/** Reads what a cookie or a link said; everything unknown means "as my computer is set". */
export function readTheme(value: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}

/** Knows the chosen look; the server has already written it on the document. */
export function ThemeProvider(props: { first: Theme; children: ReactNode }): ReactElement {
  const [theme, setTheme] = useState(props.first);
  const choose = useCallback((next: Theme) => {
    document.documentElement.dataset['theme'] = next;
    rememberChoice('salus_theme', next);
    setTheme(next);
  }, []);
  const value = useMemo(() => ({ theme, choose }), [theme, choose]);
  return <ThemeContext value={value}>{props.children}</ThemeContext>;
}

export function useTheme(): ThemeChoice {
  return useContext(ThemeContext);
}
