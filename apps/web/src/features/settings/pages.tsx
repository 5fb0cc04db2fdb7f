import type { MessageKey } from '@salus/messages';
import { lazy, type ReactElement } from 'react';
import type { Viewer } from '../../lib/viewer.js';
import { CalendarsPage } from './calendars/calendars-page.js';
import { DutiesPage } from './duties/duties-page.js';
import { PoliciesPage } from './policies/policies-page.js';
import { LaddersPage } from './on-call/ladders-page.js';
import { RecordPage } from './on-call/record-page.js';
import { RotasPage } from './on-call/rotas-page.js';
import { SearchGapsPage } from './finding/search-gaps-page.js';
import { SynonymsPage } from './finding/synonyms-page.js';

/** A page of the settings: one line here puts it into the navigation and under its address. */
export interface SettingsPage {
  /** Below `/settings/`; `path/*` for a page with addresses of its own. */
  readonly path: string;
  readonly title: MessageKey;
  /** What it is for, in one sentence, for the overview. */
  readonly about: MessageKey;
  /** Who sees it: any of these, as the server says. */
  readonly needs: readonly (keyof Viewer['can'])[];
  readonly element: ReactElement;
}

// The query builder is heavy: it comes when somebody opens the rules.
const RulesPage = lazy(() => import('./rules/rules-page.js'));

export const SETTINGS_PAGES: readonly SettingsPage[] = [
  {
    path: 'rules/*',
    title: 'settings.rules.title',
    about: 'settings.rules.about',
    needs: ['administer', 'workDesk', 'workSecondLine'],
    element: <RulesPage />,
  },
  {
    path: 'policies',
    title: 'settings.policies.title',
    about: 'settings.policies.about',
    needs: ['administer', 'workDesk'],
    element: <PoliciesPage />,
  },
  {
    path: 'calendars',
    title: 'settings.calendars.title',
    about: 'settings.calendars.about',
    needs: ['administer', 'workDesk'],
    element: <CalendarsPage />,
  },
  {
    path: 'duties',
    title: 'settings.duties.title',
    about: 'settings.duties.about',
    needs: ['administer', 'workDesk'],
    element: <DutiesPage />,
  },
  {
    path: 'on-call',
    title: 'onCall.rotas',
    about: 'onCall.rotas.about',
    needs: ['workDesk', 'administer'],
    element: <RotasPage />,
  },
  {
    path: 'ladders',
    title: 'onCall.ladders',
    about: 'onCall.ladders.about',
    needs: ['administer'],
    element: <LaddersPage />,
  },
  {
    path: 'pages',
    title: 'onCall.record',
    about: 'onCall.record.about',
    needs: ['workDesk', 'administer'],
    element: <RecordPage />,
  },
  {
    path: 'synonyms',
    title: 'finding.synonyms.title',
    about: 'finding.synonyms.about',
    needs: ['editGuidance'],
    element: <SynonymsPage />,
  },
  {
    path: 'search-gaps',
    title: 'finding.gaps.title',
    about: 'finding.gaps.about',
    needs: ['editGuidance'],
    element: <SearchGapsPage />,
  },
];

export const addressOf = ({ path }: Pick<SettingsPage, 'path'>): string =>
  `/settings/${path.replace(/\/\*$/, '')}`;

/** The pages that this viewer may use, in their order. */
export function pagesFor(
  can: Viewer['can'],
  pages: readonly SettingsPage[] = SETTINGS_PAGES,
): readonly SettingsPage[] {
  return pages.filter(({ needs }) => needs.some((right) => can[right]));
}
