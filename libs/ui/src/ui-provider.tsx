import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';

export interface UiProviderProps {
  /** BCP 47, e.g. `de`; the components' own words (list sizes, "dismiss") follow it. */
  locale: string;
  /** The router's way of going somewhere; without it links load the page. */
  navigate?: ((path: string) => void) | undefined;
  children: ReactNode;
}

/** Stands once around the application: language of the components and client-side links. */
export function UiProvider({ locale, navigate, children }: UiProviderProps) {
  const content = (
    <I18nProvider locale={locale}>
      {/*
       * React Aria would write a style element with one rule for whatever can be pressed, which a policy without inline
       * styles refuses. It does not when an element of this id exists; the rule itself stands in reset.css.
       */}
      <meta id="react-aria-pressable-style" name="salus:pressable-style" content="reset.css" />
      {children}
    </I18nProvider>
  );
  return navigate ? <RouterProvider navigate={navigate}>{content}</RouterProvider> : content;
}
