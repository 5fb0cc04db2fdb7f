import type { UiLanguage } from '@salus/messages';
import type { DehydratedState } from '@tanstack/react-query';
import type { Theme } from '../lib/theme.js';

/** What the server puts into the page for the browser to go on with (`<script id="salus-data">`). */
export interface PageAnswers {
  readonly language: UiLanguage;
  readonly theme: Theme;
  /** False when something could not be asked: the browser then renders the page anew and asks itself. */
  readonly isWhole: boolean;
  readonly answers: DehydratedState;
}
